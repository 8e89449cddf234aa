import type {ElementContent} from 'hast'
import {toString as plainText} from 'hast-util-to-string'
import type {CslItem} from '../article.ts'
import type {Cite} from '../tree.ts'

/**
 * A citation without its author and the style's brackets, as `{cite:year}` asks: "2020a". Where the style
 * prints no year (numbers, notes) the year is the entry's.
 */
export function yearAlone(
  set: readonly ElementContent[],
  {items}: Cite,
  references: ReadonlyMap<string, CslItem>
): ElementContent[] {
  const years = items.map(({key}) => yearOf(references.get(key))).filter(year => year !== '')
  const printed = set.map(node => (node.type === 'text' ? node.value : plainText(node as never)))
  const text = printed.join('')
  if (!/^[([]/.test(text) || !years.every(year => text.includes(year))) {
    return [{type: 'text', value: years.join(', ')}]
  }
  return trimmed(trimmed(set, 0, /^[([]/), -1, /[)\]]$/)
}

function yearOf(item: CslItem | undefined): string {
  const issued = item?.['issued'] as {'date-parts'?: readonly (readonly unknown[])[]} | undefined
  return String(issued?.['date-parts']?.[0]?.[0] ?? '')
}

/** Takes a bracket from the first or last piece of text. */
function trimmed(
  nodes: readonly ElementContent[],
  place: 0 | -1,
  bracket: RegExp
): ElementContent[] {
  const list = [...nodes]
  const at = place === 0 ? 0 : list.length - 1
  const node = list[at]
  if (node?.type === 'text') list[at] = {...node, value: node.value.replace(bracket, '')}
  else if (node?.type === 'element')
    list[at] = {...node, children: trimmed(node.children, place, bracket)}
  return list
}
