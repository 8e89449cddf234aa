import type {Point} from 'unist'
import type {VFile} from 'vfile'
import {isNode, parseAllDocuments, parseDocument} from 'yaml'
import {report} from '../../rules.ts'
import {cslItem, itemsIn} from './csl.ts'
import type {Listed} from './listed.ts'
import {withMarkdown} from './markdown.ts'
import {pointsOf} from './points.ts'
import {itemsInYaml} from './yamlscan.ts'

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
export function listYaml(file: VFile): Listed[] {
  const text = String(file)
  const items = itemsInYaml(text)
  if (!items) return listWhole(file)
  const point = pointsOf(text)
  return items.flatMap(({start, end, id}, index) => {
    let data: Item
    const read = () => (data ??= itemAt(file, text.slice(start, end), start, point))
    const key = id?.value ?? idOf(read())
    if (key === undefined) {
      if (read() !== false) {
        report(file, 'bibliography-entry-readable', `Reference ${index + 1} has no \`id\``, {
          at: point(start),
          note: 'The `id` is the key it is cited by'
        })
      }
      return []
    }
    return [
      {
        key,
        file,
        at: () => point(id?.at ?? start),
        read: () => withMarkdown(cslItem(key, read() || {}))
      }
    ]
  })
}

/** The fields of an item; false where it cannot be read. */
type Item = Readonly<Record<string, unknown>> | false

function itemAt(
  file: VFile,
  text: string,
  start: number,
  point: ReturnType<typeof pointsOf>
): Item {
  const document = parseDocument(text, {prettyErrors: false, uniqueKeys: false})
  const [error] = document.errors
  if (error) {
    report(file, 'bibliography-entry-readable', 'This is not YAML', {
      at: point(start + error.pos[0]),
      note: error.message
    })
    return false
  }
  const [item]: unknown[] = document.toJS()
  return typeof item === 'object' && item !== null ? {...item} : {}
}

function idOf(data: Item): string | undefined {
  const id = data === false ? undefined : (data['id'] ?? data['citation-key'])
  return (typeof id === 'string' && id !== '') || typeof id === 'number' ? String(id) : undefined
}

/** A file of another shape is read at once. */
function listWhole(file: VFile): Listed[] {
  const yaml = readYamlFile(file)
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
export function readYamlFile(
  file: VFile,
  schema: 'core' | 'failsafe' = 'core'
): YamlData | undefined {
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
