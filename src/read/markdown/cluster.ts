import type {PhrasingContent} from 'mdast'
import type {Cite, CiteItem} from '../../tree.ts'
import type {CiteKey} from './citekey.ts'
import {isMark, joined, type Piece} from './pieces.ts'

/** A cluster, and the keys in it that no semicolon parts from the one before. */
export interface Made {
  readonly cite: Cite
  readonly unparted: readonly CiteKey[]
}

/** `[see @a, p. 3; -@b]`, without its brackets. */
export function clusterOf(inside: readonly Piece[]): Made {
  const {items, unparted} = itemsOf(inside)
  return {cite: {type: 'cite', narrative: false, items, position: span(items)}, unparted}
}

/**
 * `@a`, `@a [p. 3]`, `@a [p. 3; @b]`, `@a [@b]`.
 *
 * @param inside What stands in the brackets behind the key, if they belong to it.
 * @param isTail They begin with what belongs to the key itself.
 */
export function narrativeOf(
  key: CiteKey,
  inside: readonly Piece[],
  isTail: boolean,
  suppressAuthor: boolean
): Made {
  const [own = [], ...others] = isTail ? parts(inside) : [[], ...parts(inside)]
  const first: CiteItem = {
    key: key.value,
    at: key.position,
    prefix: [],
    suffix: trimmed(textual(own)),
    suppressAuthor
  }
  const {items, unparted} = itemsOf(inside, others)
  return {
    cite: {
      type: 'cite',
      narrative: !suppressAuthor,
      items: [first, ...items],
      position: key.position
    },
    unparted
  }
}

function itemsOf(
  inside: readonly Piece[],
  list: readonly Piece[][] = parts(inside)
): {items: CiteItem[]; unparted: CiteKey[]} {
  const unparted: CiteKey[] = []
  const items = list.flatMap(part => {
    const places = [...part.keys()].filter(index => part[index]?.type === 'citeKey')
    return places.map((at, place): CiteItem => {
      const key = part[at] as CiteKey
      const before = part.slice((places[place - 1] ?? -1) + 1, at)
      const suppressAuthor = takeDash(before)
      const next = places[place + 1]
      const behind = textual(part.slice(at + 1, next))
      if (place > 0) unparted.push(key)
      return {
        key: key.value,
        at: key.position,
        prefix: place === 0 ? prefixOf(textual(before)) : [],
        suffix: next === undefined ? endTrimmed(behind) : parted(behind),
        suppressAuthor
      }
    })
  })
  return {items, unparted}
}

/** The parts between semicolons; an Arabic one parts where a key stands on both its sides. */
function parts(pieces: readonly Piece[]): Piece[][] {
  const result: Piece[][] = [[]]
  let depth = 0
  let arabic: number | undefined
  let hasKey = false
  for (const piece of pieces) {
    if (isMark(piece, '[')) depth++
    if (isMark(piece, ']')) depth--
    const part = result.at(-1) as Piece[]
    if (isMark(piece, ';') && depth === 0) {
      result.push([])
      hasKey = false
      arabic = undefined
      continue
    }
    if (isMark(piece, '؛') && depth === 0 && hasKey) arabic = part.length
    if (piece.type === 'citeKey') {
      if (arabic !== undefined) result.push(part.splice(arabic).slice(1))
      hasKey = true
      arabic = undefined
    }
    result.at(-1)?.push(piece)
  }
  return result
}

/** What stands between two keys, without the comma that was meant to part them. */
function parted(nodes: PhrasingContent[]): PhrasingContent[] {
  const list = endTrimmed(nodes)
  const last = list.at(-1)
  if (last?.type === 'text') {
    list[list.length - 1] = {...last, value: last.value.replace(/\s*[,،-]?\s*$/u, '')}
  }
  return list.filter(node => node.type !== 'text' || node.value !== '')
}

/** Takes the `-` of `-@doe` from the text before it. */
export function takeDash(before: Piece[]): boolean {
  if (!isMark(before.at(-1), '-')) return false
  const last = before.at(-2)
  if (last?.type === 'emphasis' || last?.type === 'strong') return false
  if (last?.type === 'text' && !leavesDash(last.value)) return false
  before.pop()
  return true
}

/** Behind a word a `-` joins, and two or three are a dash. */
function leavesDash(text: string): boolean {
  const dashes = text.length - text.replace(/-+$/, '').length
  return dashes > 0 ? dashes % 3 === 0 : !/[\p{L}\p{N}.]$/u.test(text)
}

/** Without the space before the key, but for one behind a mark that would join the key: "see — @doe". */
function prefixOf(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  const list = trimmed(nodes)
  const typed = nodes.at(-1)
  const last = list.at(-1)
  const isApart = typed?.type === 'text' && /[\p{Pi}\p{Pd}"'/]\s+$/u.test(typed.value)
  if (isApart && last?.type === 'text') list[list.length - 1] = {...last, value: `${last.value} `}
  return list
}

/** Without white space at either end. */
function trimmed(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  const [first, ...others] = nodes
  const list =
    first?.type === 'text' ? [{...first, value: first.value.trimStart()}, ...others] : nodes
  return endTrimmed(list)
}

/** Without white space at the end; at the head it parts a suffix from the year. */
export function endTrimmed(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  const list = [...nodes]
  const last = list.at(-1)
  if (last?.type === 'text') list[list.length - 1] = {...last, value: last.value.trimEnd()}
  return list.filter(node => node.type !== 'text' || node.value !== '')
}

function textual(pieces: readonly Piece[]): PhrasingContent[] {
  return joined(pieces).map(withoutKeys)
}

/** A key within emphasis within a prefix is no citation of its own. */
export function withoutKeys(node: PhrasingContent): PhrasingContent {
  if (node.type === 'citeKey') return {type: 'text', value: `@${node.value}`}
  if (node.type === 'cite') {
    return {type: 'text', value: node.items.map(({key}) => `@${key}`).join('; ')}
  }
  if (!('children' in node)) return node
  return {...node, children: node.children.map(withoutKeys)} as PhrasingContent
}

function span(items: readonly CiteItem[]): CiteItem['at'] {
  const start = items[0]?.at?.start
  const end = items.at(-1)?.at?.end
  return start && end ? {start, end} : undefined
}
