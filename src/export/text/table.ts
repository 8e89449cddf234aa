import type {Table, TableCell} from 'mdast'
import type {Context} from './context.ts'
import {widthOf} from './lines.ts'

/** What fits into a window without being broken. */
const room = 100

/** Columns below each other where they fit; else a row is a few lines, each a cell behind the head of its column. */
export function table(node: Table, context: Context): string {
  const {headRows = 1} = node.data ?? {}
  const head = Math.min(headRows, node.children.length - 1)
  const rows = gridOf(node, context)
  const widths = columnsOf(rows).map(cells => Math.max(...cells.map(widthOf)))
  const isNarrow = widths.reduce((sum, width) => sum + width + 2, -2) <= room
  const isFlat = rows.every(row => row.every(cell => !cell.includes('\n')))
  return isNarrow && isFlat ? inColumns(node, rows, head, widths) : inRecords(rows, head)
}

/** The words of each cell; what a cell of several columns or rows covers is empty. */
function gridOf({align, children}: Table, context: Context): string[][] {
  const width = align?.length ?? 0
  const filled: number[] = []
  return children.map(({children: cells}) => {
    const row: string[] = []
    const pass = () => {
      for (; (filled[row.length] ?? 0) > 0; row.push(''))
        filled[row.length] = (filled[row.length] ?? 0) - 1
    }
    for (const cell of cells) {
      pass()
      const {colSpan = 1, rowSpan = 1} = cell.data ?? {}
      for (let at = 0; at < colSpan; at++) {
        filled[row.length] = rowSpan - 1
        row.push(at === 0 ? wordsIn(cell, context) : '')
      }
    }
    for (pass(); row.length < width; pass()) row.push('')
    return row
  })
}

function wordsIn(cell: TableCell, context: Context): string {
  return cell.data?.hasBlocks
    ? context.blocks(cell.children, context).join('\n')
    : context.words(cell.children, context).trim()
}

function columnsOf(rows: readonly (readonly string[])[]): string[][] {
  const count = Math.max(...rows.map(row => row.length))
  return Array.from({length: count}, (_, at) => rows.map(row => row[at] ?? ''))
}

function inColumns(
  {align, data}: Table,
  rows: readonly (readonly string[])[],
  head: number,
  widths: readonly number[]
): string {
  const isRight = (at: number) => align?.[at] === 'right' || data?.decimal?.includes(at) === true
  const lines = rows.map(row =>
    widths
      .map((width, at) => {
        const cell = row[at] ?? ''
        const rest = ' '.repeat(Math.max(0, width - widthOf(cell)))
        return isRight(at) ? rest + cell : cell + rest
      })
      .join('  ')
      .trimEnd()
  )
  const rule = widths.map(width => '-'.repeat(width)).join('  ')
  return [...lines.slice(0, head), ...(head > 0 ? [rule] : []), ...lines.slice(head)].join('\n')
}

function inRecords(rows: readonly (readonly string[])[], head: number): string {
  const names = columnsOf(rows.slice(0, head)).map(cells =>
    cells.filter(cell => cell !== '').join(' ')
  )
  // A table without a body is its head.
  const body = head < rows.length ? rows.slice(head) : rows
  return body
    .map(row =>
      row
        .map((cell, at) =>
          names[at] ? `${names[at]}:${cell.includes('\n') ? '\n' : ' '}${cell}` : cell
        )
        .filter(line => line !== '')
        .join('\n')
    )
    .join('\n\n')
}
