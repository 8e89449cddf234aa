import type {FootnoteDefinition, Nodes, Root, RootContent} from 'mdast'
import {notesInOrder} from '../noteorder.ts'
import {mergedBlocks} from './blocks.ts'
import {addressesOf, formerNode, withAddress} from './former.ts'
import {withMoves} from './moved.ts'
import {mergedNotes, pairedNotes, renamed} from './notes.ts'
import {mergedWords} from './words.ts'

const nothing: Root = {type: 'root', children: []}

/**
 * Two versions of a text as one.
 *
 * @param formerUrl What an image of the earlier version is called in the article that shows both.
 * @param isLine Both are one paragraph, a title, and stay one however much has changed.
 */
export function mergedText(
  before: Root = nothing,
  after: Root = nothing,
  formerUrl: (url: string) => string = url => url,
  isLine = false
): Root {
  const addresses = addressesOf(after)
  const formerAddresses = addressesOf(before)
  const now = (node: Nodes): Nodes => withAddress(node, addresses)
  const former = (node: Nodes): Nodes => formerNode(withAddress(node, formerAddresses), formerUrl)
  const pairs = pairedNotes(notesOf(before, former), notesOf(after, now))
  const old = copied(before, node => {
    const made = former(node)
    return made.type === 'footnoteReference' ? renamed(made, pairs) : made
  })
  const [line] = old.children
  const {children} = copied(after, now)
  const [only] = children
  const blocks =
    isLine && line?.type === 'paragraph' && only?.type === 'paragraph'
      ? [{...only, children: mergedWords(line.children, only.children)}]
      : withMoves(mergedBlocks(old.children, children))
  return {...after, children: [...blocks, ...mergedNotes(blocks, pairs)] as RootContent[]}
}

function notesOf(text: Root, make: (node: Nodes) => Nodes): FootnoteDefinition[] {
  return notesInOrder(text).map(note => copied(note, make))
}

/** A copy of a text without its notes and addresses, each node as `make` makes it. */
function copied<Node extends Nodes>(node: Node, make: (node: Nodes) => Nodes): Node {
  const made = make(node)
  if (!('children' in made)) return made as Node
  const children = (made.children as Nodes[])
    .filter(({type}) => type !== 'footnoteDefinition' && type !== 'definition')
    .map(child => copied(child, make))
  return {...made, children} as Nodes as Node
}
