import type {Element, ElementContent} from 'hast'
import {toString as printed} from 'hast-util-to-string'
import type {State} from 'mdast-util-to-hast'
import type {Callout, LineBlock} from '../tree.ts'
import {element} from './element.ts'
import {propertiesOf} from './properties.ts'

const roles = {
  note: 'note',
  tip: 'doc-tip',
  important: 'doc-notice',
  caution: 'doc-notice',
  warning: 'doc-notice'
} as const

/**
 * A box that says what it is, to those who do not see it too.
 *
 * @param noun What it is called.
 */
export function callout(state: State, node: Callout, noun: string): Element {
  // Alone it has no article in Arabic: الملحوظة 1, but ملحوظة.
  const word = node.number === undefined ? noun.replace(/^ال/, '') : `${noun}\u00A0${node.number}`
  const [first, ...others] = node.children
  const title = first?.type === 'caption' ? first : undefined
  const blocks = title ? others : node.children
  const {className, ...properties} = propertiesOf(node)
  const said = title ? state.all(title) : []
  const text = printed({type: 'root', children: said})
  const isBare = node.isBare === true && text !== ''
  return element(
    'div',
    {
      className: [
        'callout',
        `callout-${node.kind}`,
        ...(Array.isArray(className) ? className : [])
      ],
      role: roles[node.kind],
      ariaLabel: isBare ? text : text === '' ? word : `${word}: ${text}`,
      ...properties
    },
    [
      isBare ? element('p', {className: ['callout-title']}, said) : titleLine(word, said),
      ...state.wrap(state.all({type: 'root', children: blocks as LineBlock[]}), true)
    ]
  )
}

function titleLine(word: string, said: readonly ElementContent[]): Element {
  const label = element('span', {className: ['label']}, [word])
  const children = said.length === 0 ? [label] : [label, ' ', element('span', {}, said)]
  return element('p', {className: ['callout-title']}, children)
}
