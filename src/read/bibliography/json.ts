import type {VFile} from 'vfile'
import {report} from '../../rules.ts'
import {cslItem, itemsIn} from './csl.ts'
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
    const position = /position (\d+)/.exec(String(error))?.[1]
    report(file, 'bibliography-entry-readable', 'This is not JSON', {
      at: point(position === undefined ? text.length : Number(position)),
      note: error instanceof Error ? error.message : String(error)
    })
    return []
  }
  return itemsIn(data, file).map(({key, data}) => ({
    key,
    file,
    at: () => point(Math.max(0, placeOf(text, key))),
    read: async () => cslItem(key, data)
  }))
}

/** Where an item's `id` stands: sought only for a message, so that a big file costs one parse. */
function placeOf(text: string, key: string): number {
  const written = JSON.stringify(key).replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  return text.search(new RegExp(`"id"\\s*:\\s*${written}`))
}
