import type {Table, TableCell, TableRow} from 'mdast'
import {toString as plainText} from 'mdast-util-to-string'
import type {Element} from 'xast'
import {changeOf} from '../../changes.ts'
import type {Context} from './context.ts'
import {cell} from './layout.ts'
import {paragraph} from './paragraph.ts'
import {either, trackedCell} from './tracked.ts'
import {val, w} from './word.ts'

/** A table: its head is repeated on each page, and cells that span several are one. */
export function table(node: Table, context: Context): Element[] {
  const {footRows = 0, headRows = 1} = node.data ?? {}
  const columns = Math.max(1, node.align?.length ?? 0)
  const widths = columnWidths(node, columns, context.width - context.indent)
  const end = node.children.length - footRows
  const rows = rowsOf(node, columns).map((cells, index) => {
    const isHead = index < headRows
    const edge = isHead && index === headRows - 1 ? 'bottom' : index === end ? 'top' : undefined
    return either(node.children[index] as TableRow, context, (_, own) => [
      w('tr', {}, [
        w('trPr', {}, [w('cantSplit'), ...(isHead ? [w('tblHeader')] : [])]),
        ...cells.flatMap(one =>
          one.cell
            ? either(one.cell, own, (_, inside) => [
                cellOf(one, node, isHead, edge, widths, inside)
              ])
            : [cellOf(one, node, isHead, edge, widths, own)]
        )
      ])
    ])
  })
  return [
    w('tbl', {}, [
      w('tblPr', {}, [
        val('tblStyle', 'ScholarlyTable'),
        ...(context.dir === 'rtl' ? [w('bidiVisual')] : []),
        w('tblW', {w: sumOf(widths), type: 'dxa'}),
        val('jc', 'center'),
        ...(context.indent > 0 ? [w('tblInd', {w: context.indent, type: 'dxa'})] : []),
        w('tblLayout', {type: 'fixed'}),
        w('tblLook', {
          val: headRows > 0 ? '0020' : '0000',
          firstRow: headRows > 0 ? 1 : 0,
          lastRow: 0,
          firstColumn: (node.data?.headColumns ?? 0) > 0 ? 1 : 0,
          lastColumn: 0,
          noHBand: 1,
          noVBand: 1
        })
      ]),
      w(
        'tblGrid',
        {},
        widths.map(width => w('gridCol', {w: width}))
      ),
      ...rows.flat()
    ])
  ]
}

/** Where a cell stands; `below` one is that which a cell from above fills. */
interface Place {
  readonly cell: TableCell | undefined
  readonly column: number
  readonly span: number
  readonly merge?: 'restart' | 'continue'
}

/** All places of all rows, also those that no cell was written for. */
function rowsOf({children}: Table, columns: number): Place[][] {
  const above = new Map<number, {rows: number; span: number}>()
  return children.map(({children: cells}) => {
    const waiting = [...cells]
    const row: Place[] = []
    for (let column = 0; column < columns; ) {
      const filled = above.get(column)
      if (filled && filled.rows > 0) {
        filled.rows--
        row.push({cell: undefined, column, span: filled.span, merge: 'continue'})
        column += filled.span
        continue
      }
      const next = waiting.shift()
      const {colSpan = 1, rowSpan = 1} = next?.data ?? {}
      const span = Math.min(colSpan, columns - column)
      const isTall = next !== undefined && rowSpan > 1
      if (isTall) above.set(column, {rows: rowSpan - 1, span})
      row.push({cell: next, column, span, ...(isTall && {merge: 'restart' as const})})
      column += span
    }
    return row
  })
}

function cellOf(
  {cell: node, column, merge, span}: Place,
  {align, data}: Table,
  isHead: boolean,
  edge: 'top' | 'bottom' | undefined,
  widths: readonly number[],
  outer: Context
): Element {
  const width = sumOf(widths.slice(column, column + span))
  const {decimal = [], headColumns = 0} = data ?? {}
  const isTitle = isHead || column < headColumns
  const context: Context = {
    ...outer,
    style: isTitle ? 'TableHead' : 'TableText',
    indent: 0,
    listDepth: 0,
    width: width - 144
  }
  const stand = align?.[column] ?? (decimal.includes(column) ? 'right' : undefined)
  const own = stand && stand !== 'left' ? [val('jc', stand)] : []
  const made = !node
    ? []
    : node.data?.hasBlocks
      ? context.blocks(node.children, context)
      : [paragraph(context.inlines(node.children, context), context, own)]
  const change = node && changeOf(node)
  return cell(made, width, context, [
    ...(span > 1 ? [val('gridSpan', span)] : []),
    ...(merge === undefined ? [] : [val('vMerge', merge)]),
    ...(edge === undefined
      ? []
      : [w('tcBorders', {}, [w(edge, {val: 'single', sz: 4, space: 0, color: 'auto'})])]),
    ...(change ? [trackedCell(change, context)] : [])
  ])
}

/** As the author has it, else by what stands in them: Word is told all widths. */
function columnWidths({children, data}: Table, columns: number, whole: number): number[] {
  const {least, wished} = needs(children, columns)
  const given = data?.widths
  const all = sumOf(given ?? [])
  const shares = given
    ? least.map((width, column) => Math.max(1, ((given[column] ?? 0) / all) * whole - width))
    : wished
  const rest = whole - sumOf(least)
  return least.map((width, column) =>
    Math.floor(
      rest > 0
        ? width + (rest * (shares[column] ?? 0)) / sumOf(shares)
        : (width * whole) / sumOf(least)
    )
  )
}

function sumOf(widths: readonly number[]): number {
  return widths.reduce((sum, width) => sum + width, 0)
}

/** Twentieths of a point that a letter takes, and that a cell has at its sides. */
const letter = 125
const sides = 160

/** Room for the longest word, and what each column would like beyond: one of sentences less than they are long. */
function needs(rows: Table['children'], columns: number): {least: number[]; wished: number[]} {
  const words = new Array<number>(columns).fill(2)
  const lengths = new Array<number>(columns).fill(4)
  for (const {children} of rows) {
    for (const [column, one] of children.entries()) {
      if (column >= columns || (one.data?.colSpan ?? 1) > 1) continue
      const text = plainText(one)
      const longest = Math.max(0, ...text.split(/\s+/).map(word => word.length))
      words[column] = Math.max(words[column] ?? 0, Math.min(longest, 24))
      lengths[column] = Math.max(lengths[column] ?? 0, text.length)
    }
  }
  return {least: words.map(length => length * letter + sides), wished: lengths.map(Math.sqrt)}
}
