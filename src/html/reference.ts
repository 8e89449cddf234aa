import type {Element} from 'hast'
import {h} from 'hastscript'
import type {State} from 'mdast-util-to-hast'
import {toString as plainText} from 'mdast-util-to-string'
import type {Article} from '../article.ts'
import type {CrossReference} from '../tree.ts'
import type {Words} from '../words.ts'

/** "Figures 1 and 2", each number a link. */
export function referenceElement(
  state: State,
  node: CrossReference,
  labels: Article['labels'],
  words: Words
): Element {
  const [first] = node.targets
  const page = node.page && first && labels.get(first.label)
  if (node.page && page) return pageReference(node.page, page.id, words)
  if (node.template && !node.texts) {
    const target = labels.get(node.targets[0]?.label ?? '')
    const content = state.all({type: 'paragraph', children: [...node.template]})
    return h('a', {class: 'cross-reference', href: `#${target?.id}`}, content)
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

/** "above" on a screen, which has no pages; in print "on page 7", whose number the press fills in. */
function pageReference(
  {before, behind, isAbove}: NonNullable<CrossReference['page']>,
  id: string,
  words: Words
): Element {
  const href = `#${id}`
  return h('span', {class: 'cross-reference'}, [
    h('a', {class: 'on-screen', href}, isAbove ? words.above : words.below),
    h('span', {class: 'in-print'}, [before, h('a', {class: 'page-number', href}, '0'), behind])
  ])
}
