import type {Root, RootContent} from 'mdast'
import {visit} from '../../visit.ts'

/** A part of the front matter that stands in the text, as MyST has it. */
export interface TextPart {
  readonly name: string
  readonly blocks: readonly RootContent[]
}

/**
 * Take MyST's parts out of the text, `+++ {"part": "abstract"}` to the next `+++`. Any other `+++` parts cells of a
 * notebook and says nothing here.
 */
export function takeParts(tree: Root): TextPart[] {
  const parts: TextPart[] = []
  const rest: RootContent[] = []
  let into: RootContent[] = rest
  for (const node of tree.children) {
    if (node.type !== 'blockBreak') {
      into.push(node)
      continue
    }
    const name = /"part"\s*:\s*"([^"]+)"/.exec(node.value)?.[1]
    into = rest
    if (name === undefined) continue
    into = []
    parts.push({name, blocks: into})
  }
  tree.children = rest
  visit(tree, 'blockBreak', (_, index, parent) => {
    if (!parent || index === undefined) return undefined
    parent.children.splice(index, 1)
    return index
  })
  return parts
}
