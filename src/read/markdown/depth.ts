import type {Nodes, Root} from 'mdast'
import type {VFile} from 'vfile'
import {report} from '../../rules.ts'

/** A level of a list is two nodes deep. */
const deepest = 200

/**
 * Cut off what is nested deeper than any text is, for the stages walk the tree call by call.
 *
 * Reports: `nesting-shallow`.
 */
export function limitDepth(tree: Root, file: VFile): void {
  const open: {node: Nodes; depth: number}[] = [{node: tree, depth: 0}]
  let told = false
  for (let next = open.pop(); next; next = open.pop()) {
    const {node, depth} = next
    if (!('children' in node)) continue
    if (depth < deepest) {
      for (const child of node.children) open.push({node: child, depth: depth + 1})
      continue
    }
    node.children = []
    if (!told) {
      report(file, 'nesting-shallow', 'Lists, quotations or emphasis are nested too deep here', {
        at: node,
        note: 'What stands deeper is left out. Often a row of *, > or [ typed by accident.'
      })
    }
    told = true
  }
}
