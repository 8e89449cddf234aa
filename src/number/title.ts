import {toString as printed} from 'hast-util-to-string'
import type {Nodes} from 'mdast'
import {toString as plainText} from 'mdast-util-to-string'

/** A heading as it reads, with its citations as the style sets them. */
export function titleOf(node: Nodes): string {
  if (node.type === 'cite') return printed({type: 'root', children: [...(node.set ?? [])]})
  if ('children' in node) return node.children.map(titleOf).join('')
  return plainText(node)
}
