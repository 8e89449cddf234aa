import {pointed, readDictionary} from '../dictionary.ts'
import {objectText, type PdfFile} from '../pdf.ts'
import {pdfText, readText} from '../string.ts'
import type {Sheet, Sheets} from './pages.ts'
import {streamText} from './unicode.ts'

/** A glyph that a font's map leads to no character (ISO 19005-2, 6.2.11.7.2). */
export const unmapped = /^<(\w+)> <(?:0000|FEFF|FFFE)>$/gm

/**
 * Glyphs that stand for several letters, or for a part of one, have no character of their own: Skia maps them to 0
 * and writes the letters as the text that they replace (m143). Map them to these letters.
 *
 * @returns The fonts' maps by the numbers of their objects, unpacked.
 */
export function mapGlyphs(file: PdfFile, {pages, forms}: Sheets): Map<number, string> {
  const maps = new Map<number, string>()
  const sheets = [...pages, ...forms.values()]
  for (const [font, map] of mapsOf(file, sheets)) {
    const text = streamText(file, map)
    if (text.search(unmapped) === -1) continue
    const mapped = text.replace(unmapped, (line, glyph: string) => {
      const letters = lettersOf(glyph, font, sheets)
      return letters === undefined ? line : `<${glyph}> ${letters}`
    })
    maps.set(map, mapped)
  }
  return maps
}

/** The maps of fonts by the fonts' numbers. */
function mapsOf(file: PdfFile, sheets: readonly Sheet[]): Map<number, number> {
  const maps = new Map<number, number>()
  for (const number of new Set(sheets.flatMap(({fonts}) => [...fonts.values()]))) {
    const map = pointed(readDictionary(objectText(file, number)).get('ToUnicode'))
    if (map !== undefined) maps.set(number, map)
  }
  return maps
}

/** The name of the font in which a place of the code is set. */
function fontBefore(code: string, at: number): string {
  const set = code.lastIndexOf(' Tf\n', at)
  const line = code.slice(code.lastIndexOf('\n', set) + 1, set)
  return line.slice(1, line.indexOf(' '))
}

/** The letters that a glyph is said to stand for where it is first shown, as a map writes them. */
function lettersOf(glyph: string, font: number, sheets: readonly Sheet[]): string | undefined {
  for (const {code, fonts} of sheets) {
    const shown = `<${glyph}> Tj\n`
    for (let at = code.indexOf(shown); at !== -1; at = code.indexOf(shown, at + 1)) {
      if (fonts.get(fontBefore(code, at)) !== font) continue
      const span = code.slice(code.lastIndexOf('/Span<</ActualText ', at), at)
      const actual = /^\/Span<<\/ActualText (\(.*\)|<[^>]*>)\s*>> BDC\n/.exec(span)?.[1]
      if (actual === undefined || span.includes('\nEMC\n')) continue
      return pdfText(`\u0100${readText(actual)}`).replace('<FEFF0100', '<')
    }
  }
  return undefined
}
