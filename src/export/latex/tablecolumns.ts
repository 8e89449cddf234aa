import type {Table, TableCell} from 'mdast'
import {toString as plainText} from 'mdast-util-to-string'
import {decimalSign, fractionOf} from './decimals.ts'

/** How a column is set. */
export interface Column {
  readonly spec: string
  /** Its words break: it has a width, in shares of the line. */
  readonly width?: number
  /** The decimal sign of a column set by it, and how long what stands from there on is. */
  readonly decimal?: {readonly sign: string; readonly digits: number}
}

/** Signs that fit in a line. */
export const lineLength = 82
export const acrossLength = 125

/** @param room Signs that fit in a line. */
export function columnsOf({align, children, data}: Table, room: number): Column[] {
  const {decimal = [], widths} = data ?? {}
  const count = Math.max(
    1,
    align?.length ?? 0,
    ...children.map(({children: cells}) => cells.length)
  )
  const longestWords = Array.from({length: count}, (_, index) =>
    Math.max(2, ...children.map(row => lengthOf(row.children[index])))
  )
  const total = longestWords.reduce((sum, length) => sum + length + 2, 0)
  const hasBlocks = children.some(row => row.children.some(cell => cell.data?.hasBlocks))
  const breaks = widths !== undefined || hasBlocks || total > room
  const shares = widths ?? sharesOf(longestWords)
  const sum = shares.reduce((all, share) => all + share, 0)
  return Array.from({length: count}, (_, index): Column => {
    const stand = align?.[index]
    if (decimal.includes(index)) {
      const cells = children.map(row => plainText(row.children[index] ?? ''))
      const sign = decimalSign(cells)
      const digits = Math.max(0, ...cells.map(cell => fractionOf(cell, sign).length))
      return {spec: 'r', decimal: {sign, digits}}
    }
    if (!breaks) return {spec: stand === 'right' ? 'r' : stand === 'center' ? 'c' : 'l'}
    const width = Math.round(((shares[index] ?? 0) / sum) * 970) / 1000
    const raggedness =
      stand === 'right' ? '\\raggedleft' : stand === 'center' ? '\\centering' : '\\raggedright'
    return {
      spec: `>{${raggedness}\\arraybackslash}p{\\dimexpr ${width}\\linewidth-2\\tabcolsep}`,
      width
    }
  })
}

/** Columns of few words keep their width, the others share the rest. */
function sharesOf(lengths: readonly number[]): number[] {
  return lengths.map(length => Math.max(6, Math.min(length, 40)) + 2)
}

function lengthOf(cell: TableCell | undefined): number {
  if (!cell || (cell.data?.colSpan ?? 1) > 1) return 0
  return Math.max(
    ...plainText(cell)
      .split('\n')
      .map(line => line.length)
  )
}
