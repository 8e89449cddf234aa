import type {PhrasingContent} from 'mdast'
import {nodesOf} from './rawnodes.ts'

/** Tags of a line stand each by itself, with Markdown between: from the opening to the closing one is a node. */
export function paired(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  return pairedBy(closings(nodes), nodes, 0, nodes.length)
}

function pairedBy(
  ends: ReadonlyMap<number, number>,
  nodes: readonly PhrasingContent[],
  from: number,
  to: number
): PhrasingContent[] {
  const made: PhrasingContent[] = []
  for (let at = from; at < to; at++) {
    const node = nodes[at] as PhrasingContent
    const end = ends.get(at)
    if (node.type !== 'html') made.push(node)
    else if (end === undefined) made.push(...phrasingOf(node.value).filter(isWhole))
    else {
      made.push(...filled(node.value, pairedBy(ends, nodes, at + 1, end)))
      at = end
    }
  }
  return made
}

/** The node that a tag stands for, with what is in it. */
function filled(tag: string, inside: PhrasingContent[]): PhrasingContent[] {
  const [shell] = phrasingOf(`${tag}x</${nameOf(tag)}>`)
  if (shell?.type === 'inlineCode') return [{...shell, value: wordsOf(inside)}]
  return shell && 'children' in shell ? [{...shell, children: inside} as PhrasingContent] : inside
}

function nameOf(tag: string): string | undefined {
  return /^<\/?([a-z][a-z\d]*)/i.exec(tag)?.[1]?.toLowerCase()
}

/** Where the tags that are opened are closed, in one pass; those within that are never closed hold nothing. */
function closings(nodes: readonly PhrasingContent[]): Map<number, number> {
  const ends = new Map<number, number>()
  const open: {readonly name: string; readonly at: number}[] = []
  const depths = new Map<string, number>()
  for (const [at, node] of nodes.entries()) {
    const name = node.type === 'html' ? nameOf(node.value) : undefined
    if (node.type !== 'html' || name === undefined) continue
    if (!node.value.startsWith('</')) {
      open.push({name, at})
      depths.set(name, (depths.get(name) ?? 0) + 1)
    } else if ((depths.get(name) ?? 0) > 0) {
      for (let last = open.pop(); last; last = open.pop()) {
        depths.set(last.name, (depths.get(last.name) ?? 0) - 1)
        if (last.name !== name) continue
        ends.set(last.at, at)
        break
      }
    }
  }
  return ends
}

/** `<br>` and `<img …>`, but not what is never closed. */
function isWhole(node: PhrasingContent): boolean {
  return !('children' in node) || node.children.length > 0
}

function phrasingOf(html: string): PhrasingContent[] {
  return nodesOf(html).flatMap(node =>
    node.type === 'paragraph' ? node.children : [node as PhrasingContent]
  )
}

function wordsOf(nodes: readonly PhrasingContent[]): string {
  return nodes
    .map(node =>
      'value' in node
        ? node.value
        : 'children' in node
          ? wordsOf(node.children as PhrasingContent[])
          : ''
    )
    .join('')
}
