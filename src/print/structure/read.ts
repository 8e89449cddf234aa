import {pointed, readArray, readDictionary} from '../dictionary.ts'
import {objectText, openingOf, type PdfFile, reference} from '../pdf.ts'
import {type Content, type Element, type Kid, nothing} from './element.ts'

/** The structure tree of a file. */
export interface Tree {
  /** `Document`. */
  readonly top: Element
  /** Its elements by the numbers of their objects. */
  readonly elements: ReadonlyMap<number, Element>
  /** The objects it takes, root and index of parents included; the new tree takes them in their order. */
  readonly numbers: Uint32Array
}

/** Tells the form in which a mark of a page really stands, if it does in one. */
type FormOf = (page: number, mcid: number) => number | undefined

/** Read the structure tree that the catalog names. */
export function readTree(file: PdfFile, root: number, formOf: FormOf): Tree {
  const entries = readDictionary(objectText(file, root))
  const numbers: number[] = []
  const parents = pointed(entries.get('ParentTree'))
  if (parents !== undefined) {
    numbers.push(parents)
    const listed = readDictionary(objectText(file, parents)).get('Nums') ?? '[]'
    for (const value of readArray(listed)) {
      const number = pointed(value)
      // An annotation's entry is its element itself, which is read below.
      if (number !== undefined && startsArray(file, number)) numbers.push(number)
    }
  }
  const index = pointed(entries.get('IDTree'))
  if (index !== undefined) numbers.push(...namesBelow(file, index))
  const top = pointed(entries.get('K'))
  if (top === undefined) throw new Error('The browser wrote a PDF without a structure')
  const elements = new Map<number, Element>()
  const read = (number: number, above: number): Element => {
    const {type, page, places, entries} = readElement(file, number, above)
    const kids = places.map(place => {
      const kid = pointed(place)
      return kid === undefined ? readPlace(place, page, formOf) : readKid(kid, page)
    })
    const element = {type, kids, entries, number: 0}
    elements.set(number, element)
    return element
  }
  /** Each text is wrapped by itself, and that is three quarters of the tree. */
  const readKid = (number: number, above: number): Kid => {
    wrapped.lastIndex = openingOf(file, number)
    const [, page, mcid] = wrapped.exec(file.text) ?? []
    if (mcid === undefined) return read(number, above)
    numbers.push(number)
    return contentOf(Number(mcid), page === undefined ? above : Number(page), formOf)
  }
  const element = read(top, 0)
  for (const number of elements.keys()) numbers.push(number)
  return {top: element, elements, numbers: Uint32Array.from(numbers).sort()}
}

function startsArray(file: PdfFile, number: number): boolean {
  return file.bytes[openingOf(file, number)] === 0x5b
}

interface ReadElement {
  readonly type: string
  readonly page: number
  /** Its kids, as written. */
  readonly places: readonly string[]
  readonly entries: Element['entries']
}

/** A text that is wrapped by itself, as Skia writes it. */
const wrapped =
  /<<\/Type \/StructElem\n\/S \/NonStruct\n\/P \d+ 0 R\n(?:\/Pg (\d+) 0 R\n)?\/K (\d+)>>/y

/** An element of which nothing more is said than what stands in it, as Skia writes it. */
const plain =
  /<<\/Type \/StructElem\n\/S \/(\w+)\n\/P \d+ 0 R\n(?:\/Pg (\d+) 0 R\n)?\/K ((?:[^/<>]|<<\/Type \/OBJR[^<>]*>>)*)>>\n/y

function readElement(file: PdfFile, number: number, above: number): ReadElement {
  plain.lastIndex = openingOf(file, number)
  const [, kind, own, kids] = plain.exec(file.text) ?? []
  if (kind !== undefined && kids !== undefined) {
    const page = own === undefined ? above : Number(own)
    return {
      type: kind,
      page,
      places: kids.match(/<<[^>]*>>|\d+ 0 R|\d+/g) ?? [],
      entries: nothing
    }
  }
  const entries = readDictionary(objectText(file, number))
  const type = (entries.get('S') ?? '/NonStruct').slice(1)
  const page = pointed(entries.get('Pg')) ?? above
  const places = readArray(entries.get('K') ?? '[]')
  for (const name of ['Type', 'S', 'P', 'Pg', 'K']) entries.delete(name)
  return {type, page, places, entries}
}

/** The nodes of a tree of names (ISO 32000-1, 7.9.6). */
function namesBelow(file: PdfFile, number: number): number[] {
  const kids = readArray(readDictionary(objectText(file, number)).get('Kids') ?? '[]')
  return [number, ...kids.flatMap(kid => namesBelow(file, pointed(kid) ?? 0))]
}

function readPlace(value: string, above: number, formOf: FormOf): Kid {
  if (!value.startsWith('<<')) return contentOf(Number(value), above, formOf)
  const page = reference(value, /\/Pg (\d+) 0 R/) ?? above
  const object = reference(value, /\/Obj (\d+) 0 R/)
  const mcid = reference(value, /\/MCID (\d+)/) ?? Number.NaN
  return object === undefined ? contentOf(mcid, page, formOf) : {object, page}
}

function contentOf(mcid: number, page: number, formOf: FormOf): Content {
  return {mcid, page, form: formOf(page, mcid)}
}
