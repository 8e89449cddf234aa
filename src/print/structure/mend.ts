import {deflateSync} from 'node:zlib'
import {noAdditions} from '../content/additions.ts'
import {mapGlyphs} from '../content/glyphs.ts'
import {labelItems} from '../content/label.ts'
import {formFinder, readSheets, type Sheets} from '../content/pages.ts'
import {fillPictures} from '../content/pictures.ts'
import {remark} from '../content/remark.ts'
import {readingOf} from '../content/words.ts'
import {type Entries, pointed} from '../dictionary.ts'
import type {PdfFile} from '../pdf.ts'
import {streamWith} from '../save.ts'
import type {Element} from './element.ts'
import {mendHeadings} from './headings.ts'
import {parentKeys} from './keys.ts'
import {describeLinks} from './links.ts'
import {orderReading} from './order.ts'
import {readTree} from './read.ts'
import {saveTree} from './save.ts'
import {tidy} from './tidy.ts'

/** The text of a file as elements, and all objects that this changed. */
export interface Mended {
  readonly top: Element
  readonly sheets: Sheets
  /** Fonts' maps to Unicode that were mended, by the numbers of their objects. */
  readonly maps: ReadonlyMap<number, string>
  readonly objects: Map<number, string | Buffer>
  /** Objects that are no more, unless they are among those changed. */
  readonly dropped: ReadonlySet<number>
  /** Where elements went, by the numbers that they had. */
  readonly movedTo: ReadonlyMap<number, number>
}

/**
 * Mend the structure tree and the marks in the pages that it speaks of, so that a screen reader reads all of the text
 * and nothing else (ISO 14289-1, 7.1).
 */
export function mendStructure(file: PdfFile, catalog: Entries): Mended {
  const root = pointed(catalog.get('StructTreeRoot'))
  const pages = pointed(catalog.get('Pages'))
  if (root === undefined || pages === undefined) {
    throw new Error('The browser wrote a PDF without a structure')
  }
  const sheets = readSheets(file, pages)
  const {top, numbers, elements} = readTree(file, root, formFinder(sheets))
  tidy(top)
  orderReading(top, sheets)
  mendHeadings(top)
  const reading = readingOf(file, sheets)
  const additions = noAdditions()
  labelItems(top, reading, additions)
  fillPictures(top, sheets, reading, additions)
  const keys = parentKeys(sheets, top)
  const free = numbers.values()
  let next = file.size
  const written = saveTree(root, top, keys, () => free.next().value ?? next++)
  const objects = new Map<number, string | Buffer>([
    ...remark(sheets, top, additions, keys),
    ...describeLinks(file, top, reading, keys),
    ...written.objects
  ])
  const maps = mapGlyphs(file, sheets)
  for (const [number, map] of maps) objects.set(number, packed(map))
  const movedTo = new Map<number, number>()
  for (const [number, element] of elements) {
    const place = written.numberOf.get(element)
    if (place !== undefined) movedTo.set(number, place)
  }
  return {top, sheets, maps, objects, dropped: new Set(numbers), movedTo}
}

function packed(text: string): Buffer {
  return streamWith('/Filter/FlateDecode', deflateSync(Buffer.from(text, 'latin1')))
}
