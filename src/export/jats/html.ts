import {fromHtml} from 'hast-util-from-html'
import {type Handle, toMdast} from 'hast-util-to-mdast'
import type {Nodes, PhrasingContent, Root, RootContent} from 'mdast'
import type {Article} from '../../article.ts'
import type {Meta, TitleMatter} from '../../meta.ts'
import type {Script, Span} from '../../tree.ts'

/**
 * A text whose raw HTML has become nodes: `<sup>2</sup>` in a line, tables and other blocks. A tag that no node
 * stands for is left out, and what is in it stays. The text itself is left as it is.
 */
export function withoutHtml<Tree extends Nodes>(tree: Tree): Tree {
  if (!('children' in tree)) return tree
  const children = (tree.children as RootContent[]).map(child => withoutHtml(child))
  if (!children.some(({type}) => type === 'html')) return {...tree, children}
  const made = isOfLines(tree) ? paired(children as PhrasingContent[]) : children.flatMap(block)
  return {...tree, children: made}
}

/** The same for all texts of a paper. */
export function withoutHtmlIn({meta, tree}: Pick<Article, 'meta' | 'tree'>): {
  meta: Meta
  tree: Root
} {
  return {
    tree: withoutHtml(tree),
    meta: {...plain(meta), translations: meta.translations.map(plain)}
  }
}

function plain<Matter extends TitleMatter>(matter: Matter): Matter {
  const texts = Object.entries(matter).map(([name, value]) => [
    name,
    isText(value) ? withoutHtml(value) : value
  ])
  return Object.fromEntries(texts) as Matter
}

function isText(value: unknown): value is Root {
  return typeof value === 'object' && value !== null && 'type' in value && value.type === 'root'
}

const ofLines = new Set([
  'paragraph',
  'heading',
  'caption',
  'tableCell',
  'emphasis',
  'strong',
  'link'
])

function isOfLines({type, children}: {type: string; children: readonly Nodes[]}): boolean {
  return ofLines.has(type) || children.some(child => child.type === 'text')
}

function block(node: RootContent): RootContent[] {
  return node.type === 'html' ? nodesOf(node.value) : [node]
}

const script =
  (type: Script['type']): Handle =>
  (state, element) =>
    ({type, children: state.all(element) as PhrasingContent[]}) as never

const spanOf =
  (name: string): Handle =>
  (state, element) =>
    ({
      type: 'span',
      classes: [name],
      values: {},
      children: state.all(element) as PhrasingContent[]
    }) satisfies Span as never

/** What CommonMark has no node for. */
const handlers = {
  sup: script('superscript'),
  sub: script('subscript'),
  u: spanOf('underline'),
  mark: spanOf('mark')
}

function nodesOf(html: string): RootContent[] {
  const {children} = toMdast(fromHtml(html, {fragment: true}), {handlers}) as Root
  return children
}

/** Tags of a line stand each by itself, with Markdown between: from the opening to the closing one is a node. */
function paired(nodes: readonly PhrasingContent[]): PhrasingContent[] {
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
