import type {ElementContent} from 'hast'
import {scripted} from '../../scripted.ts'

/**
 * What the citation style set, as it reads.
 *
 * @param slot Fills the places that it left for nodes of the author's.
 */
export function setText(
  nodes: readonly ElementContent[],
  slot: (index: number) => string = () => ''
): string {
  return nodes
    .map(node => {
      if (node.type === 'text') return node.value
      if (node.type !== 'element') return ''
      const {children, properties, tagName} = node
      if (tagName === 'inline-slot') return slot(Number(properties['index']))
      const text = setText(children, slot)
      if (tagName === 'sup') return scripted(text, 'superscript')
      if (tagName === 'sub') return scripted(text, 'subscript')
      // Parts of an entry that stand side by side or below each other.
      return tagName === 'div' ? `${text} ` : text
    })
    .join('')
}
