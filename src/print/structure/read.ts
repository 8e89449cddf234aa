import {pointed, readArray, readDictionary} from '../dictionary.ts'
import {objectText, type PdfFile} from '../pdf.ts'
import type {Content, Element, Kid} from './element.ts'

/** The structure tree of a file. */
export interface Tree {
  /** `Document`. */
  readonly top: Element
  /** Its elements by the numbers of their objects. */
  readonly elements: ReadonlyMap<number, Element>
  /** The objects it takes, root and index of parents included; the new tree takes them in their order. */
  readonly numbers: readonly number[]
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
    const said = readDictionary(objectText(file, number))
    const type = (said.get('S') ?? '/NonStruct').slice(1)
    const page = pointed(said.get('Pg')) ?? above
    const kids = readArray(said.get('K') ?? '[]').map(value => {
      const kid = pointed(value)
      return kid === undefined ? readPlace(value, page, formOf) : read(kid, page)
    })
    for (const name of ['Type', 'S', 'P', 'Pg', 'K']) said.delete(name)
    const element = {type, kids, entries: said}
    elements.set(number, element)
    return element
  }
  const tree = {top: read(top, 0), elements, numbers}
  for (const number of elements.keys()) numbers.push(number)
  numbers.sort((one, other) => one - other)
  return tree
}

function startsArray(file: PdfFile, number: number): boolean {
  const at = file.starts[number] ?? 0
  return file.bytes[at + `${number} 0 obj\n`.length] === 0x5b
}

/** The nodes of a tree of names (ISO 32000-1, 7.9.6). */
function namesBelow(file: PdfFile, number: number): number[] {
  const kids = readArray(readDictionary(objectText(file, number)).get('Kids') ?? '[]')
  return [number, ...kids.flatMap(kid => namesBelow(file, pointed(kid) ?? 0))]
}

function readPlace(value: string, above: number, formOf: FormOf): Kid {
  if (!value.startsWith('<<')) return contentOf(Number(value), above, formOf)
  const entries = readDictionary(value)
  const page = pointed(entries.get('Pg')) ?? above
  const object = pointed(entries.get('Obj'))
  return object === undefined
    ? contentOf(Number(entries.get('MCID')), page, formOf)
    : {object, page}
}

function contentOf(mcid: number, page: number, formOf: FormOf): Content {
  const form = formOf(page, mcid)
  return form === undefined ? {mcid, page} : {mcid, page, form}
}
