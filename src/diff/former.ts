import type {Definition, Nodes} from 'mdast'
import {visit} from '../visit.ts'

/** Addresses that links of a text name. */
type Addresses = ReadonlyMap<string, Definition>

export function addressesOf(text: Nodes): Addresses {
  const addresses = new Map<string, Definition>()
  visit(text, 'definition', definition => {
    if (!addresses.has(definition.identifier)) addresses.set(definition.identifier, definition)
  })
  return addresses
}

/** A link or an image that names its address, with that address: two versions may call another one so. */
export function withAddress(node: Nodes, addresses: Addresses): Nodes {
  if (node.type !== 'linkReference' && node.type !== 'imageReference') return node
  const {title = null, url} = addresses.get(node.identifier) ?? {}
  if (url === undefined) return node
  if (node.type === 'imageReference') return {type: 'image', url, title, alt: node.alt ?? null}
  const {children, data, position} = node
  return {type: 'link', url, title, children, ...(data && {data}), ...(position && {position})}
}

/**
 * A node as the earlier version has it, with its numbers: without place and label, for the new text has those.
 *
 * @param urlOf What its image is called in the article that shows both.
 */
export function formerNode(node: Nodes, urlOf: (url: string) => string): Nodes {
  const {position: _, ...own} = node
  const made = own as Nodes
  switch (made.type) {
    case 'cite':
    case 'crossReference':
      return made
    case 'image':
      return {...made, url: urlOf(made.url)}
    case 'math': {
      const {group: _, lines, ...data} = made.data ?? {}
      const plain = lines?.map(line => {
        const {label: _, ...others} = line ?? {}
        return line && others
      })
      return {...made, data: {...data, ...(plain && {lines: plain})}}
    }
    default: {
      const {label: _, id: __, ...others} = made as Nodes & {label?: string; id?: string}
      return withoutLabel(others as Nodes)
    }
  }
}

function withoutLabel(node: Nodes): Nodes {
  if (!node.data) return node
  const {label: _, attributes, ...data} = node.data as {label?: string; attributes?: {id?: string}}
  const {id: __, ...others} = attributes ?? {}
  return {...node, data: {...data, ...(attributes && {attributes: others})}} as Nodes
}
