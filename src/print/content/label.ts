import {contentsIn, type Element, elementOf, firstIn, isElement} from '../structure/element.ts'
import type {Additions} from './additions.ts'
import type {Piece} from './scan.ts'
import type {Place, Reading} from './words.ts'

/**
 * Chromium leaves the numbers and dots of lists out of the tree. Each is painted right before its item, on the same
 * line: give it the item's label (143; case: test/print/structure.test.ts).
 */
export function labelItems(
  elements: readonly Element[],
  reading: Reading,
  additions: Additions
): void {
  const {partOf, wordsOf} = reading
  for (const list of elements) {
    if (list.type !== 'L') continue
    if (counted.test(firstLabel(list, reading))) tellNumbering(list, 'Decimal')
    for (const item of list.kids) {
      const first = isElement(item) && !labelOf(item) ? firstIn(item) : undefined
      const place = first && partOf(first)
      if (!first || !place || !isElement(item)) continue
      const {sheet} = place
      const label = labelBefore(place).map(piece => ({piece, words: wordsOf(sheet, piece)}))
      const words = label.map(one => one.words).join('')
      // What stands between names is no label.
      if (/^[\s,،、;·]*$/.test(words)) continue
      const mcid = additions.newMark(sheet)
      for (const {piece} of label) additions.mark(sheet, piece, mcid)
      item.kids.unshift(elementOf('Lbl', [{...first, mcid}]))
      if (!list.entries.has('A')) tellNumbering(list, numberingOf(words))
    }
  }
}

const labelOf = ({kids}: Element) =>
  kids.find((kid): kid is Element => isElement(kid) && kid.type === 'Lbl')

/** A number, as before a work: what stands before terms is a term. */
const counted = /^[^\p{L}\p{N}]*\d+[^\p{L}\p{N}]*$/u

/** What the label says that the first item has of its own. */
function firstLabel({kids: [item]}: Element, {partOf, wordsOf}: Reading): string {
  const label = item && isElement(item) ? labelOf(item) : undefined
  if (!label) return ''
  const places = contentsIn(label).flatMap(content => partOf(content) ?? [])
  return places.map(({sheet, part}) => wordsOf(sheet, part)).join('')
}

function tellNumbering(list: Element, numbering: string): void {
  const written = `<</O/List/ListNumbering/${numbering}>>`
  list.entries = new Map(list.entries).set('A', written)
}

/** By the first label of a list (ISO 32000-1, table 347). */
function numberingOf(words: string): string {
  if (/\p{N}/u.test(words)) return 'Decimal'
  const letters = words.replace(/\P{L}/gu, '')
  if (/^(?:i|[ivxlcdm]{2,})$/.test(letters)) return 'LowerRoman'
  if (/^(?:I|[IVXLCDM]{2,})$/.test(letters)) return 'UpperRoman'
  if (/[◦○]/.test(words)) return 'Circle'
  if (/[▪■]/.test(words)) return 'Square'
  if (/\p{Lu}/u.test(words)) return 'UpperAlpha'
  return /\p{L}/u.test(words) ? 'LowerAlpha' : 'Disc'
}

/** What is painted on the line of a marked text right before it, with nothing marked between. */
function labelBefore({sheet, part}: Place): Piece[] {
  const {code, marked, loose} = sheet
  const line = lineOf(code, part)
  if (!line) return []
  const before = marked[marked.indexOf(part) - 1]?.to ?? 0
  return loose.filter(piece => {
    if (piece.from < before || piece.to > part.from) return false
    const own = lineOf(code, piece)
    return own?.height === line.height && !turns.test(code.slice(own.at, line.at))
  })
}

/** Behind these, heights are others. */
const turns = /\n(?:[qQ]|[^\n]* cm)\n/

interface Line {
  readonly at: number
  readonly height: string
}

/** Where the first text of a piece stands: `1 0 0 -1 4 26 Tm`. */
function lineOf(code: string, {from, to}: Piece): Line | undefined {
  const at = code.indexOf(' Tm\n', from)
  if (at === -1 || at > to) return undefined
  return {at, height: code.slice(code.lastIndexOf(' ', at - 1) + 1, at)}
}
