import {deflateSync} from 'node:zlib'
import type {Target, Trim} from '../../browser/task.ts'
import {SetupError} from '../../fault.ts'
import {noAdditions} from '../content/additions.ts'
import {mapGlyphs} from '../content/glyphs.ts'
import {joinerOf} from '../content/joins.ts'
import {labelItems} from '../content/label.ts'
import {mendLineEnds} from '../content/lineends.ts'
import {formFinder, readSheets, type Sheets} from '../content/pages.ts'
import {fillPictures} from '../content/pictures.ts'
import {remark} from '../content/remark.ts'
import {readingOf} from '../content/words.ts'
import {destinationsOf, linksOf} from '../destinations.ts'
import {type Entries, pointed, writeDictionary} from '../dictionary.ts'
import type {PdfFile} from '../pdf.ts'
import {streamWith} from '../save.ts'
import {placeBoxes} from './boxes.ts'
import {contentsIn, type Element, elementsIn} from './element.ts'
import {mendHeadings} from './headings.ts'
import {takeHeads} from './heads.ts'
import {parentKeys} from './keys.ts'
import {describeLinks} from './links.ts'
import {leaveOutMute} from './mute.ts'
import {orderReading} from './order.ts'
import {readTree} from './read.ts'
import {saveTree} from './save.ts'
import {tidy} from './tidy.ts'

/** The text of a file as elements, and all objects that this changed. */
export interface Mended {
  readonly top: Element
  readonly sheets: Sheets
  /** Links, by the numbers of their objects. */
  readonly annotations: ReadonlyMap<number, Entries>
  /** Where they lead, by name. */
  readonly destinations: Entries
  /** Fonts' maps to Unicode that were mended, by the numbers of their objects. */
  readonly maps: ReadonlyMap<number, string>
  readonly objects: Map<number, string | Buffer>
  /** Numbers from here on are those of no object. */
  readonly next: number
  /** 1 at the numbers of objects that are no more, unless they are among those changed. */
  readonly dropped: Uint8Array
  /** Where an element went, by the number that it had. */
  readonly movedTo: (number: number) => number | undefined
}

/** What is known of the text of a file. */
export interface Said {
  readonly lang: string
  /** All of it, as it is written. */
  readonly text: string
  /** How its pages are cut. */
  readonly trim?: Trim | undefined
  /** What its links lead to, by the numbers they lead to. */
  readonly targets: readonly Target[]
}

/**
 * Mend the structure tree and the marks in the pages that it speaks of, so that a screen reader reads all of the text
 * and nothing else (ISO 14289-1, 7.1).
 */
export function mendStructure(
  file: PdfFile,
  catalog: Entries,
  {lang, text, trim, targets}: Said
): Mended {
  const root = pointed(catalog.get('StructTreeRoot'))
  const pages = pointed(catalog.get('Pages'))
  if (pages === undefined) throw new Error('The browser wrote a PDF without pages')
  if (root === undefined) {
    throw new SetupError('Nothing stands on the pages', 'Write a title or some text.')
  }
  const sheets = readSheets(file, pages)
  const {top, numbers, elements} = readTree(file, root, formFinder(sheets))
  tidy(top)
  const reading = readingOf(file, sheets)
  const additions = noAdditions()
  takeHeads(top, reading, additions)
  leaveOutMute(top, reading)
  orderReading(top, sheets)
  const parts = elementsIn(top)
  mendHeadings(parts)
  placeBoxes(parts, sheets)
  labelItems(parts, reading, additions)
  fillPictures(parts, sheets, reading, additions)
  const joinOf = joinerOf(text)
  mendLineEnds(top, lang, joinOf, reading, additions)
  const contents = contentsIn(top)
  const keys = parentKeys(sheets, contents)
  const objects = new Map<number, string | Buffer>()
  remark(sheets, contents, additions, keys, trim, objects)
  const destinations = destinationsOf(file, catalog, targets, sheets)
  const annotations = linksOf(file, sheets, destinations)
  describeLinks(annotations, parts, reading, keys, joinOf)
  for (const [number, entries] of annotations) objects.set(number, writeDictionary(entries))
  let [taken, next] = [0, file.size]
  saveTree(root, top, keys, () => numbers[taken++] ?? next++, objects)
  const maps = mapGlyphs(file, sheets)
  for (const [number, map] of maps) objects.set(number, packed(map))
  const movedTo = (number: number) => elements.get(number)?.number || undefined
  const dropped = new Uint8Array(file.size)
  for (const number of numbers) dropped[number] = 1
  const {places} = destinations
  return {top, sheets, annotations, destinations: places, maps, objects, next, dropped, movedTo}
}

function packed(text: string): Buffer {
  return streamWith('/Filter/FlateDecode', deflateSync(Buffer.from(text, 'latin1')))
}
