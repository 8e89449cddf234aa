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
  /** What the line of code that ends here shows in a font. */
  readonly shownBy: (sheet: Sheet, font: string, end: number) => string
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
  const fontNamed = ({fonts}: Sheet, name: string): Letters => {
    const number = fonts.get(name) ?? 0
    const font = known.get(number) ?? lettersOf(file, number)
    known.set(number, font)
    return font
  }
  const wordsOf: Reading['wordsOf'] = (sheet, {from, to}) => {
    const {code} = sheet
    let text = ''
    let font = noLetters
    let isReplaced = false
    let height: string | undefined
    for (let at = from, end = 0; at < to; at = end + 1) {
      end = code.indexOf('\n', at)
      if (code[end - 1] === 'j') {
        if (!isReplaced) text += spell(font, code, end)
        continue
      }
      const line = code.slice(at, end)
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
  return {
    wordsOf,
    shownBy: (sheet, name, end) => spell(fontNamed(sheet, name), sheet.code, end),
    spaceOf: (sheet, name) => fontNamed(sheet, name).space
  }
}

/** How code begins that stands for other words. */
export const replaced = '/Span<</ActualText '

/** The words for which it stands. */
export function replacedBy(line: string): string {
  return readText(line.slice(replaced.length, line.lastIndexOf('>>')).trim())
}

/** What a font's glyphs stand for, by so many digits each: two bytes, or one in fonts that Chromium draws itself. */
interface Letters {
  readonly digits: number
  readonly characters: ReadonlyMap<string, string>
  /** The first glyph that is one. */
  readonly space: string | undefined
}

const noLetters: Letters = {digits: 4, characters: new Map(), space: undefined}

function lettersOf(file: PdfFile, number: number): Letters {
  if (number === 0) return noLetters
  const font = readDictionary(objectText(file, number))
  const map = pointed(font.get('ToUnicode'))
  if (map === undefined) return noLetters
  const digits = font.get('Subtype') === '/Type0' ? 4 : 2
  const characters = readCharacters(streamText(file, map))
  const spaces = [...characters.keys()].filter(glyph => characters.get(glyph) === ' ')
  return {digits, characters, space: spaces.sort()[0]}
}

/** What the line of code says that ends here. */
function spell({digits, characters}: Letters, code: string, end: number): string {
  const to = end - '> Tj'.length
  // Nearly all lines show one glyph.
  const from = code[to - digits - 1] === '<' ? to - digits : code.lastIndexOf('<', to) + 1
  let text = ''
  for (let at = from; at < to; at += digits)
    text += characters.get(code.slice(at, at + digits)) ?? ''
  return text
}
