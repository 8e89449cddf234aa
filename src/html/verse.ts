import type {Element, ElementContent} from 'hast'
import type {State} from 'mdast-util-to-hast'
import type {LineBlock} from '../tree.ts'
import {element} from './element.ts'

/** Lines each on a line of its own, as far in as they are typed. */
export function lineBlock(state: State, node: LineBlock): Element {
  const lines = node.children.map((line): ElementContent => {
    const indent = '\u00A0'.repeat(Math.min(line.indent, 60))
    return element('div', {}, [indent, ...state.all(line)])
  })
  return element('div', {className: ['line-block']}, lines)
}
