import type {Element, ElementContent, Root, RootContent} from 'hast'
import {toString as textOf} from 'hast-util-to-string'
import type {FootnoteReference, Nodes} from 'mdast'
import type {Handlers, State} from 'mdast-util-to-hast'
import {toString as plainText} from 'mdast-util-to-string'
import {defaultHandlers} from 'remark-rehype'
import type {Article} from '../article.ts'
import {changeOf, moveOf, versionsOf} from '../changes.ts'
import type {Change} from '../tree.ts'
import {visit} from '../visit.ts'
import {element} from './element.ts'

/** Handlers that mark what came or went. */
export function markingChanges(own: Handlers): Handlers {
  return Object.fromEntries(
    Object.entries({...defaultHandlers, ...own}).map(([type, handler]) => [
      type,
      (state, node, parent) => {
        if (isFormerCall(node)) return formerNote(state, node)
        const made = handler(state, node, parent) as ElementContent | ElementContent[] | undefined
        const change = changeOf(node)
        if (!change || !made) return made
        if (node.type === 'span') return words(change, (made as Element).children)
        const all = [made].flat().map(one => marked(one, change))
        if (moveOf(node) !== undefined) markMoves(all)
        return Array.isArray(made) ? all : all[0]
      }
    ])
  )
}

function markMoves(nodes: readonly ElementContent[]): void {
  visit({type: 'root', children: [...nodes]}, 'element', element => {
    const classes = [element.properties['className'] ?? []].flat().map(String)
    if (/^(?:ins|del)$/.test(element.tagName))
      element.properties['className'] = [...classes, 'moved']
  })
}

function isFormerCall(node: Nodes): node is FootnoteReference {
  return node.type === 'footnoteReference' && node.data?.former === node.identifier
}

/** A note that went stands where it was called: there is no number for it among the others. */
function formerNote(state: State, {identifier}: FootnoteReference): Element {
  const note = state.footnoteById.get(identifier.toUpperCase())
  const parts = (note?.children ?? []).map(child =>
    child.type === 'paragraph'
      ? (state.all(child) as ElementContent[])
      : [{type: 'text' as const, value: plainText(child)}]
  )
  const children = parts.flatMap((part, index) => (index > 0 ? [gap, ...part] : part))
  return element('span', {className: ['former-note']}, [' [', ...children, ']'])
}

const gap = {type: 'text', value: ' '} as const

/** What a node became, marked where the node came or went. */
export function markedAs(node: Nodes, made: Element): Element {
  const change = changeOf(node)
  return change ? (marked(made, change) as Element) : made
}

/** What is made of the head of a paper: where it is another now, as it was and as it is. */
export function bothVersions(
  article: Article,
  make: (version: Article) => readonly ElementContent[]
): ElementContent[] {
  const now = make(article)
  return article.before ? both(make({...article, meta: article.before}), now) : [...now]
}

/** In lists item by item. */
function both(was: readonly ElementContent[], now: readonly ElementContent[]): ElementContent[] {
  return versionsOf(was, now, nameOf).map(({was: old, now: own}) => {
    if (!own) return marked(old as ElementContent, 'deletion')
    if (!old) return marked(own, 'insertion')
    return 'children' in own && 'children' in old && isList(own)
      ? {...own, children: both(old.children, own.children)}
      : own
  })
}

function isList({tagName}: Element): boolean {
  return tagName === 'ul' || tagName === 'ol'
}

/** Lists are known by their class, all else by what it says. */
function nameOf(node: ElementContent): string {
  return node.type === 'element' && isList(node)
    ? JSON.stringify(node.properties)
    : JSON.stringify(node)
}

/** A space between what went and what came for it: without one letters of Arabic would join, and a reader would take both as one. */
export function partChanges(text: Root): void {
  visit(text, 'element', (element, index, parent) => {
    const next = index === undefined ? undefined : parent?.children[index + 1]
    if (!isMark(element, 'deletion') || !isMark(next, 'insertion') || index === undefined) return
    if (!element.children.some(isEquation) && !hasGap(element, next)) {
      parent?.children.splice(index + 1, 0, {type: 'text', value: ' '})
    }
  })
}

function isMark(node: RootContent | undefined, change: Change): node is Element {
  return (
    node?.type === 'element' &&
    /^(?:ins|del)$/.test(node.tagName) &&
    [node.properties['className']].flat().includes(change)
  )
}

function hasGap(before: Element, after: Element): boolean {
  return /\s$/.test(textOf(before)) || /^\s/.test(textOf(after))
}

const blocks = new Set(
  `p h1 h2 h3 h4 h5 h6 ul ol li dl dt dd blockquote figure figcaption table thead tbody tfoot tr td th div section aside
  header nav pre`.split(/\s+/)
)

/** They have no words. */
const empty = new Set(['hr', 'colgroup', 'col'])

/** An element with a class that says it, and the mark around its words, so that blocks stay where they belong. */
export function marked(node: ElementContent, change: Change): ElementContent {
  // A formula and its number are set by where they stand in their box.
  if (!isBlock(node) || isEquation(node)) return inside([node], change)[0] ?? node
  const {className, id, ...others} = node.properties
  return {
    ...node,
    properties: {
      ...others,
      // A place that went is not led to.
      ...(id !== undefined && change === 'insertion' && {id}),
      className: [className ?? []].flat().map(String).concat(change)
    },
    children: contentOf(node, change)
  }
}

/** Of code the lines are marked, and not the box. */
function contentOf({tagName, children}: Element, change: Change): ElementContent[] {
  if (tagName !== 'pre') return inside(children, change)
  return children.map(child =>
    child.type === 'element' ? {...child, children: [words(change, child.children)]} : child
  )
}

/** Words in the mark, blocks with it around theirs. */
function inside(nodes: readonly ElementContent[], change: Change): ElementContent[] {
  if (!nodes.some(isBlock)) return nodes.some(hasWords) ? [words(change, nodes)] : [...nodes]
  return nodes.map(node => {
    if (node.type !== 'element' || empty.has(node.tagName)) {
      return hasWords(node) && node.type === 'text' ? words(change, [node]) : node
    }
    if (!isBlock(node) || isEquation(node)) return words(change, [node])
    return {...node, children: contentOf(node, change)}
  })
}

/** A text that we put over what came or went. */
export function changedText(value: string, change: Change): Element {
  return words(change, [{type: 'text', value}])
}

function words(change: Change, children: readonly ElementContent[]): Element {
  return element(change === 'insertion' ? 'ins' : 'del', {className: [change]}, children)
}

function isBlock(node: ElementContent): node is Element {
  return node.type === 'element' && (blocks.has(node.tagName) || empty.has(node.tagName))
}

function isEquation(node: ElementContent): boolean {
  return node.type === 'element' && [node.properties['className']].flat().includes('equation')
}

function hasWords(node: ElementContent): boolean {
  return node.type === 'element' || (node.type === 'text' && node.value.trim() !== '')
}
