import type {Sheet, Sheets} from '../content/pages.ts'
import {type Entries, pointed, readArray, readDictionary} from '../dictionary.ts'
import {objectText, type PdfFile} from '../pdf.ts'
import {type Element, firstIn} from '../structure/element.ts'

/** A file as it is going to be written. */
export interface Draft extends Parts {
  /** Objects that the browser wrote and that stay as they are: fonts, images, forms. */
  readonly kept: readonly Entries[]
  readonly placed: readonly PlacedAnnotation[]
}

/** An annotation and its page, from 1. */
interface PlacedAnnotation {
  readonly entries: Entries
  readonly page: number
}

/** What a file is made of. */
export interface Parts {
  readonly file: PdfFile
  readonly catalog: Entries
  readonly title: string
  readonly lang: string
  /** All elements of its structure, in reading order. */
  readonly elements: readonly Element[]
  readonly sheets: Sheets
  readonly annotations: ReadonlyMap<number, Entries>
  readonly maps: ReadonlyMap<number, string>
  readonly objects: ReadonlyMap<number, string | Buffer>
  readonly dropped: Uint8Array
}

/** Read once what several conditions look at. */
export function draftOf(parts: Parts): Draft {
  const {file, objects, dropped, sheets, annotations} = parts
  const kept: Entries[] = []
  for (const number of file.order) {
    if (objects.has(number) || dropped[number] === 1) continue
    const text = objectText(file, number)
    if (text.startsWith('<<')) kept.push(readDictionary(text))
  }
  const placed = sheets.pages.flatMap(({entries}, index) =>
    readArray(entries.get('Annots') ?? '[]').map(value => {
      const number = pointed(value) ?? 0
      return {entries: annotations.get(number) ?? entriesOf(parts, number), page: index + 1}
    })
  )
  return {...parts, kept, placed}
}

/** Something that a standard forbids, in words, and the page it stands on, from 1. */
export interface Flaw {
  readonly says: string
  readonly page?: number
}

/** An object as it will be. */
export function entriesOf({file, objects}: Parts, number: number): Entries {
  const body = objects.get(number) ?? objectText(file, number)
  return readDictionary(typeof body === 'string' ? body : body.toString('latin1', 0, 2000))
}

/** The page on which an element begins. */
export function pageOf({sheets}: Draft, element: Element): number | undefined {
  const first = firstIn(element)
  const index = sheets.pages.findIndex(({number}) => number === first?.page)
  return index === -1 ? undefined : index + 1
}

/** The first page on which a code does something, its own or that of a form it draws; from 1. */
export function pageWhere({pages, forms}: Sheets, does: (code: Sheet) => boolean) {
  const isHere = (sheet: Sheet): boolean => {
    const drawn = [...sheet.drawings.values()].flatMap(number => forms.get(number) ?? [])
    return does(sheet) || drawn.some(isHere)
  }
  const index = pages.findIndex(isHere)
  return index === -1 ? undefined : index + 1
}

export function on(page: number | undefined): Pick<Flaw, 'page'> {
  return page === undefined ? {} : {page}
}
