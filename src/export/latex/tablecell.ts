import type {TableCell} from 'mdast'
import {toString as plainText} from 'mdast-util-to-string'
import type {Context} from './context.ts'
import {anyNumber, fractionOf} from './decimals.ts'
import type {Column} from './tablecolumns.ts'

/** A cell, over its rows and columns. */
export function cellOf(
  cell: TableCell,
  columns: readonly Column[],
  rowSpan: number,
  align: string | undefined,
  {isHead, context}: {isHead: boolean; context: Context}
): string {
  const [column] = columns
  const words = cell.data?.hasBlocks
    ? context.blocks(cell.children, context).replace(/\n{2,}/g, '\\par\n')
    : context.inlines(cell.children, context).replace(/\\\\\n/g, '\\newline ')
  const needsBox = words.includes('\\newline') && column?.width === undefined
  const inside = needsBox
    ? `\\begin{tabular}[t]{@{}l@{}}${words.replaceAll('\\newline ', '\\\\{}')}\\end{tabular}`
    : words
  const bold = isHead && inside.trim() !== '' ? boldOf(inside, cell) : inside
  const padded = isHead ? bold : paddedTo(column?.decimal, plainText(cell), bold)
  const width = columns.reduce((sum, {width: one = 0}) => sum + one, 0)
  const isWide = columns.every(one => one.width !== undefined)
  // Blocks are as high as they are: they stand in the first of their rows.
  if (rowSpan > 1 && !cell.data?.hasBlocks) context.needs.add('multirow')
  const box = isWide ? `\\dimexpr ${Math.round(width * 1000) / 1000}\\linewidth-2\\tabcolsep` : '*'
  const isSpanning = rowSpan > 1 && !cell.data?.hasBlocks
  const set = isSpanning ? `\\multirow[t]{${rowSpan}}{${box}}{${padded}}` : padded
  if (columns.length === 1) return set
  const letter = align === 'right' ? 'r' : align === 'left' || !isHead ? 'l' : 'c'
  return `\\multicolumn{${columns.length}}{${isWide && !isSpanning ? `p{${box}}` : letter}}{${set}}`
}

function boldOf(words: string, cell: TableCell): string {
  return cell.data?.hasBlocks ? `\\bfseries ${words}` : `\\textbf{${words}}`
}

/** Room for the digits that others of the column have behind their decimal sign. */
function paddedTo(decimal: Column['decimal'], plain: string, tex: string): string {
  if (!decimal || !anyNumber(plain)) return tex
  const own = fractionOf(plain, decimal.sign)
  const rest = decimal.digits - own.length
  if (rest <= 0) return tex
  return `${tex}\\phantom{${own === '' ? `.${'0'.repeat(rest - 1)}` : '0'.repeat(rest)}}`
}
