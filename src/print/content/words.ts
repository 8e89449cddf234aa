import {pointed, readDictionary} from '../dictionary.ts'
import {objectText, type PdfFile} from '../pdf.ts'
import {readText} from '../string.ts'
import type {Content} from '../structure/element.ts'
import type {Sheet, Sheets} from './pages.ts'
import type {Marked, Piece} from './scan.ts'
import {readCharacters, streamText} from './unicode.ts'

/** How the parts of a text are found and read. */
export interface Reading {
  readonly partOf: (content: Content) => Place | undefined
  /** What a piece says, its lines apart: Chromium leaves out the spaces at their ends. */
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
  const known = new Map<number, Letters>()
  const fontNamed = (sheet: Sheet, name: string): Letters => {
    const number = sheet.fonts.get(name) ?? 0
    const font = known.get(number) ?? lettersOf(file, number)
    known.set(number, font)
    return font
  }
  return (sheet, part) => {
    const {code} = sheet
    let text = ''
    let font = noLetters
    let isReplaced = false
    let height: string | undefined
    for (let at = part.from, end = 0; at < part.to; at = end + 1) {
      end = code.indexOf('\n', at)
      if (code.endsWith(' Tj', end)) {
        if (!isReplaced) text += spell(code.slice(code.indexOf('<', at) + 1, end - 4), font)
      } else if (code.endsWith(' Tf', end))
        font = fontNamed(sheet, code.slice(at + 1, code.indexOf(' ', at)))
      else if (code.endsWith(' Tm', end)) {
        const before = height
        height = code.slice(code.lastIndexOf(' ', end - 4) + 1, end - 3)
        if (before !== undefined && before !== height) text += '\n'
      } else if (code.startsWith('EMC', at)) isReplaced = false
      else if (code.startsWith('/Span<</ActualText ', at)) {
        text += readText(
          code.slice(at + '/Span<</ActualText '.length, code.lastIndexOf('>>', end)).trim()
        )
        isReplaced = true
      }
    }
    return text
  }
}

/** What a font's glyphs stand for, by so many digits each: two bytes, or one in fonts that Chromium draws itself. */
interface Letters {
  readonly digits: number
  readonly characters: ReadonlyMap<string, string>
}

const noLetters: Letters = {digits: 4, characters: new Map()}

function lettersOf(file: PdfFile, number: number): Letters {
  if (number === 0) return noLetters
  const font = readDictionary(objectText(file, number))
  const map = pointed(font.get('ToUnicode'))
  if (map === undefined) return noLetters
  const digits = font.get('Subtype') === '/Type0' ? 4 : 2
  return {digits, characters: readCharacters(streamText(file, map))}
}

function spell(written: string, {digits, characters}: Letters): string {
  let text = ''
  for (let at = 0; at < written.length; at += digits) {
    text += characters.get(written.slice(at, at + digits)) ?? ''
  }
  return text
}
