import type {VFile} from 'vfile'
import {report} from '../../rules.ts'
import {cslItem, itemsIn} from './csl.ts'
import type {Listed} from './listed.ts'
import {pointsOf} from './points.ts'

/**
 * List the items of a CSL YAML file: a list, or `references:` as pandoc has it.
 *
 * Reports: `bibliography-entry-readable`.
 */
export async function listYaml(file: VFile): Promise<Listed[]> {
  const {isScalar, parseAllDocuments, visit} = await import('yaml')
  const text = String(file)
  const point = pointsOf(text)
  // pandoc's files close their `---` with another: the second document is empty.
  const documents = parseAllDocuments(text, {prettyErrors: false, uniqueKeys: false})
  const [document] = 'empty' in documents ? [] : documents
  if (!document) return []
  for (const error of document.errors) {
    report(file, 'bibliography-entry-readable', 'This is not YAML', {
      at: point(error.pos[0]),
      note: error.message
    })
  }
  if (document.errors.length > 0) return []
  const places = new Map<string, number>()
  visit(document, {
    Pair(_, pair) {
      const value = pair.value
      if (!isScalar(pair.key) || pair.key.value !== 'id' || !isScalar(value)) return
      const at = pair.key.range?.[0] ?? 0
      if (!places.has(String(value.value))) places.set(String(value.value), at)
    }
  })
  return itemsIn(document.toJS(), file).map(({key, data}) => ({
    key,
    file,
    at: () => point(places.get(key) ?? 0),
    read: () => cslItem(key, data)
  }))
}
