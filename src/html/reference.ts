import type {Element} from 'hast'
import {h} from 'hastscript'
import type {State} from 'mdast-util-to-hast'
import {toString as plainText} from 'mdast-util-to-string'
import type {Article, CrossReference} from '../article.ts'

/** "Figures 1 and 2", each number a link. */
export function referenceElement(
  state: State,
  node: CrossReference,
  labels: Article['labels']
): Element {
  if (node.template && !node.texts) {
    const target = labels.get(node.targets[0]?.label ?? '')
    const words = state.all({type: 'paragraph', children: [...node.template]})
    return h('a', {class: 'cross-reference', href: `#${target?.id}`}, words)
  }
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
