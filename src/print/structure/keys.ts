import type {Sheets} from '../content/pages.ts'
import {pointed, readArray} from '../dictionary.ts'
import type {Content} from './element.ts'

/**
 * What pages, forms with text and annotations are called in the index of parents (ISO 32000-1, 14.7.4.4), by
 * the numbers of their objects.
 */
export function parentKeys({pages}: Sheets, contents: readonly Content[]): Map<number, number> {
  const keys = new Map<number, number>()
  const give = (number: number | undefined) => {
    if (number !== undefined && !keys.has(number)) keys.set(number, keys.size)
  }
  for (const {number} of pages) give(number)
  for (const {form} of contents) give(form)
  for (const {entries} of pages) {
    for (const value of readArray(entries.get('Annots') ?? '[]')) give(pointed(value))
  }
  return keys
}
