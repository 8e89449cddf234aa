import type {Element, ElementContent} from 'hast'
import {h} from 'hastscript'
import type {State} from 'mdast-util-to-hast'
import {kinds} from '../kinds.ts'
import {refId} from '../refid.ts'
import type {Statement} from '../tree.ts'
import {directionOf} from '../words.ts'

/**
 * A theorem and its like: "**Theorem 1** (Title). Words", the name in the line of the first paragraph; a proof ends
 * with a sign.
 *
 * @param noun What it is called.
 */
export function statementElement(state: State, node: Statement, noun: string): Element {
  const {kind, label, lang, number, children} = node
  const title = children.find(child => child.type === 'caption')
  const blocks = children.filter(child => child.type !== 'caption')
  const inside = state.wrap(state.all({type: 'root', children: blocks}), true)
  const name = h('span', {class: 'statement-name'}, [
    h('span', {class: 'label'}, number === undefined ? noun : `${noun}\u00A0${number}`),
    ...(title ? [' (', ...state.all(title), ')'] : []),
    '.'
  ])
  const first = paragraphAt(inside, 'first')
  first.unshift(name, ...(first.length > 0 ? [{type: 'text' as const, value: ' '}] : []))
  const style = setting(kind)
  if (style === 'proof') paragraphAt(inside, 'last').push(h('span', {class: 'end-mark'}))
  return h(
    'div',
    {
      class: ['statement', ...(style === 'plain' ? ['italic'] : []), kind],
      ...(label !== undefined && {id: refId(label)}),
      ...(lang !== undefined && {lang, dir: directionOf(lang)})
    },
    inside
  )
}

function setting(kind: Statement['kind']): string | undefined {
  const known = kinds[kind]
  return 'statement' in known ? known.statement : undefined
}

/** The children of the paragraph a statement begins or ends with; one is made where there is none. */
function paragraphAt(blocks: ElementContent[], end: 'first' | 'last'): ElementContent[] {
  const elements = blocks.filter(block => block.type === 'element')
  const block = end === 'first' ? elements[0] : elements.at(-1)
  if (block?.tagName === 'p') return block.children
  const made = h('p')
  if (end === 'first') blocks.unshift(made)
  else blocks.push(made)
  return made.children
}
