import {fontsOf} from '../content/glyphs.ts'
import type {Sheet} from '../content/pages.ts'
import {readCharacters, streamText} from '../content/unicode.ts'
import {pointed, readArray} from '../dictionary.ts'
import {type Draft, entriesOf, type Flaw, keptObjects} from './draft.ts'

/** Every font is inside the file; one of Type 3 is drawn in it. */
export function fontsAreEmbedded(draft: Draft): Flaw[] {
  return keptObjects(draft).flatMap(font => {
    const subtype = font.get('Subtype')
    if (font.get('Type') !== '/Font' || subtype === '/Type0' || subtype === '/Type3') return []
    const descriptor = pointed(font.get('FontDescriptor'))
    const names = descriptor === undefined ? [] : [...entriesOf(draft, descriptor).keys()]
    if (names.some(name => name.startsWith('FontFile'))) return []
    return [{says: `the font ${(font.get('BaseFont') ?? '').slice(1)} is not inside it`}]
  })
}

/** Every glyph that is shown leads to characters. */
export function glyphsAreMapped(draft: Draft): Flaw[] {
  const {file, sheets, maps} = draft
  const all = [...sheets.pages, ...sheets.forms.values()]
  const flaws: Flaw[] = []
  for (const number of new Set(all.flatMap(sheet => [...fontsOf(sheet).values()]))) {
    const font = entriesOf(draft, number)
    const name = (font.get('BaseFont') ?? font.get('Name') ?? '/').slice(1)
    const map = pointed(font.get('ToUnicode'))
    if (map === undefined) {
      flaws.push({says: `the font ${name} does not say which characters it sets`})
      continue
    }
    const mapped = readCharacters(maps.get(map) ?? streamText(file, map))
    const bad = [...mapped]
      .filter(([, text]) => /[\0\uFEFF\uFFFE]/.test(text))
      .map(([glyph]) => glyph)
    const below = pointed(readArray(font.get('DescendantFonts') ?? '')[0])
    const told = below === undefined ? [] : toldWidths(entriesOf(draft, below).get('W') ?? '[]')
    const doubtful = [...bad, ...told.filter(glyph => glyph !== '0000' && !mapped.has(glyph))]
    const glyph = doubtful.find(one => all.some(sheet => shows(sheet, number, one)))
    if (glyph !== undefined)
      flaws.push({says: `glyph ${glyph} of the font ${name} stands for no character`})
  }
  return flaws
}

/** The glyphs that a font tells widths of (ISO 32000-1, 9.7.4.3): all that are shown, and few others. */
function toldWidths(written: string): string[] {
  const values = readArray(written)
  const glyphs: string[] = []
  for (let at = 0; at < values.length; ) {
    const first = Number(values[at])
    const next = values[at + 1] ?? ''
    const isList = next.startsWith('[')
    const last = isList ? first + readArray(next).length - 1 : Number(next)
    for (let glyph = first; glyph <= last; glyph++) {
      glyphs.push(glyph.toString(16).toUpperCase().padStart(4, '0'))
    }
    at += isList ? 2 : 3
  }
  return glyphs
}

const strings = /\/(\S+) \S+ Tf\n|<([\dA-Fa-f]+)> Tj\n/g

function shows(sheet: Sheet, font: number, glyph: string): boolean {
  const names = fontsOf(sheet)
  let isFont = false
  for (const [, name, digits = ''] of sheet.code.matchAll(strings)) {
    if (name !== undefined) isFont = names.get(name) === font
    else if (
      isFont &&
      digits
        .toUpperCase()
        .match(/.{4}/g)
        ?.some(one => one === glyph)
    )
      return true
  }
  return false
}

const missing = /<(?:[\dA-Fa-f]{4})*?0000(?:[\dA-Fa-f]{4})*> Tj\n/

/** No glyph stands for a character that its font lacks. */
export function glyphsAreThere({sheets}: Draft): Flaw[] {
  const index = sheets.pages.findIndex(({code}) => missing.test(code))
  if (index === -1) return []
  return [{says: 'a character that no font has is printed as a box', page: index + 1}]
}
