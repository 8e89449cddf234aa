import type {Element, ElementContent} from 'hast'
import {element} from './element.ts'

/** A line of what is printed of the contents; the press fills in the page (src/browser/pages/told.ts). */
export function entry(id: string, name: readonly ElementContent[]): Element {
  return element('a', {href: `#${id}`}, [
    element('span', {className: ['entry']}, name),
    element('span', {className: ['page-number']}, [])
  ])
}

/** Without links, the calls of notes, ids, and what went; a citation is its words. */
export function linkless(node: ElementContent): ElementContent[] {
  if (node.type !== 'element') return [node]
  const {id: _, ...properties} = node.properties
  if (properties['dataFootnoteRef'] !== undefined) return []
  const classes = [properties['className']].flat()
  if (node.tagName === 'del' && classes.includes('deletion')) return []
  const children = node.children.flatMap(linkless)
  if (node.tagName === 'ins' && classes.includes('insertion')) return children
  if (node.tagName === 'a' || properties['dataCiteKeys'] !== undefined) return children
  return node.tagName === 'sup' && children.length === 0 ? [] : [{...node, properties, children}]
}
