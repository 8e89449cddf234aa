import {contentsIn, type Element} from '../structure/element.ts'
import {insets} from '../structure/types.ts'
import type {Additions} from './additions.ts'
import {holdsText, type Sheets} from './pages.ts'
import type {Place, Reading} from './words.ts'

/**
 * Chromium marks the words of a drawing or a formula and none of its lines: what is painted between its first word and
 * its last is a part of it (143; `src/browser/marks.ts` sets two words around drawings).
 */
export function fillPictures(
  elements: readonly Element[],
  sheets: Sheets,
  reading: Reading,
  additions: Additions
): void {
  for (const element of elements) {
    if (!insets.has(element.type)) continue
    const contents = contentsIn(element)
    const places = contents.flatMap(content => reading.partOf(content) ?? [])
    const {sheet} = places[0] ?? {}
    const [first, last] = endsOf(places)
    if (!sheet || !first || !last || first === last) continue
    const {page = 0, form} = contents[0] ?? {}
    let mcid: number | undefined
    let before = 0
    for (const piece of sheet.loose) {
      if (piece.from < first.part.to || piece.to > last.part.from) continue
      if (holdsText(sheets, sheet, piece)) {
        mcid = undefined
        continue
      }
      if (sheet.marked.some(({from}) => from >= before && from < piece.from)) mcid = undefined
      if (mcid === undefined) {
        mcid = additions.newMark(sheet)
        element.kids.push({mcid, page, form})
      }
      additions.mark(sheet, piece, mcid)
      before = piece.to
    }
  }
}

/** The first and the last part in the order of the code, if all stand on one sheet. */
function endsOf(places: readonly Place[]): readonly (Place | undefined)[] {
  const onPage = places.filter(({sheet}) => sheet === places[0]?.sheet)
  const sorted = onPage.sort((one, other) => one.part.from - other.part.from)
  return [sorted[0], sorted.at(-1)]
}
