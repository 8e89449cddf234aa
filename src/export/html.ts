import type {Nodes, PhrasingContent, Root, RootContent} from 'mdast'
import type {Article} from '../article.ts'
import type {Meta, TitleMatter} from '../meta.ts'
import {nodesOf} from './rawnodes.ts'
import {paired} from './tags.ts'

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
