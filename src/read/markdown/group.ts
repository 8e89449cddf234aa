import type {Parent, PhrasingContent, Root} from 'mdast'
import type {Cite, CiteItem} from '../../article.ts'
import {visit} from '../../visit.ts'
import type {CiteKey} from './citekey.ts'
import {trimmed, withLocator} from './locator.ts'
import {cut, isMark, joined, type Piece} from './pieces.ts'

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

function clusters(pieces: readonly Piece[]): Piece[] {
  const out: Piece[] = []
  const closes = closingPlaces(pieces)
  let index = 0
  while (index < pieces.length) {
    const piece = pieces[index] as Piece
    const close = closes.get(index)
    const items = close === undefined ? undefined : bracketed(pieces.slice(index + 1, close))
    if (items && close !== undefined) {
      out.push({type: 'cite', narrative: false, items, position: span(items)})
      index = close + 1
    } else if (piece.type === 'citeKey') {
      const gap = isSpace(pieces[index + 1]) ? 2 : 1
      const end = closes.get(index + gap)
      const inside = end === undefined ? undefined : pieces.slice(index + gap + 1, end)
      const {cite, whole} = narrative(piece, inside, takeDash(out))
      out.push(cite)
      index = whole && end !== undefined ? end + 1 : index + 1
    } else {
      out.push(piece)
      index++
    }
  }
  return out
}

/** Where each `[` is closed, found in one pass. */
function closingPlaces(pieces: readonly Piece[]): ReadonlyMap<number, number> {
  const places = new Map<number, number>()
  const open: number[] = []
  for (const [index, piece] of pieces.entries()) {
    if (isMark(piece, '[')) open.push(index)
    const start = isMark(piece, ']') ? open.pop() : undefined
    if (start !== undefined) places.set(start, index)
  }
  return places
}

function isSpace(piece: Piece | undefined): boolean {
  return piece?.type === 'text' && /^\s+$/.test(piece.value)
}

/** Each part between semicolons must name a key, otherwise the brackets are only brackets. */
function bracketed(pieces: readonly Piece[]): CiteItem[] | undefined {
  if (!pieces.some(piece => piece.type === 'citeKey')) return undefined
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

/**
 * `@doe`, `@doe [p. 3]`, `@doe [p. 3; @roe]`, `@doe [@roe]`.
 *
 * @param inside What stands in the brackets behind the key.
 * @returns The cluster, and whether it took the brackets in.
 */
function narrative(
  key: CiteKey,
  inside: readonly Piece[] | undefined,
  suppressAuthor: boolean
): {cite: Cite; whole: boolean} {
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
  if (!inside) return {cite: single, whole: false}
  const beside = bracketed(inside)
  if (beside) return {cite: {...single, items: [plain, ...beside]}, whole: true}
  const [own = [], ...others] = parts(inside)
  const more = others.length === 0 ? [] : bracketed(joinParts(others))
  if (!more || own.some(piece => piece.type === 'citeKey')) return {cite: single, whole: false}
  const items = [{...plain, ...withLocator(textual(own), true)}, ...more]
  return {cite: {...single, items}, whole: true}
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

function span(items: readonly CiteItem[]): CiteItem['at'] {
  const start = items[0]?.at?.start
  const end = items.at(-1)?.at?.end
  return start && end ? {start, end} : undefined
}
