import type {Point} from 'unist'
import type {VFile} from 'vfile'
import {report} from '../../rules.ts'
import {cslItem, itemsIn} from './csl.ts'
import type {Listed} from './listed.ts'
import {withMarkdown} from './markdown.ts'
import {pointsOf} from './points.ts'

/** What a YAML file holds, and where. */
export interface YamlData {
  readonly data: unknown
  readonly placeOf: (...path: readonly (string | number)[]) => Point
}

/**
 * List the items of a CSL YAML file: a list, or `references:` as pandoc has it.
 *
 * Reports: `bibliography-entry-readable`.
 */
export async function listYaml(file: VFile): Promise<Listed[]> {
  const yaml = await readYamlFile(file)
  if (!yaml) return []
  const {data, placeOf} = yaml
  const under = Array.isArray(data) ? [] : ['references']
  return itemsIn(data, file).map(({key, data, index}) => ({
    key,
    file,
    at: () => placeOf(...under, index, 'id'),
    read: () => withMarkdown(cslItem(key, data))
  }))
}

/**
 * Read a YAML file.
 *
 * Reports: `bibliography-entry-readable`.
 *
 * @param schema With `failsafe` all values are texts, so that version 1.10 is not 1.1.
 */
export async function readYamlFile(
  file: VFile,
  schema: 'core' | 'failsafe' = 'core'
): Promise<YamlData | undefined> {
  const {isNode, parseAllDocuments} = await import('yaml')
  const text = String(file)
  const point = pointsOf(text)
  // pandoc's files close their `---` with another: the second document is empty.
  const documents = parseAllDocuments(text, {schema, prettyErrors: false, uniqueKeys: false})
  const [document] = 'empty' in documents ? [] : documents
  if (!document) return undefined
  for (const error of document.errors) {
    report(file, 'bibliography-entry-readable', 'This is not YAML', {
      at: point(error.pos[0]),
      note: error.message
    })
  }
  if (document.errors.length > 0) return undefined
  try {
    return {
      data: document.toJS({maxAliasCount: 100}),
      placeOf(...path) {
        const node = document.getIn(path, true)
        return point(isNode(node) ? (node.range?.[0] ?? 0) : 0)
      }
    }
  } catch {
    // yaml 2.9.1 throws where aliases of aliases would fill the memory.
    report(file, 'bibliography-entry-readable', 'This file repeats itself without end', {
      note: 'Write values out instead of naming them with & and *.'
    })
    return undefined
  }
}
