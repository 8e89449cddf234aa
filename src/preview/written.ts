import {createHash} from 'node:crypto'
import type {Element, Nodes} from 'hast'
import {stringify} from '../html/html.ts'
import type {Reuse} from '../reuse.ts'

/** An element as HTML, and its name: what stands in it, hashed. */
export interface Written {
  readonly element: Element
  readonly html: string
  readonly name: string
}

/** Elements as HTML. To compare them with those of the last reading costs a tenth of writing them. */
export function written(
  elements: readonly Element[],
  reuse: Reuse | undefined,
  what: 'shell' | 'blocks'
): Written[] {
  const slot = reuse?.slot<readonly Written[]>(`written ${what}`)
  const last = slot?.value ?? []
  const grown = elements.length - last.length
  const all = elements.map(
    (element, index) =>
      // Behind what came or went all have moved.
      [last[index], last[index - grown]].find(one => one && isAlike(one.element, element)) ??
      write(element)
  )
  if (slot) slot.value = all
  return all
}

function write(element: Element): Written {
  const html = stringify({type: 'root', children: [element]})
  return {element, html, name: nameOf(html)}
}

/** Whether two nodes are the same HTML. */
function isAlike(one: Nodes, other: Nodes): boolean {
  if (one.type !== other.type) return false
  if ('value' in one && 'value' in other && one.value !== other.value) return false
  if (one.type === 'element' && other.type === 'element') {
    if (one.tagName !== other.tagName || !areAlike(one.properties, other.properties)) return false
    // What is no part of the tree.
    if (one.content || other.content) return false
  }
  if (!('children' in one) || !('children' in other)) return true
  const {children} = other
  return (
    one.children.length === children.length &&
    one.children.every((child, index) => isAlike(child, children[index] as Nodes))
  )
}

/** In the same order, too, as they are written in it. */
function areAlike(some: Element['properties'], others: Element['properties']): boolean {
  const [names, otherNames] = [Object.keys(some), Object.keys(others)]
  return (
    names.length === otherNames.length &&
    names.every((name, index) => {
      const [value, other] = [some[name], others[name]]
      if (name !== otherNames[index]) return false
      if (!Array.isArray(value) || !Array.isArray(other)) return value === other
      return value.length === other.length && value.every((part, at) => part === other[at])
    })
  )
}

/** What stands in a block, hashed. */
export function nameOf(text: string): string {
  return createHash('sha1').update(text).digest('base64url').slice(0, 12)
}
