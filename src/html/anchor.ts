import type {Nodes} from 'mdast'
import {toString as plainText} from 'mdast-util-to-string'

/** What the anchor of a heading is made of: a citation in it counts as its keys, whatever the style prints. */
export function anchorText(node: Nodes): string {
  if (node.type === 'cite') return node.items.map(({key}) => key).join(' ')
  if (!('children' in node)) return plainText(node)
  const children: readonly Nodes[] = node.children
  return children
    .map((child, index) => (isRest(child, children[index - 2]) ? '' : anchorText(child)))
    .join('')
}

/** The year behind "Doe’s" is of the same citation. */
function isRest(node: Nodes, names: Nodes | undefined): boolean {
  return node.type === 'cite' && names?.type === 'cite' && names.authorOnly === 'beside'
}
