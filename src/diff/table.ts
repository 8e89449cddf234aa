import type {Nodes, Table, TableCell, TableRow} from 'mdast'
import {changed} from '../changes.ts'
import {align, type Pair} from './align.ts'
import {keyOf, likenessOf} from './likeness.ts'

/** What stands in two cells as one. */
export type Merged = (before: readonly Nodes[], after: readonly Nodes[]) => Nodes[]

/** Two tables as one, rows and columns beside those that they were; where cells span several in another way, both. */
export function mergedTables(before: Table, after: Table, merged: Merged): Table[] {
  if (!hasSpans(before) && !hasSpans(after)) return [byColumns(before, after, merged)]
  if (spansOf(before) !== spansOf(after)) {
    return [changed(before, 'deletion'), changed(after, 'insertion')]
  }
  const rows = after.children.map((row, index) => {
    const old = before.children[index]?.children ?? []
    return {...row, children: row.children.map((cell, at) => mergedCell(old[at], cell, merged))}
  })
  return [{...after, children: rows}]
}

function hasSpans({children}: Table): boolean {
  return children.some(row => row.children.some(({data}) => data?.colSpan ?? data?.rowSpan))
}

function spansOf({children}: Table): string {
  return JSON.stringify(
    children.map(row => row.children.map(({data}) => [data?.colSpan ?? 1, data?.rowSpan ?? 1]))
  )
}

function mergedCell(before: TableCell | undefined, after: TableCell, merged: Merged): TableCell {
  return {...after, children: merged(before?.children ?? [], after.children)} as TableCell
}

/** A column by its place, from 0, and its cells. */
interface Column {
  readonly at: number
  readonly cells: readonly TableCell[]
}

function byColumns(before: Table, after: Table, merged: Merged): Table {
  const columns = pairedColumns(columnsOf(before), columnsOf(after))
  const isSameWidth = columns.every(pair => pair.before && pair.after)
  const rowsOf = (from: keyof Parts) =>
    align(partsOf(before)[from], partsOf(after)[from], {
      key: ({children}) => children.map(keyOf).join(),
      likeness: likenessOfRows
    }).map(pair => mergedRow(pair, columns, merged))
  const head = rowsOf('head')
  const foot = rowsOf('foot')
  const {decimal: _, widths: __, ...data} = after.data ?? {}
  return {
    ...after,
    align: columns.map(({before: from, after: to}) =>
      to ? (after.align?.[to.at] ?? null) : (before.align?.[from.at] ?? null)
    ),
    children: [...head, ...rowsOf('body'), ...foot],
    data: {
      ...(isSameWidth ? after.data : data),
      headRows: head.length,
      footRows: foot.length
    }
  }
}

interface Parts {
  readonly head: TableRow[]
  readonly body: TableRow[]
  readonly foot: TableRow[]
}

function partsOf({children, data}: Table): Parts {
  const {headRows = 1, footRows = 0} = data ?? {}
  const end = Math.max(headRows, children.length - footRows)
  return {
    head: children.slice(0, headRows),
    body: children.slice(headRows, end),
    foot: children.slice(end)
  }
}

const empty: TableCell = {type: 'tableCell', children: []}

function columnsOf({align: sides, children}: Table): Column[] {
  const count = Math.max(sides?.length ?? 0, ...children.map(row => row.children.length))
  return Array.from({length: count}, (_, at) => ({
    at,
    cells: children.map(row => row.children[at] ?? empty)
  }))
}

function pairedColumns(before: readonly Column[], after: readonly Column[]): Pair<Column>[] {
  const row = ({cells}: Column): TableRow => ({type: 'tableRow', children: [...cells]})
  return align(before, after, {
    key: ({cells}) => cells.map(keyOf).join(),
    likeness: (one, other) => likenessOfRows(row(one), row(other))
  })
}

/** What begins alike is the same, whatever numbers stand in it. */
function likenessOfRows(before: TableRow, after: TableRow): number {
  const [one] = before.children
  const [other] = after.children
  const isCalledSo = one && other && one.children.length > 0 && keyOf(one) === keyOf(other)
  return Math.max(isCalledSo ? 0.6 : 0, likenessOf(before, after))
}

function mergedRow(
  {before, after}: Pair<TableRow>,
  columns: readonly Pair<Column>[],
  merged: Merged
): TableRow {
  const cells = columns.map(({before: from, after: to}): TableCell => {
    const old = from && before?.children[from.at]
    const now = to && after?.children[to.at]
    if (!to) return after ? changed(old ?? empty, 'deletion') : (old ?? empty)
    if (!from) return before ? changed(now ?? empty, 'insertion') : (now ?? empty)
    if (!after) return old ?? empty
    return before ? mergedCell(old, now ?? empty, merged) : (now ?? empty)
  })
  const row = {...(after ?? before), type: 'tableRow' as const, children: cells}
  return before && after ? row : changed(row, before ? 'deletion' : 'insertion')
}
