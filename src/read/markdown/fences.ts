import type {Root} from 'mdast'
import type {VFile} from 'vfile'
import {type Finding, report} from '../../rules.ts'
import {visit} from '../../visit.ts'
import {isRead} from './attributes.ts'

const opens = /^(?:`{3,}|~{3,})/
const closes = /^[\s>]*(?:`{3,}|~{3,})[ \t\r]*$/

/**
 * Tell code that nothing ends, and braces of which a part is not read.
 *
 * Reports: `attributes-read`, `code-closed`.
 */
export function tellFences(tree: Root, source: string, file: VFile): void {
  visit(tree, node => {
    if (node.type === 'attributes' && !isRead(node.value)) tellBraces(node.value, node)
    if (node.type !== 'code' && node.type !== 'div') return
    const {start, end} = node.position ?? {}
    const [first = '', ...others] = source.slice(start?.offset, end?.offset).split('\n')
    if (node.type === 'div') {
      const braces = /\{[^{}]*\}/.exec(first)?.[0]
      if (braces !== undefined && !isRead(braces)) tellBraces(braces, start)
    } else if (opens.test(first) && !closes.test(others.at(-1) ?? '')) {
      report(file, 'code-closed', 'This code has no end: all that follows is taken for code', {
        at: start,
        found: /^[`~]+/.exec(first)?.[0] ?? '',
        note: 'It ends with a line of as many of the same signs as it begins with.'
      })
    }
  })

  function tellBraces(found: string, at: Finding['at']): void {
    report(file, 'attributes-read', `Not all between these braces is read: \`${found}\``, {
      at,
      found,
      note: bracesRemedy(found)
    })
  }
}

/** How braces are mended that are not read, or not as they were meant. */
export function bracesRemedy(braces: string): string {
  if (/=\s*[“”„‘’«»]/u.test(braces)) return 'Quotation marks of a value are straight: title="…".'
  if (/,(?:\s|\}|$)/u.test(braces)) return 'Spaces stand between them, no commas: {.note title="…"}'
  if (/\s=|=\s/u.test(braces)) return 'No space stands around the equals sign: width=50%'
  return 'A value with spaces stands between straight quotation marks: title="A map of it".'
}
