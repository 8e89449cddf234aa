import type {VFile} from 'vfile'
import {report} from '../../rules.ts'
import type {FrontMatter} from '../front/yaml.ts'
import {cslItem} from './csl.ts'
import type {Listed} from './listed.ts'
import {withMarkdown} from './markdown.ts'

/**
 * List the CSL items under `references:` in the front matter, as pandoc has them.
 *
 * Reports: `bibliography-entry-readable`.
 */
export function listInline(yaml: FrontMatter, file: VFile): Listed[] {
  const {references} = yaml.values
  if (references === undefined || references === null) return []
  const tell = (reason: string, note: string, ...path: (string | number)[]) =>
    report(file, 'bibliography-entry-readable', reason, {
      at: yaml.placeOf('references', ...path)?.start,
      note
    })
  if (!Array.isArray(references)) {
    tell('`references` takes a list', 'Begin each reference with a line `- id: its-key`')
    return []
  }
  return references.flatMap((one: unknown, index) => {
    const data = typeof one === 'object' && one !== null ? {...one} : {}
    const id = 'id' in data ? data.id : undefined
    if ((typeof id !== 'string' && typeof id !== 'number') || id === '') {
      tell(`Reference ${index + 1} has no \`id\``, 'The `id` is the key it is cited by', index)
      return []
    }
    const key = String(id)
    return [
      {
        key,
        file,
        at: () => yaml.placeOf('references', index, 'id')?.start,
        read: () => withMarkdown(cslItem(key, data))
      }
    ]
  })
}
