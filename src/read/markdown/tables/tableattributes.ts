import type {Paragraph, Table} from 'mdast'
import {toString as plainText} from 'mdast-util-to-string'
import type {VFile} from 'vfile'
import type {AttributeList} from '../../../article.ts'
import {report} from '../../../rules.ts'
import {pageColumns} from './drawing.ts'

/**
 * What the braces behind a caption say of the table: Quarto's `tbl-colwidths="[60,40]"`.
 *
 * Reports: `table-attribute-valid`.
 */
export function applyAttributes(
  table: Table,
  {values}: AttributeList,
  at: Paragraph | undefined,
  file: VFile
): void {
  const written = values['tbl-colwidths']
  if (written === undefined || /^(?:true|false|auto)$/.test(written)) return
  const widths = /^\[[\d\s.,]+\]$/.test(written) ? written.slice(1, -1).split(',').map(Number) : []
  if (widths.length === table.align?.length && widths.every(width => width > 0)) {
    table.data = {...table.data, widths: widths.map(width => width / 100)}
    return
  }
  report(file, 'table-attribute-valid', `\`tbl-colwidths="${written}"\` does not fit this table`, {
    at,
    found: written,
    note: `It has ${table.align?.length} columns: give each its part of the line, e.g. tbl-colwidths="[60,40]".`
  })
}

/** A pipe table has to have a head; one without a word is none. */
export function dropEmptyHead(table: Table): void {
  const [head, ...rows] = table.children
  if (table.data?.headRows !== undefined || rows.length === 0) return
  if (!head?.children.every(({children}) => children.length === 0)) return
  table.children = rows
  table.data = {...table.data, headRows: 0}
}

/**
 * A pipe table with a row longer than a line of the page fills the line, and each column has a part of it as long
 * as its dashes.
 *
 * @see pandoc MANUAL, extension `pipe_tables`
 */
export function weighColumns(table: Table, source: string): void {
  const start = table.position?.start
  if (table.data?.widths || start?.offset === undefined) return
  const isLong = table.children.some(
    row => columnsIn(row.children.map(cell => plainText(cell))) > pageColumns
  )
  if (!isLong) return
  const second = source.indexOf('\n', start.offset) + start.column
  const dashes = /^[ \t]*\|?[-:| \t]*/.exec(source.slice(second, second + 2000))?.[0] ?? ''
  const lengths = (dashes.match(/:?-+:?/g) ?? []).map(({length}) => length)
  const all = lengths.reduce((sum, length) => sum + length, 0)
  if (lengths.length === table.align?.length) {
    table.data = {...table.data, widths: lengths.map(length => length / all)}
  }
}

function columnsIn(texts: readonly string[]): number {
  return texts.reduce((sum, {length}) => sum + length, 0)
}
