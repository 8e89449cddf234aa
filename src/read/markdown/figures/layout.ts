import type {VFile} from 'vfile'
import {report} from '../../../rules.ts'
import type {Div} from '../../../tree.ts'

/** The widths of one row in hundredths of it; a negative one is left empty. */
export type RowWidths = readonly number[]

/**
 * How Quarto's `layout-ncol=2`, `layout-nrow=2` or `layout="[[1,1], [1]]"` divides so many blocks into rows.
 * Undefined when the div has none of them.
 *
 * Reports: `figure-layout-valid`.
 *
 * @see https://quarto.org/docs/authoring/figures.html#complex-layouts
 */
export function layoutOf(div: Div, blocks: number, file: VFile): RowWidths[] | undefined {
  const {layout, 'layout-ncol': columns, 'layout-nrow': rows} = div.values
  if (layout !== undefined) return repeated(widthsOf(layout) ?? told('layout', layout), blocks)
  const count = columns ?? rows
  if (count === undefined) return undefined
  const number = /^[1-9]\d?$/.test(count) ? Number(count) : undefined
  if (number === undefined)
    return told(columns === undefined ? 'layout-nrow' : 'layout-ncol', count)
  const perRow = columns === undefined ? Math.ceil(blocks / number) : number
  return repeated([Array.from({length: Math.max(1, perRow)}, () => 1)], blocks)

  function told(name: string, found: string): RowWidths[] {
    report(file, 'figure-layout-valid', `\`${name}="${found}"\` is no way to set figures`, {
      at: div.position?.start,
      found,
      note: 'Write layout-ncol=2 for two in a row, or the widths row by row: layout="[[60,40], [100]]".'
    })
    return repeated([[1]], blocks)
  }
}

/** `[[1,1],[1]]`, or of one row `[1,1]`. */
function widthsOf(source: string): RowWidths[] | undefined {
  if (!/^\s*\[[\d\s.,[\]-]*\]\s*$/.test(source)) return undefined
  try {
    const parsed: unknown = JSON.parse(source)
    if (!Array.isArray(parsed)) return undefined
    const rows: unknown[] = parsed.every(row => typeof row === 'number') ? [parsed] : parsed
    return rows.every(isRow) && rows.length > 0 ? rows : undefined
  } catch {
    return undefined
  }
}

function isRow(row: unknown): row is number[] {
  return (
    Array.isArray(row) &&
    row.every(width => typeof width === 'number' && width !== 0) &&
    row.some(width => width > 0)
  )
}

/** The last row is repeated for blocks that the layout has no place for. */
function repeated(rows: readonly RowWidths[], blocks: number): RowWidths[] {
  const out = rows.map(inHundredths)
  const last = out.at(-1) ?? [100]
  for (let places = rows.reduce((sum, row) => sum + placesIn(row), 0); places < blocks; ) {
    out.push(last)
    places += placesIn(last)
  }
  return out
}

function inHundredths(row: RowWidths): RowWidths {
  const total = row.reduce((sum, width) => sum + Math.abs(width), 0)
  return row.map(width => Math.round((width / total) * 10_000) / 100)
}

/** How many blocks a row holds. */
export function placesIn(row: RowWidths): number {
  return row.filter(width => width > 0).length
}
