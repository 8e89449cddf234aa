import type {BlockContent, List, ListItem, Table, TableCell, TableRow} from 'mdast'
import type {Div, Figure} from '../../../tree.ts'
import {readCsv} from '../../datatables/csv.ts'
import {tellUneven} from '../../datatables/uneven.ts'
import type {Directive, Reader, Told} from './directive.ts'

/** `:::{table} caption` around a table and the notes to it. */
export const table: Reader = (directive, told) => {
  const {children} = directive
  const own = children.find(child => child.type === 'table')
  if (own) applyOptions(own, told)
  return [tableFigure(directive, children as BlockContent[], told)]
}

/** `:::{list-table} caption`: each item of a list is a row, each item in it a cell. */
export const listTable: Reader = (directive, told) => {
  const [list, ...others] = directive.children
  const rows = list?.type === 'list' ? list.children.map(rowOf) : []
  const width = Math.max(0, ...rows.map(({children}) => children.length))
  tellUneven(
    rows.map(({children, position}) => ({cells: children, line: position?.start.line ?? 1})),
    told.file,
    'An item without words is an empty cell.'
  )
  if (width === 0) {
    told.notHonoured('A `list-table` that is no list of lists', 'it is shown as it is')
    return directive.children
  }
  const table: Table = {
    type: 'table',
    align: Array.from({length: width}, () => null),
    children: rows,
    data: {headRows: 0},
    position: list?.position
  }
  applyOptions(table, told)
  return [tableFigure(directive, [table, ...(others as BlockContent[])], told)]
}

/** `:::{csv-table} caption`: its body, or the file it names, is data. */
export const csvTable: Reader = (directive, told) => {
  const file = told.take('file')
  if (file !== undefined) return [dataTable(directive, file, told)]
  const head = told.take('header')
  const data = readCsv([head, told.text].filter(Boolean).join('\n'), delimiterOf(told))
  if ('fault' in data || data.rows.length === 0) {
    told.notHonoured('A `csv-table` that cannot be read', 'it is shown as code')
    return [{type: 'code', value: told.text, position: directive.position}]
  }
  const at = directive.lines[0]?.at ?? directive.argument.at
  const above = at.line - (head === undefined ? 1 : 2)
  tellUneven(
    data.rows.map(row => ({...row, line: row.line + above})),
    told.file
  )
  const rows = data.rows.map(
    ({cells}): TableRow => ({
      type: 'tableRow',
      children: cells.map(source => ({type: 'tableCell', children: told.read({source, at})})),
      position: directive.position
    })
  )
  const width = Math.max(...rows.map(({children}) => children.length))
  const table: Table = {
    type: 'table',
    align: Array.from({length: width}, () => null),
    children: rows,
    data: {headRows: head === undefined ? 0 : 1},
    position: directive.position
  }
  applyOptions(table, told)
  return [tableFigure(directive, [table], told)]
}

function delimiterOf(told: Told): string {
  const written = told.take('delim', 'delimiter') ?? ','
  return written === 'tab' ? '\t' : written
}

/** As `::: {.table file="counts.csv"}`. */
function dataTable({position}: Directive, file: string, told: Told): Div {
  const id = told.label()
  const caption = told.words()
  const hasHead = told.take('header-rows') !== '0'
  return {
    type: 'div',
    ...(id !== undefined && {id}),
    classes: ['table'],
    values: {file, ...(!hasHead && {header: 'false'})},
    closed: true,
    children: caption.length > 0 ? [{type: 'paragraph', children: caption, position}] : [],
    position
  }
}

function rowOf({children, position}: ListItem): TableRow {
  const cells = children.find((child): child is List => child.type === 'list')
  return {type: 'tableRow', children: (cells?.children ?? []).map(cellOf), position}
}

function cellOf({children, position}: ListItem): TableCell {
  const [only] = children
  if (children.length === 0) return {type: 'tableCell', children: [], position}
  if (children.length === 1 && only?.type === 'paragraph') {
    return {type: 'tableCell', children: only.children, position}
  }
  const blocks = children as unknown as TableCell['children']
  return {type: 'tableCell', children: blocks, data: {hasBlocks: true}, position}
}

/** How many rows are heads, how wide columns are, and where their words stand. */
function applyOptions(table: Table, told: Told): void {
  const rows = Number(told.take('header-rows') ?? Number.NaN)
  if (rows >= 0) table.data = {...table.data, headRows: Math.min(rows, table.children.length)}
  const widths = (told.take('widths') ?? 'auto').split(/[\s,]+/).map(Number)
  if (widths.length === table.align?.length && widths.every(width => width > 0)) {
    const all = widths.reduce((sum, width) => sum + width, 0)
    table.data = {...table.data, widths: widths.map(width => width / all)}
  }
}

/** A table with the caption that its directive has as an argument. */
export function tableFigure(
  {position}: Directive,
  blocks: readonly BlockContent[],
  told: Told
): Figure {
  const label = told.label()
  told.classes()
  const caption = told.words()
  const align = told.take('align')
  const hasCaption = caption.length > 0 || label !== undefined
  return {
    type: 'figure',
    kind: 'table',
    ...(label !== undefined && {label}),
    ...((align === 'left' || align === 'center' || align === 'right') && {align}),
    children: [
      ...(hasCaption ? [{type: 'caption' as const, children: caption, position}] : []),
      ...blocks
    ],
    position
  }
}
