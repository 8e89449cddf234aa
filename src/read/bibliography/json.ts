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
  return itemsIn(data, file).map(({key, data}) => ({
    key,
    file,
    at: () => point(Math.max(0, placeOf(text, key))),
    read: () => cslItem(key, data)
  }))
}

/** Where an item's `id` stands: sought only for a message, so that a big file costs one parse. */
function placeOf(text: string, key: string): number {
  const written = JSON.stringify(key).replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  return text.search(new RegExp(`"id"\\s*:\\s*${written}`))
}
