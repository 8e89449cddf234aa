import type {Sheets} from '../content/pages.ts'
import {readArray} from '../dictionary.ts'
import {readText} from '../string.ts'
import {type Element, firstIn} from './element.ts'

/** What a mark has told of an element's place, in px from the upper left corner of its page. */
export const boxEntry = 'OffprintBox'

const pointsPerPixel = 0.75

/** Say of pictures where they stand on their page (ISO 32000-1, 14.8.5.4.3). */
export function placeBoxes(elements: readonly Element[], {pages}: Sheets): void {
  for (const element of elements) {
    const told = element.entries.get(boxEntry)
    if (told === undefined) continue
    const entries = new Map(element.entries)
    entries.delete(boxEntry)
    element.entries = entries
    const page = pages.find(({number}) => number === firstIn(element)?.page)
    const height = Number(readArray(page?.entries.get('MediaBox') ?? '[]')[3])
    const [left, top, right, bottom] = readText(told).split(' ').map(Number)
    if (left === undefined || top === undefined || right === undefined || bottom === undefined)
      continue
    const box = [
      left * pointsPerPixel,
      height - bottom * pointsPerPixel,
      right * pointsPerPixel,
      height - top * pointsPerPixel
    ]
    if (box.every(Number.isFinite))
      entries.set('A', `<</O/Layout/BBox[${box.map(written).join(' ')}]>>`)
  }
}

const written = (value: number) => String(Number(value.toFixed(2)))
