import type {Table} from 'mdast'
import {toString as plainText} from 'mdast-util-to-string'
import type {Position} from 'unist'
import type {VFile} from 'vfile'
import {report} from '../../../rules.ts'
import type {AttributeList} from '../../../tree.ts'
import {pageColumns} from './drawing.ts'

/**
 * What the braces behind a caption say of the table: Quarto's `tbl-colwidths="[60,40]"`, and `align="lrcd"`, a letter
 * a column: left, right, centred, by the decimal sign; how many rows and columns are heads.
 *
 * Reports: `table-attribute-valid`.
 */
export function applyAttributes(
  table: Table,
  {values}: AttributeList,
  at: Position | undefined,
  file: VFile
): void {
  const columns = table.align?.length ?? 0
  const {align, 'tbl-colwidths': written} = values
  if (written !== undefined && !/^(?:true|false|auto)$/.test(written)) {
    const widths = /^\[[\d\s.,]+\]$/.test(written)
      ? written.slice(1, -1).split(',').map(Number)
      : []
    if (widths.length === columns && widths.every(width => width > 0)) {
      table.data = {...table.data, widths: widths.map(width => width / 100)}
    } else {
      tell('tbl-colwidths', written, 'give each its part of the line, e.g. tbl-colwidths="[60,40]"')
    }
  }
  for (const [name, key] of heads) {
    const count = values[name]
    const most = name === 'header-rows' ? table.children.length : columns
    if (count === undefined) continue
    if (/^\d+$/.test(count) && Number(count) <= most) {
      table.data = {...table.data, [key]: Number(count)}
    } else {
      tell(name, count, `write how many of them are heads, e.g. ${name}=1`)
    }
  }
  if (align === undefined) return
  if (align.length === columns && /^[lrcd]+$/.test(align)) {
    table.align = [...align].map(letter => sides[letter] ?? null)
    const decimal = [...align.matchAll(/d/g)].map(({index}) => index)
    if (decimal.length > 0) table.data = {...table.data, decimal}
  } else {
    tell('align', align, 'write a letter for each: l, r, c, or d for numbers with a decimal sign')
  }

  function tell(name: string, found: string, remedy: string): void {
    report(file, 'table-attribute-valid', `\`${name}="${found}"\` does not fit this table`, {
      at,
      found,
      note: `It has ${columns} columns: ${remedy}.`
    })
  }
}

const heads = [
  ['header-rows', 'headRows'],
  ['header-columns', 'headColumns'],
  ['stub-columns', 'headColumns']
] as const

const sides: Readonly<Record<string, 'left' | 'right' | 'center'>> = {
  l: 'left',
  r: 'right',
  c: 'center',
  d: 'right'
}

/**
 * Tell of cells that no column has room for, and of MultiMarkdown's `^^` that would join a cell to the one above.
 *
 * Reports: `construct-honoured`, `table-row-fits`.
 */
export function checkRows(table: Table, file: VFile): void {
  const columns = table.align?.length ?? 0
  for (const {children} of table.children) {
    const joining = children.find(cell => plainText(cell).trim() === '^^')
    if (joining) {
      report(file, 'construct-honoured', 'The cell `^^` is not honoured: it prints as it stands', {
        at: joining,
        found: '^^',
        note: 'A cell over several rows is drawn in a grid table, or written in HTML with rowspan.'
      })
    }
    const extra = children[columns]
    if (!extra || children.some(({data}) => data?.rowSpan || data?.colSpan)) continue
    report(file, 'table-row-fits', 'This row has more cells than its table has columns', {
      at: extra,
      found: plainText(extra),
      note: 'The rest of it is not printed. A bar within a cell is written \\|.'
    })
  }
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
