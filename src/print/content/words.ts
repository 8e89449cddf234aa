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
  /** What the line that ends here shows in a font. */
  readonly shownBy: (sheet: Sheet, font: string, code: string, end: number) => string
  /** The glyph of a font that is a space, as the code shows it. */
  readonly spaceOf: (sheet: Sheet, font: string) => string | undefined
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
    ...wordReader(file)
  }
}

/** A reader of what parts of pages say: by the fonts' maps, or the words that stand in their place. */
function wordReader(file: PdfFile): Pick<Reading, 'wordsOf' | 'shownBy' | 'spaceOf'> {
  const known = new Map<number, Letters>()
  const fontNamed = (sheet: Sheet, name: string): Letters => {
    const number = sheet.fonts.get(name) ?? 0
    const font = known.get(number) ?? lettersOf(file, number)
    known.set(number, font)
    return font
  }
  const spaceOf: Reading['spaceOf'] = (sheet, name) => {
    const {digits, characters} = fontNamed(sheet, name)
    const glyph = characters.indexOf(' ')
    return glyph === -1 ? undefined : glyph.toString(16).toUpperCase().padStart(digits, '0')
  }
  const shownBy: Reading['shownBy'] = (sheet, name, code, end) => {
    const {digits, characters} = fontNamed(sheet, name)
    const to = end - '> Tj'.length
    // Nearly all lines show one glyph.
    const from = code[to - digits - 1] === '<' ? to - digits : code.lastIndexOf('<', to) + 1
    let text = ''
    for (let at = from; at < to; at += digits)
      text += characters[Number.parseInt(code.slice(at, at + digits), 16)] ?? ''
    return text
  }
  const wordsOf: Reading['wordsOf'] = (sheet, {from, to}) => {
    const {code} = sheet
    let text = ''
    let font = noLetters
    let isReplaced = false
    let height: string | undefined
    for (let at = from, end = 0; at < to; at = end + 1) {
      end = code.indexOf(newline, at)
      if (code[end - 1] === j) {
        if (!isReplaced) text += spell(code, end - '> Tj'.length, font)
        continue
      }
      const line = code.toString('latin1', at, end)
      if (line.endsWith(' Tf')) font = fontNamed(sheet, line.slice(1, line.indexOf(' ')))
      else if (line.endsWith(' Tm')) {
        const before = height
        height = line.slice(line.lastIndexOf(' ', line.length - 4), -3)
        if (before !== undefined && before !== height) text += '\n'
      } else if (line.startsWith('EMC')) isReplaced = false
      else if (line.startsWith(replaced)) {
        text += replacedBy(line)
        isReplaced = true
      }
    }
    return text
  }
  return {wordsOf, shownBy, spaceOf}
}

const [newline, j, opening] = [10, 0x6a, 0x3c]
/** How code begins that stands for other words. */
export const replaced = '/Span<</ActualText '

/** The words for which it stands. */
export function replacedBy(line: string): string {
  return readText(line.slice(replaced.length, line.lastIndexOf('>>')).trim())
}

/** What a font's glyphs stand for, by so many digits each: two bytes, or one in fonts that Chromium draws itself. */
interface Letters {
  readonly digits: number
  readonly characters: readonly string[]
}

const noLetters: Letters = {digits: 4, characters: []}

function lettersOf(file: PdfFile, number: number): Letters {
  if (number === 0) return noLetters
  const font = readDictionary(objectText(file, number))
  const map = pointed(font.get('ToUnicode'))
  if (map === undefined) return noLetters
  const digits = font.get('Subtype') === '/Type0' ? 4 : 2
  const characters: string[] = []
  for (const [glyph, letters] of readCharacters(streamText(file, map)))
    characters[Number.parseInt(glyph, 16)] = letters
  return {digits, characters}
}

/** What the glyphs say whose digits end here. */
function spell(code: Buffer, to: number, {digits, characters}: Letters): string {
  let text = ''
  for (let at = code.lastIndexOf(opening, to) + 1; at < to; at += digits)
    text += characters[numberAt(code, at, digits)] ?? ''
  return text
}

/** Hexadecimal digits, in capitals as Skia writes them. */
function numberAt(code: Buffer, from: number, digits: number): number {
  let number = 0
  for (let at = from; at < from + digits; at++) {
    const byte = code[at] ?? 0
    number = number * 16 + byte - (byte > 0x40 ? 0x37 : 0x30)
  }
  return number
}
