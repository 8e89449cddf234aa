import type {Nodes, Root} from 'mdast'

/**
 * The level of a paper's highest headings: one whose sections begin with `##` is like one that begins with
 * `#`. Without headings 6.
 */
export function topDepth(tree: Root): number {
  return Math.min(6, ...tree.children.flatMap(depthsIn))
}

/** Headings stand in the text, in a div, or over a list of works. */
function depthsIn(node: Nodes): number[] {
  if (node.type === 'heading') return [node.depth]
  return node.type === 'div' || node.type === 'workList' ? node.children.flatMap(depthsIn) : []
}
