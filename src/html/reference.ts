import type {Element} from 'hast'
import {h} from 'hastscript'
import {toString as plainText} from 'mdast-util-to-string'
import type {Article, CrossReference} from '../article.ts'

/** "Figures 1 and 2", each number a link. */
export function referenceElement(node: CrossReference, labels: Article['labels']): Element {
  const prefix = node.prefix
    .map(child => plainText(child))
    .join('')
    .trim()
  return h('span', {class: 'cross-reference'}, [
    ...(prefix === '' ? [] : [`${prefix}\u00A0`]),
    ...(node.texts ?? []).map(({text, label}) => {
      const target = label === undefined ? undefined : labels.get(label)
      if (target) return h('a', {href: `#${target.id}`}, text)
      return text.endsWith('?') ? h('span', {class: 'unknown'}, text) : text
    })
  ])
}
