import type {Parent, PhrasingContent, Root, Text} from 'mdast'
import {visit} from 'unist-util-visit'
import type {Cite, CiteItem} from '../../article.ts'
import type {CiteKey} from './citekey.ts'
import {trimmed, withLocator} from './locator.ts'
import {unescapedMarks} from './marks.ts'

/** A text node cut to one mark (`[`, `]`, `;`), or any other node as it is. */
type Piece = PhrasingContent | Mark
interface Mark {
  readonly type: 'mark'
  readonly value: '[' | ']' | ';'
}

/** Make citation clusters of the `citeKey` nodes: `[see @a, p. 3; -@b]`, `@a [p. 3]`, `@a`. */
export function group(tree: Root, source: string): void {
  visit(tree, node => {
    if (!('children' in node)) return
    const parent = node as Parent
    if (!parent.children.some(child => child.type === 'citeKey')) return
    const pieces = parent.children.flatMap(child => cut(child as PhrasingContent, source))
    parent.children = joined(clusters(pieces))
  })
}

function cut(node: PhrasingContent, source: string): Piece[] {
  if (node.type !== 'text') return [node]
  const pieces: Piece[] = []
  let from = 0
  for (const index of unescapedMarks(node, source)) {
    if (index > from) pieces.push({...node, value: node.value.slice(from, index)})
    pieces.push({type: 'mark', value: node.value[index] as Mark['value']})
    from = index + 1
  }
  if (from < node.value.length) pieces.push({...node, value: node.value.slice(from)})
  return pieces
}

function clusters(pieces: readonly Piece[]): Piece[] {
  const out: Piece[] = []
  let index = 0
  while (index < pieces.length) {
    const piece = pieces[index] as Piece
    const close = isMark(piece, '[') ? closing(pieces, index) : -1
    const items = close > 0 ? bracketed(pieces.slice(index + 1, close)) : undefined
    if (items) {
      out.push({type: 'cite', narrative: false, items, position: span(items)})
      index = close + 1
    } else if (piece.type === 'citeKey') {
      const {cite, used} = narrative(piece, pieces.slice(index + 1), takeDash(out))
      out.push(cite)
      index += 1 + used
    } else {
      out.push(piece)
      index++
    }
  }
  return out
}

function closing(pieces: readonly Piece[], open: number): number {
  let depth = 0
  for (let index = open; index < pieces.length; index++) {
    if (isMark(pieces[index], '[')) depth++
    if (isMark(pieces[index], ']') && --depth === 0) return index
  }
  return -1
}

/** Each part between semicolons must name a key, otherwise the brackets are only brackets. */
function bracketed(pieces: readonly Piece[]): CiteItem[] | undefined {
  const items: CiteItem[] = []
  for (const part of parts(pieces)) {
    const at = part.findIndex(piece => piece.type === 'citeKey')
    const key = part[at]
    if (key?.type !== 'citeKey') return undefined
    const before = part.slice(0, at)
    const suppressAuthor = takeDash(before)
    items.push({
      key: key.value,
      at: key.position,
      prefix: trimmed(textual(before)),
      suppressAuthor,
      ...withLocator(textual(part.slice(at + 1)))
    })
  }
  return items
}

function parts(pieces: readonly Piece[]): Piece[][] {
  const result: Piece[][] = [[]]
  let depth = 0
  for (const piece of pieces) {
    if (isMark(piece, '[')) depth++
    if (isMark(piece, ']')) depth--
    if (isMark(piece, ';') && depth === 0) result.push([])
    else result.at(-1)?.push(piece)
  }
  return result
}

/** `@doe`, `@doe [p. 3]`, `@doe [p. 3; @roe]`, `@doe [@roe]`. */
function narrative(
  key: CiteKey,
  rest: readonly Piece[],
  suppressAuthor: boolean
): {cite: Cite; used: number} {
  const plain: CiteItem = {
    key: key.value,
    at: key.position,
    prefix: [],
    suffix: [],
    suppressAuthor
  }
  const single: Cite = {
    type: 'cite',
    narrative: !suppressAuthor,
    items: [plain],
    position: key.position
  }
  const gap = rest[0]?.type === 'text' && /^\s+$/.test(rest[0].value) ? 1 : 0
  const close = isMark(rest[gap], '[') ? closing(rest, gap) : -1
  if (close < 0) return {cite: single, used: 0}
  const inside = rest.slice(gap + 1, close)
  const [own, ...others] = parts(inside)
  if (own === undefined || own.some(piece => piece.type === 'citeKey')) {
    const beside = bracketed(inside)
    return beside
      ? {cite: {...single, items: [plain, ...beside]}, used: close + 1}
      : {cite: single, used: 0}
  }
  const more = others.length === 0 ? [] : bracketed(joinParts(others))
  if (!more) return {cite: single, used: 0}
  const items = [{...plain, ...withLocator(textual(own), true)}, ...more]
  return {cite: {...single, items}, used: close + 1}
}

function joinParts(list: readonly Piece[][]): Piece[] {
  return list.flatMap((part, index) =>
    index === 0 ? part : [{type: 'mark' as const, value: ';' as const}, ...part]
  )
}

/** Takes the `-` of `-@doe` from the text before it. */
function takeDash(before: Piece[]): boolean {
  const last = before.at(-1)
  if (last?.type !== 'text' || !/(?:^|[^\p{L}\p{N}\p{Pd}])-$/u.test(last.value)) return false
  before[before.length - 1] = {...last, value: last.value.slice(0, -1)}
  return true
}

function textual(pieces: readonly Piece[]): PhrasingContent[] {
  return joined(
    pieces.map(piece =>
      piece.type === 'citeKey' ? {type: 'text', value: `@${piece.value}`} : piece
    )
  )
}

/** Turns marks back into text and joins neighbouring texts. */
function joined(pieces: readonly Piece[]): PhrasingContent[] {
  const out: PhrasingContent[] = []
  for (const piece of pieces) {
    const node: PhrasingContent = piece.type === 'mark' ? {type: 'text', value: piece.value} : piece
    const last = out.at(-1)
    if (node.type !== 'text') out.push(node)
    else if (last?.type === 'text') out[out.length - 1] = merged(last, node)
    else if (node.value !== '') out.push(node)
  }
  return out
}

function merged(first: Text, second: Text): Text {
  const position =
    first.position && second.position
      ? {position: {start: first.position.start, end: second.position.end}}
      : {}
  return {...first, value: first.value + second.value, ...position}
}

function isMark(piece: Piece | undefined, value: Mark['value']): boolean {
  return piece?.type === 'mark' && piece.value === value
}

function span(items: readonly CiteItem[]): CiteItem['at'] {
  const start = items[0]?.at?.start
  const end = items.at(-1)?.at?.end
  return start && end ? {start, end} : undefined
}
