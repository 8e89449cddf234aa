import type {Table} from 'mdast'
import type {Context} from './context.ts'
import {cellOf} from './tablecell.ts'
import {acrossLength, type Column, columnsOf, lineLength} from './tablecolumns.ts'

/** Rows from which a table goes over pages. */
const longest = 32

export function isLong(node: Table): boolean {
  return node.children.length > longest
}

interface Place {
  /** The caption, which a table over pages has in itself. */
  readonly caption?: string
  /** It stands across. */
  readonly landscape?: boolean
  /** It stands in a box, which no page divides. */
  readonly isBoxed?: boolean
}

/** A table without its caption; over several pages it has it. Packages: booktabs, multirow, array, longtable. */
export function tabular(node: Table, context: Context, place: Place = {}): string {
  context.needs.add('booktabs').add('array')
  const {headRows = 1, footRows = 0} = node.data ?? {}
  const inner = {...context, isArgument: true}
  const columns = columnsOf(node, place.landscape ? acrossLength : lineLength)
  const rows = rowsOf(node, columns, inner)
  const head = Math.min(headRows, rows.length - 1)
  const end = Math.max(head + 1, rows.length - footRows)
  const spec = `@{}${columns.map(({spec: one}) => one).join('')}@{}`
  const body = [
    ...rows.slice(head, end),
    ...(end < rows.length ? ['\\midrule', ...rows.slice(end)] : [])
  ]
  const top = head === 0 ? [] : [...rows.slice(0, head), '\\midrule']
  if (isLong(node) && !context.isArgument && !place.isBoxed) {
    context.needs.add('longtable')
    return [
      `\\begin{longtable}{${spec}}`,
      ...(place.caption ? [`${place.caption}\\\\`] : []),
      '\\toprule',
      ...top,
      '\\endfirsthead',
      '\\toprule',
      ...(/\\footnotemark|\\label/.test(top.join('')) ? ['\\midrule'] : top),
      '\\endhead',
      '\\bottomrule',
      '\\endlastfoot',
      ...body,
      '\\end{longtable}'
    ].join('\n')
  }
  return [
    `\\begin{tabular}{${spec}}`,
    '\\toprule',
    ...top,
    ...body,
    '\\bottomrule',
    '\\end{tabular}'
  ].join('\n')
}

function rowsOf(
  {children, data, align}: Table,
  columns: readonly Column[],
  context: Context
): string[] {
  const {headRows = 1, headColumns = 0} = data ?? {}
  /** How many rows below a cell from above still fills each column, and over how many columns it goes. */
  const filled: {rows: number; span: number}[] = []
  return children.map(({children: cells}, index) => {
    const made: string[] = []
    let column = 0
    const pass = () => {
      for (let above = filled[column]; above && above.rows > 0; above = filled[column]) {
        made.push(above.span > 1 ? `\\multicolumn{${above.span}}{l}{}` : '')
        column += above.span
      }
    }
    const isHead = index < headRows
    const rules: string[] = []
    for (const cell of cells) {
      pass()
      if (column >= columns.length) break
      const {colSpan = 1, rowSpan = 1} = cell.data ?? {}
      const span = Math.min(colSpan, columns.length - column)
      made.push(
        cellOf(cell, columns.slice(column, column + span), rowSpan, align?.[column] ?? undefined, {
          isHead: isHead || column < headColumns,
          context
        })
      )
      if (isHead && span > 1) rules.push(`\\cmidrule(lr){${column + 1}-${column + span}}`)
      if (rowSpan > 1) {
        filled[column] = {rows: rowSpan, span}
        for (let at = column + 1; at < column + span; at++) filled[at] = {rows: 0, span: 1}
      }
      column += span
    }
    // A row that ends early has empty cells.
    for (pass(); column < columns.length; column++, pass()) made.push('')
    for (const above of filled) if (above) above.rows = Math.max(0, above.rows - 1)
    const isLastHead = index === headRows - 1
    return guarded(`${made.join(' & ')} \\\\${isLastHead ? '' : rules.join('')}`)
  })
}

/** What opens a row is no option of the line end before it. */
function guarded(row: string): string {
  return /^\s*[[*]/.test(row) ? `{}${row}` : row
}
