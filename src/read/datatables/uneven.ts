import type {VFile} from 'vfile'
import {report} from '../../rules.ts'

/** What is to be said of cells in data. */
const ofData = 'A cell with the sign that parts them in it stands in quotation marks: "1,5".'

/**
 * Rows of other lengths than the first, which hardly are meant so.
 *
 * Reports: `table-row-fits`.
 */
export function tellUneven(
  rows: readonly {readonly cells: readonly unknown[]; readonly line: number}[],
  source: VFile,
  remedy = ofData
): void {
  const width = rows[0]?.cells.length ?? 0
  const [first, ...others] = rows.filter(({cells}) => cells.length !== width)
  if (!first) return
  const lines = others.slice(0, 10).map(({line}) => line)
  const also =
    lines.length === 0
      ? ''
      : ` Also line ${lines.join(', ')}${others.length > 10 ? ' and more' : ''}.`
  report(
    source,
    'table-row-fits',
    `This row has ${counted(first.cells.length)}, the first ${width}`,
    {
      at: {line: first.line, column: 1},
      note: `${remedy}${also}`
    }
  )
}

function counted(cells: number): string {
  return cells === 1 ? '1 cell' : `${cells} cells`
}
