import type {Nodes} from 'mdast'
import {visit} from '../visit.ts'
import type {IsOwn} from './places.ts'

const addresses =
  /(?:https?:\/\/|www\.)[^\s<>"'’”)\]،؛]+|\b(?:github|gitlab|osf|zenodo|codeberg)\.(?:com|org|io)\/[^\s<>"'’”)\]،؛]+/gi

/** All addresses that a node and what is in it lead to or name. */
export function addressesIn(node: Nodes): string[] {
  const own = [
    ...('url' in node ? [node.url] : []),
    ...('value' in node ? (node.value.match(addresses) ?? []) : [])
  ]
  return 'children' in node ? [...own, ...node.children.flatMap(addressesIn)] : own
}

/**
 * The tree without addresses of the authors: linked words stay, an address that is printed becomes a word.
 *
 * @param word Stands for an address, in brackets.
 */
export function withoutAddresses<Tree extends Nodes>(tree: Tree, isOwn: IsOwn, word: string): Tree {
  const gone = new Set<string>()
  visit(tree as Nodes, 'definition', ({identifier, url}) => {
    if (isOwn(url)) gone.add(identifier)
  })
  return kept(tree)

  function kept<Node extends Nodes>(node: Node): Node {
    if ('value' in node) return {...node, value: node.value.replace(addresses, hidden)}
    if (!('children' in node)) return node
    const children = (node.children as Nodes[]).flatMap((child): Nodes[] => {
      if (child.type === 'definition' && gone.has(child.identifier)) return []
      const own = kept(child)
      return leadsThere(own) && 'children' in own ? own.children : [own]
    })
    return {...node, children}
  }

  function leadsThere(node: Nodes): boolean {
    if (node.type === 'linkReference') return gone.has(node.identifier)
    return node.type === 'link' && isOwn(node.url)
  }

  function hidden(address: string): string {
    const [end = ''] = /[.,;:!?]*$/.exec(address) ?? []
    return isOwn(address.slice(0, address.length - end.length)) ? `[${word}]${end}` : address
  }
}
