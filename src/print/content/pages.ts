import {inflateSync} from 'node:zlib'
import {type Entries, pointed, readArray, readDictionary} from '../dictionary.ts'
import {objectText, type PdfFile, streamOf} from '../pdf.ts'
import {type Piece, type Scanned, scan} from './scan.ts'

/** A page, or a form that it draws. */
export interface Sheet extends Scanned {
  /** The number of its object. */
  readonly number: number
  readonly entries: Entries
  /** The number of the object that holds its code; a form is its own. */
  readonly stream: number
  /** A letter a byte. */
  readonly code: string
  /** What it draws and sets its text in, by the code's names: numbers of objects. */
  readonly drawings: ReadonlyMap<string, number>
  readonly fonts: ReadonlyMap<string, number>
}

/** Pages in their order, and the forms that they draw, by the numbers of their objects. */
export interface Sheets {
  readonly pages: readonly Sheet[]
  readonly forms: ReadonlyMap<number, Sheet>
}

export function readSheets(file: PdfFile, tree: number): Sheets {
  const pages = leavesOf(file, tree).map(({number, entries}) => {
    const stream = pointed(entries.get('Contents'))
    if (stream === undefined) throw new Error(`The browser wrote page ${number} without a code`)
    return readSheet(file, number, entries, stream)
  })
  const forms = new Map<number, Sheet>()
  const follow = ({drawings}: Sheet) => {
    for (const number of drawings.values()) {
      if (forms.has(number)) continue
      const entries = readDictionary(streamOf(file, number).text)
      if (entries.get('Subtype') !== '/Form') continue
      const form = readSheet(file, number, entries, number)
      forms.set(number, form)
      follow(form)
    }
  }
  for (const page of pages) follow(page)
  return {pages, forms}
}

/** Most pages fit: less is put together from pieces. */
const chunkSize = 2 ** 17

function readSheet(file: PdfFile, number: number, entries: Entries, stream: number): Sheet {
  const {text, body} = streamOf(file, stream)
  const unpacked = text.includes('/FlateDecode') ? inflateSync(body, {chunkSize}) : body
  const code = unpacked.toString('latin1')
  const resources = readDictionary(entries.get('Resources') ?? '<<>>')
  const drawings = numbersIn(resources.get('XObject'))
  const fonts = numbersIn(resources.get('Font'))
  return {number, entries, stream, code, drawings, fonts, ...scan(code)}
}

function numbersIn(written = '<<>>'): Map<string, number> {
  const numbers = new Map<string, number>()
  for (const [name, value] of readDictionary(written)) {
    const number = pointed(value)
    if (number !== undefined) numbers.set(name, number)
  }
  return numbers
}

/** Tells the form in which a mark of a page really stands, for what is half transparent. */
export function formFinder({
  pages,
  forms
}: Sheets): (page: number, mcid: number) => number | undefined {
  const found = new Map<number, Map<number, number>>()
  for (const page of pages) {
    const marks = new Map<number, number>()
    const follow = (sheet: Sheet) => {
      for (const number of sheet.drawings.values()) {
        const form = forms.get(number)
        if (!form) continue
        for (const {mcid} of form.marked) marks.set(mcid, number)
        follow(form)
      }
    }
    follow(page)
    if (marks.size === 0) continue
    for (const {mcid} of page.marked) marks.delete(mcid)
    found.set(page.number, marks)
  }
  return (page, mcid) => found.get(page)?.get(mcid)
}

/** Whether a piece draws a form that has marks of its own, which stand in no other. */
export function holdsText({forms}: Sheets, {drawings}: Sheet, {draws}: Piece): boolean {
  const isMarked = (number: number | undefined): boolean => {
    const form = forms.get(number ?? -1)
    return (
      form !== undefined && (form.marked.length > 0 || [...form.drawings.values()].some(isMarked))
    )
  }
  return draws !== undefined && isMarked(drawings.get(draws))
}

interface Leaf {
  readonly number: number
  readonly entries: Entries
}

/** The pages of a page tree in their order (ISO 32000-1, 7.7.3). */
function leavesOf(file: PdfFile, number: number): Leaf[] {
  const entries = readDictionary(objectText(file, number))
  const kids = entries.get('Kids')
  if (kids === undefined) return [{number, entries}]
  return readArray(kids).flatMap(kid => leavesOf(file, pointed(kid) ?? 0))
}
