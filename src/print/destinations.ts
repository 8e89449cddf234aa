import {createHash} from 'node:crypto'
import type {Target} from '../browser/task.ts'
import type {Sheets} from './content/pages.ts'
import {type Entries, pointed, readArray, readDictionary} from './dictionary.ts'
import {objectText, type PdfFile} from './pdf.ts'

/** Where links within the paper lead. */
export interface Destinations {
  /** Places by their names. */
  readonly places: Entries
  /** The names of the targets that links tell by their numbers. */
  readonly names: readonly string[]
}

/** The places that the browser has named, and those it was not asked for. */
export function destinationsOf(
  file: PdfFile,
  catalog: Entries,
  targets: readonly Target[],
  {pages}: Sheets
): Destinations {
  const places: Entries = new Map()
  const own = pointed(catalog.get('Dests'))
  if (own !== undefined) {
    for (const [name, place] of readDictionary(objectText(file, own)))
      places.set(shortened(name), place)
  }
  const heights = pages.map(({entries}) => Number(readArray(entries.get('MediaBox') ?? '[]')[3]))
  const names = targets.map(({id, page, left, top}) => {
    const name = shortened(nameOf(id))
    const sheet = pages[page - 1]
    const height = heights[page - 1] ?? 0
    const [x, y] = [left * pointsPerPixel, height - top * pointsPerPixel]
    if (sheet) places.set(name, `[${sheet.number} 0 R/XYZ ${written(x)} ${written(y)} 0]`)
    return name
  })
  return {places, names}
}

/** All annotations by the numbers of their objects, each of which leads to a name. */
export function linksOf(
  file: PdfFile,
  {pages}: Sheets,
  {names}: Destinations
): Map<number, Entries> {
  const links = new Map<number, Entries>()
  for (const {entries} of pages) {
    for (const value of readArray(entries.get('Annots') ?? '[]')) {
      const number = pointed(value)
      if (number === undefined) continue
      const link = readDictionary(objectText(file, number))
      const [, target] = numbered.exec(link.get('A') ?? '') ?? []
      const own = link.get('Dest')
      if (target !== undefined) {
        link.delete('A')
        link.set('Dest', `/${names[Number(target)]}`)
      } else if (own !== undefined) link.set('Dest', `/${shortened(own.slice(1))}`)
      links.set(number, link)
    }
  }
  return links
}

/** The address of a link as `src/browser/pages/targets.ts` writes it. */
const numbered = /\(offprint:(\d+)\)/

const pointsPerPixel = 0.75
const written = (value: number) => String(Number(value.toFixed(2)))

/** A name in UTF-8 (ISO 32000-1, 7.3.5). */
function nameOf(id: string): string {
  const bytes = Buffer.from(id).toString('latin1')
  return bytes.replace(/[^!-~]|[#%()/<>[\]{}]/g, sign => {
    return `#${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`
  })
}

const longest = 127

/**
 * A name that is no longer than one may be (ISO 19005-2, 6.1.13): for the browser an Arabic heading has six letters of its
 * address for each of its own.
 */
function shortened(name: string): string {
  // `#20` is one byte.
  if (name.length <= longest || name.replace(/#[\dA-Fa-f]{2}/g, '.').length <= longest) return name
  return `${name.slice(0, 60).replace(/[#%].?.?$/, '')}-${createHash('sha256').update(name).digest('hex').slice(0, 16)}`
}
