import type {Pages} from '../../../src/browser/pages/paginate.ts'
import {numberOf, type Source} from './source.ts'

/** Figures keep their order, and none stands before the text that it is written behind. */
export function checkFloats(source: Source, {sheets, layout}: Pages): string[] {
  const wrongs: string[] = []
  const pageOf = (n: number): number =>
    sheets.findLastIndex(sheet => sheet.querySelector(`[data-n="${n}"]:not(.repeated *)`) !== null)
  const floating = new Set(layout.text.floats.map(({element}) => numberOf(element)))
  const last = {span: -1, column: -1}
  for (const [figure, {after}] of source.figures) {
    const page = pageOf(figure)
    if (page < 0) wrongs.push(`figure lost: ${figure}`)
    if (after >= 0 && page < pageOf(after))
      wrongs.push(
        `p. ${page + 1}: figure ${figure} stands before its place on p. ${pageOf(after) + 1}`
      )
    if (!floating.has(figure)) continue
    const element = sheets[page]?.querySelector(`[data-n="${figure}"]`)
    const kind = element && getComputedStyle(element).columnSpan === 'all' ? 'span' : 'column'
    if (page < last[kind]) wrongs.push(`p. ${page + 1}: figure ${figure} overtakes the one before`)
    last[kind] = page
  }
  return wrongs
}
