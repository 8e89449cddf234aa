import type {Nodes, Root} from 'mdast'
import type {Change, Span} from './tree.ts'

/** Whether a node came or went by itself; what it stands in may have, too. */
export function changeOf(node: object): Change | undefined {
  const {data} = node as {data?: {change?: Change}}
  return data?.change
}

/** Where a node came or went by a move: its number. */
export function moveOf(node: object): number | undefined {
  const {data} = node as {data?: {move?: number}}
  return data?.move
}

/** The same node, as one that came or went. */
export function changed<Changed extends object>(node: Changed, change: Change): Changed {
  const {data} = node as {data?: object}
  return {...node, data: {...data, change}}
}

/** What stands in a caption, a title or a line, marked where all of it came or went. */
export function wordsIn(node: {children: Span['children']}): Span['children'] {
  const change = changeOf(node)
  return change ? [changedWords(node.children, change)] : node.children
}

/** Words that came or went. */
export function changedWords(children: Span['children'], change: Change): Span {
  return {type: 'span', classes: [], values: {}, children, data: {change}}
}

/** Whether a whole text came or went, and what stands over it with it. */
export function changeOfAll({children}: Root): Change | undefined {
  const all = new Set(
    children.filter(({type}) => type !== 'footnoteDefinition').map(child => changeOf(child))
  )
  return all.size === 1 ? [...all][0] : undefined
}

/** A text as it is now. */
export function asNow<Text extends Nodes>(text: Text): Text {
  if (!('children' in text)) return text
  const children = (text.children as Nodes[]).flatMap((child): Nodes[] => {
    const change = changeOf(child)
    if (change === 'deletion') return []
    const now = asNow(child)
    return change && now.type === 'span' ? now.children : [now]
  })
  return {...text, children}
}

/** One of two short rows that were made alike. */
export interface Versioned<Item> {
  /** As it was, of what was there. */
  readonly was?: Item
  readonly now?: Item
}

/** What was there and what is, in the order of both. */
export function versionsOf<Item>(
  was: readonly Item[],
  now: readonly Item[],
  key: (item: Item) => string
): Versioned<Item>[] {
  const keys = was.map(key)
  const made: Versioned<Item>[] = []
  let from = 0
  for (const item of now) {
    const at = keys.indexOf(key(item), from)
    if (at < 0) {
      made.push({now: item})
      continue
    }
    made.push(...was.slice(from, at).map(gone => ({was: gone})), {was: was[at] as Item, now: item})
    from = at + 1
  }
  return [...made, ...was.slice(from).map(gone => ({was: gone}))]
}
