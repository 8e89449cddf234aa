import {unmapped} from '../content/glyphs.ts'
import {streamText} from '../content/unicode.ts'
import {pointed} from '../dictionary.ts'
import {type Draft, entriesOf, type Flaw, pageWhere} from './draft.ts'

/** Every font is inside the file; one of Type 3 is drawn in it. */
export function fontsAreEmbedded(draft: Draft): Flaw[] {
  return draft.kept.flatMap(font => {
    const subtype = font.get('Subtype')
    if (font.get('Type') !== '/Font' || subtype === '/Type0' || subtype === '/Type3') return []
    const descriptor = pointed(font.get('FontDescriptor'))
    const names = descriptor === undefined ? [] : [...entriesOf(draft, descriptor).keys()]
    if (names.some(name => name.startsWith('FontFile'))) return []
    return [{says: `the font ${(font.get('BaseFont') ?? '').slice(1)} is not inside it`}]
  })
}

/** Every glyph that is shown leads to characters: Skia maps all of them, those it has no character for to 0. */
export function glyphsAreMapped(draft: Draft): Flaw[] {
  const {file, sheets, maps} = draft
  const fonts = new Set(
    [...sheets.pages, ...sheets.forms.values()].flatMap(({fonts}) => [...fonts.values()])
  )
  return [...fonts].flatMap(number => {
    const font = entriesOf(draft, number)
    const name = (font.get('BaseFont') ?? font.get('Name') ?? '/').slice(1)
    const map = pointed(font.get('ToUnicode'))
    if (map === undefined) return [{says: `the font ${name} does not say which characters it sets`}]
    const glyph = [...(maps.get(map) ?? streamText(file, map)).matchAll(unmapped)][0]?.[1]
    return glyph === undefined
      ? []
      : [{says: `glyph ${glyph} of the font ${name} stands for no character`}]
  })
}

/** No glyph stands for a character that its font lacks. */
export function glyphsAreThere({sheets}: Draft): Flaw[] {
  const page = pageWhere(sheets, ({hasBoxes}) => hasBoxes)
  if (page === undefined) return []
  return [{says: 'a character that no font has is printed as a box', page}]
}
