import type * as hast from 'hast'
import type * as mdast from 'mdast'
import type {Node, Parent} from 'unist'

/** Returned by a visitor: what is in the node is not visited. */
export const SKIP = 'skip'

type Said = undefined | typeof SKIP | boolean | number | readonly [typeof SKIP, number]

/** All that may stand in a tree. */
type NodesOf<Tree> = [Tree] extends [mdast.Nodes] ? mdast.Nodes : hast.Nodes

/** What a node may stand in. */
type ParentOf<Child, Nodes> = Nodes extends {children: (infer Inner)[]}
  ? Child extends Inner
    ? Nodes
    : never
  : never

type Visitor<Visited, Nodes> = (
  node: Visited,
  index: number | undefined,
  parent: ParentOf<Visited, Nodes> | undefined
) => Said

type AnyVisitor = (node: Node, index: number | undefined, parent: Parent | undefined) => Said

/**
 * Visit a node and all that is in it, each before its children, as unist-util-visit does. That one names a
 * function after every node it comes to, which made it the largest part of a long paper's build.
 *
 * A visitor may change what is in its node. It returns nothing, `SKIP`, `false` to end the visit, the index of
 * the sibling to go on with, or `[SKIP, index]`.
 */
export function visit<Tree extends Node>(
  tree: Tree,
  visitor: Visitor<NodesOf<Tree>, NodesOf<Tree>>
): void
export function visit<Tree extends Node, const Type extends string>(
  tree: Tree,
  type: Type,
  visitor: Visitor<Extract<NodesOf<Tree>, {type: Type}>, NodesOf<Tree>>
): void
export function visit(tree: Node, first: unknown, second?: unknown): void {
  const type = second === undefined ? undefined : first
  const visitor = (second ?? first) as AnyVisitor
  enter(tree, 0, undefined)

  /** @returns Index of the sibling to go on with; -1 ends the visit. */
  function enter(node: Node, index: number, parent: Parent | undefined): number {
    const asked = type === undefined || node.type === type
    const said = asked ? visitor(node, parent && index, parent) : undefined
    if (said === false) return -1
    const action = Array.isArray(said) ? said[0] : said
    const entered = node as Parent
    // Asked of nodes of so many kinds, `in` is answered several times as slowly.
    if (action !== SKIP && entered.children !== undefined) {
      for (let at = 0; at < entered.children.length; ) {
        const child = entered.children[at] as Node & Partial<Parent>
        // Half of all nodes: neither asked for nor do they hold any.
        const isPassed = type !== undefined && child.type !== type && child.children === undefined
        at = isPassed ? at + 1 : enter(child, at, entered)
        if (at < 0) return at
      }
    }
    const next = Array.isArray(said) ? said[1] : said
    return typeof next === 'number' ? next : index + 1
  }
}
