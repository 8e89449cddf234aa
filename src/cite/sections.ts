import type {Nodes, Root} from 'mdast'
import {topDepth} from '../headings.ts'

/** Section of each block: 0 before the first heading of the first level, then 1, 2, … */
export function sectionsOf(tree: Root): ReadonlyMap<Nodes, number> {
  const top = topDepth(tree)
  let section = 0
  return new Map(
    tree.children.map(node => {
      if (node.type === 'heading' && node.depth === top) section++
      return [node, section]
    })
  )
}
