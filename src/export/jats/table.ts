import type {Table, TableCell} from 'mdast'
import type {Element} from 'xast'
import {x} from 'xastscript'
import type {Context, Inline} from './context.ts'

/** A table without a caption. */
export function tableWrap(node: Table, context: Context): Element {
  return x('table-wrap', [table(node, context)])
}

/** The rows of a table in its head, body and foot; JATS takes no body that is empty. */
export function table(node: Table, context: Context): Element {
  const {headRows = 1, footRows = 0, widths} = node.data ?? {}
  const head = Math.min(headRows, node.children.length - 1)
  const rows = rowsOf(node, head, {...context, mayBreak: true})
  const end = Math.max(head + 1, rows.length - footRows)
  return x('table', [
    ...(widths ? [columns(widths)] : []),
    ...part('thead', rows.slice(0, head)),
    ...part('tfoot', rows.slice(end)),
    ...part('tbody', rows.slice(head, end))
  ])
}

function columns(widths: readonly number[]): Element {
  const all = widths.reduce((sum, width) => sum + width, 0)
  return x(
    'colgroup',
    widths.map(width => x('col', {width: `${Math.round((width / all) * 10_000) / 100}%`}))
  )
}

function part(name: string, rows: readonly Element[]): Element[] {
  return rows.length === 0 ? [] : [x(name, [...rows])]
}

function rowsOf({children, align, data}: Table, headRows: number, context: Context): Element[] {
  const {headColumns = 0, decimal = []} = data ?? {}
  const width = align?.length ?? 0
  /** How many rows below a cell from above still fills each column. */
  const filled: number[] = []
  return children.map(({children: cells}, index) => {
    const set: Element[] = []
    let column = 0
    const pass = () => {
      while ((filled[column] ?? 0) > 0) column++
    }
    for (const cell of cells) {
      pass()
      if (width > 0 && column >= width) break
      const {colSpan = 1, rowSpan = 1} = cell.data ?? {}
      const scope = index < headRows ? 'col' : column < headColumns ? 'row' : undefined
      const stand = align?.[column] ?? (decimal.includes(column) ? 'right' : undefined)
      set.push(cellOf(cell, scope, stand, context))
      for (let at = column; at < column + colSpan; at++) filled[at] = rowSpan
      column += colSpan
    }
    // A row that ends early has empty cells.
    for (pass(); column < width; column++, pass()) {
      set.push(x('td'))
      filled[column] = 1
    }
    for (const at of filled.keys()) filled[at] = Math.max(0, (filled[at] ?? 0) - 1)
    return x('tr', set)
  })
}

function cellOf(
  cell: TableCell,
  scope: 'col' | 'row' | undefined,
  align: string | undefined,
  context: Context
): Element {
  const {colSpan, rowSpan, hasBlocks = false} = cell.data ?? {}
  const isHead = scope !== undefined && cell.children.length > 0
  const span = scope === 'col' ? colSpan : rowSpan
  return x(
    isHead ? 'th' : 'td',
    {
      align,
      colspan: colSpan,
      rowspan: rowSpan,
      scope: isHead ? ((span ?? 1) > 1 ? `${scope}group` : scope) : undefined
    },
    hasBlocks ? blocksOf(cell, context) : context.inlines(cell.children, context)
  )
}

/** A cell takes words, paragraphs and lists; other blocks stand in a paragraph. */
function blocksOf(cell: TableCell, context: Context): Inline[] {
  return context
    .blocks(cell.children, {...context, mayBreak: false})
    .map(made => (made.name === 'p' || made.name === 'list' ? made : x('p', [made])))
}
