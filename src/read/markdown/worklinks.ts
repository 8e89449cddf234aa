import type {Link, Root} from 'mdast'
import {toString as textIn} from 'mdast-util-to-string'
import {identifierOf, isIdentifier} from '../../identifier.ts'
import type {Cite} from '../../tree.ts'
import {visit} from '../../visit.ts'

/**
 * Links that are citations: MyST's `[](doi:10.1000/xyz)` and `<doi:10.1000/xyz>`, and Manubot's names for
 * identifiers, `[@tag]: doi:10.1000/xyz`, by which `@tag` is cited.
 */
export function citeLinks(tree: Root): void {
  const names = new Map<string, string>()
  visit(tree, 'definition', ({label, url}) => {
    if (label?.startsWith('@') && isIdentifier(identifierOf(url))) names.set(label.slice(1), url)
  })
  visit(tree, (node, index, parent) => {
    if (node.type === 'cite' && names.size > 0) {
      node.items = node.items.map(item => ({...item, key: names.get(item.key) ?? item.key}))
    }
    const cite = node.type === 'link' ? linked(node) : undefined
    if (!cite || !parent || index === undefined) return undefined
    parent.children.splice(index, 1, cite)
    return index
  })
}

/** A link to a work without words of its own. */
function linked({url, children, position}: Link): Cite | undefined {
  const text = textIn(children)
  const isBare = text === '' || (text === url && /^doi:/i.test(url))
  const read = isBare ? identifierOf(url) : undefined
  if (!isIdentifier(read) || read.scheme === 'url') return undefined
  const item = {key: url, at: position, prefix: [], suffix: [], suppressAuthor: false}
  return {type: 'cite', narrative: true, items: [item], position}
}
