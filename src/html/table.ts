import type {Element, ElementContent} from 'hast'
import type {BlockContent, Table, TableCell} from 'mdast'
import type {State} from 'mdast-util-to-hast'
import {markedAs} from './changes.ts'
import {byDecimalSign, decimalsOf} from './decimal.ts'
import {element} from './element.ts'

/**
 * A table: its head, body and foot, the widths of its columns, and cells that span several.
 *
 * @param lang BCP 47 tag of the paper.
 */
export function table(state: State, node: Table, lang: string): Element {
  const {headRows = 1, footRows = 0, widths} = node.data ?? {}
  const rows = rowsOf(state, node, headRows, lang)
  const body = rows.length - footRows
  const parts = [
    ...(widths ? [columns(widths)] : []),
    ...part('thead', rows.slice(0, headRows)),
    ...part('tbody', rows.slice(headRows, body)),
    ...part('tfoot', rows.slice(Math.max(headRows, body)))
  ]
  return element('table', {}, lined(parts))
}

/** All columns share the line as they would share the whole of their widths. */
function columns(widths: readonly number[]): Element {
  const all = widths.reduce((sum, width) => sum + width, 0)
  const cols = widths.map(width => {
    const share = Math.round((width / all) * 10_000) / 100
    return element('col', {style: `width: ${share}%`}, [])
  })
  return element('colgroup', {}, lined(cols))
}

function part(name: string, rows: readonly Element[]): Element[] {
  return rows.length === 0 ? [] : [element(name, {}, lined(rows))]
}

function rowsOf(
  state: State,
  {children, align, data}: Table,
  headRows: number,
  lang: string
): Element[] {
  const width = align?.length ?? 0
  const {headColumns = 0} = data ?? {}
  /** How many rows below a cell from above still fills each column. */
  const filled = new Array<number>(width).fill(0)
  const numbers = new Map((data?.decimal ?? []).map(column => [column, [] as Element[]]))
  const rows = children.map((row, index) => {
    const cells: Element[] = []
    let column = 0
    /** Column behind the last cell. */
    let end = 0
    const pass = () => {
      while ((filled[column] ?? 0) > 0) column++
    }
    for (const cell of row.children) {
      pass()
      if (column >= width) break
      const {colSpan = 1, rowSpan = 1} = cell.data ?? {}
      const isEmpty = cell.children.length === 0
      const head = isEmpty
        ? undefined
        : index < headRows
          ? 'col'
          : column < headColumns
            ? 'row'
            : undefined
      const set = cellOf(state, cell, head, align?.[column])
      if (column > 0 && cells.length === 0) markEdge(set, 'beside-start')
      cells.push(set)
      if (index >= headRows) numbers.get(column)?.push(set)
      filled.fill(rowSpan, column, column + colSpan)
      column += colSpan
      end = column
    }
    // A row that ends early has empty cells.
    for (pass(); column < width; column++, pass()) {
      cells.push(element('td', {}, []))
      filled[column] = 1
      end = column + 1
    }
    const last = cells.at(-1)
    if (last && end < width) markEdge(last, 'beside-end')
    for (const at of filled.keys()) filled[at] = Math.max(0, (filled[at] ?? 0) - 1)
    return markedAs(row, element('tr', {}, lined(cells)))
  })
  for (const cells of numbers.values()) {
    const decimals = decimalsOf(
      cells.map(cell => cell.children),
      lang
    )
    for (const cell of cells) cell.children = byDecimalSign(cell.children, decimals)
  }
  return rows
}

function cellOf(
  state: State,
  cell: TableCell,
  head: 'col' | 'row' | undefined,
  align: 'left' | 'right' | 'center' | null | undefined
): Element {
  const {colSpan, rowSpan} = cell.data ?? {}
  const span = {col: colSpan, row: rowSpan}
  const properties = {
    ...(align && {className: [`align-${align}`]}),
    ...(colSpan !== undefined && {colSpan}),
    ...(rowSpan !== undefined && {rowSpan}),
    ...(head && {scope: (span[head] ?? 1) > 1 ? `${head}group` : head})
  }
  return markedAs(cell, element(head ? 'th' : 'td', properties, contentOf(state, cell)))
}

/** A cell that is the first or last of its row, but not of the table: one from above stands beyond it. */
function markEdge({properties}: Element, edge: 'beside-start' | 'beside-end'): void {
  properties['className'] = [properties['className'] ?? []].flat().map(String).concat(edge)
}

function contentOf(state: State, cell: TableCell): ElementContent[] {
  if (!cell.data?.hasBlocks) return state.all(cell)
  return state.wrap(state.all({type: 'root', children: cell.children as BlockContent[]}), true)
}

function lined(children: readonly Element[]): ElementContent[] {
  const line = {type: 'text' as const, value: '\n'}
  return [line, ...children.flatMap(child => [child, line])]
}
