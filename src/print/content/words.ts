import {pointed, readDictionary} from '../dictionary.ts'
import {objectText, type PdfFile} from '../pdf.ts'
import {readText} from '../string.ts'
import type {Content} from '../structure/element.ts'
import {fontsOf} from './glyphs.ts'
import type {Sheet, Sheets} from './pages.ts'
import type {Marked, Piece} from './scan.ts'
import {readCharacters, streamText} from './unicode.ts'

const shows =
  /\/(\S+) \S+ Tf\n|<([\dA-Fa-f]*)> Tj\n|\/ActualText (\((?:\\[\s\S]|[^\\)])*\)|<[^>]*>)\s*>> BDC\n|(EMC)\n/g

/** How the parts of a text are found and read. */
export interface Reading {
  readonly partOf: (content: Content) => Place | undefined
  readonly wordsOf: (sheet: Sheet, piece: Piece) => string
}

/** Where a part of the text stands. */
export interface Place {
  readonly sheet: Sheet
  readonly part: Marked
}

export function readingOf(file: PdfFile, {pages, forms}: Sheets): Reading {
  const byNumber = new Map([...pages, ...forms.values()].map(sheet => [sheet.number, sheet]))
  const parts = new Map<Sheet, Map<number, Marked>>()
  return {
    partOf({mcid, page, form}) {
      const sheet = byNumber.get(form ?? page)
      if (!sheet) return undefined
      const known = parts.get(sheet) ?? new Map(sheet.marked.map(part => [part.mcid, part]))
      parts.set(sheet, known)
      const part = known.get(mcid)
      return part && {sheet, part}
    },
    wordsOf: wordReader(file)
  }
}

/** A reader of what parts of pages say: by the fonts' maps, or the words that stand in their place. */
function wordReader(file: PdfFile): (sheet: Sheet, piece: Piece) => string {
  const fonts = new Map<number, ReadonlyMap<string, string>>()
  const fontNamed = (sheet: Sheet, name: string): ReadonlyMap<string, string> => {
    const number = fontsOf(sheet).get(name) ?? 0
    const font = fonts.get(number) ?? charactersOf(file, number)
    fonts.set(number, font)
    return font
  }
  return (sheet, part) => {
    let text = ''
    let font: ReadonlyMap<string, string> = new Map()
    let isReplaced = false
    for (const [, name, digits, actual, end] of sheet.code
      .slice(part.from, part.to)
      .matchAll(shows)) {
      if (name !== undefined) font = fontNamed(sheet, name)
      else if (actual !== undefined) {
        text += readText(actual)
        isReplaced = true
      } else if (end !== undefined) isReplaced = false
      else if (!isReplaced) text += spell(digits ?? '', font)
    }
    return text
  }
}

function charactersOf(file: PdfFile, number: number): ReadonlyMap<string, string> {
  if (number === 0) return new Map()
  const map = pointed(readDictionary(objectText(file, number)).get('ToUnicode'))
  return map === undefined ? new Map() : readCharacters(streamText(file, map))
}

/** Glyphs are two bytes each, in the fonts that Chromium draws itself one. */
function spell(digits: string, font: ReadonlyMap<string, string>): string {
  const length = [...font.keys()][0]?.length ?? 4
  const glyphs = digits.match(new RegExp(`.{${length}}`, 'g')) ?? []
  return glyphs.map(glyph => font.get(glyph.toUpperCase()) ?? '').join('')
}
