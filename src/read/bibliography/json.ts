import type {VFile} from 'vfile'
import {report} from '../../rules.ts'
import {cslItem, itemsIn} from './csl.ts'
import {faultInJson} from './jsonfault.ts'
import type {Listed} from './listed.ts'
import {pointsOf} from './points.ts'

/**
 * List the items of a CSL-JSON file.
 *
 * Reports: `bibliography-entry-readable`.
 */
export function listJson(file: VFile): Listed[] {
  const text = String(file).replace(/^\uFEFF/, ' ')
  const point = pointsOf(text)
  let data: unknown
  try {
    data = JSON.parse(text)
  } catch (error) {
    report(file, 'bibliography-entry-readable', 'This is not JSON', {
      at: point(faultInJson(text)),
      note: error instanceof Error ? error.message : String(error)
    })
    return []
  }
  const places = placesIn(text)
  return itemsIn(data, file).map(({key, data}) => ({
    key,
    file,
    at: () => point(places(key)),
    read: () => cslItem(key, data)
  }))
}

/** Where the `id` of an item stands: sought for the first message only, so that a file costs one parse. */
function placesIn(text: string): (key: string) => number {
  let places: Map<string, number> | undefined
  return key => {
    if (!places) {
      places = new Map()
      for (const {index, 1: id = '""'} of text.matchAll(/"id"\s*:\s*("(?:[^"\\]|\\.)*"|[\d.]+)/g)) {
        const name = String(JSON.parse(id))
        if (!places.has(name)) places.set(name, index)
      }
    }
    return places.get(key) ?? 0
  }
}
