import type {PhrasingContent, Text} from 'mdast'
import type {Point, Position} from 'unist'
import {unescapedMarks} from './marks.ts'

/** A text node cut to one mark, or any other node as it is. */
export type Piece = PhrasingContent | Mark
export interface Mark {
  readonly type: 'mark'
  readonly value: '[' | ']' | ';' | '؛' | '^' | '~' | '-'
  readonly position?: Position | undefined
}

/** Cuts a text at the marks the author typed unescaped. */
export function cut(node: PhrasingContent, source: string): Piece[] {
  if (node.type !== 'text') return [node]
  const pieces: Piece[] = []
  let from = 0
  let start = node.position?.start
  for (const {index, offset} of unescapedMarks(node, source)) {
    const open = start && pointAt(offset, start, source)
    const close = open && pointAt((open.offset ?? 0) + 1, open, source)
    if (index > from) {
      pieces.push({...node, value: node.value.slice(from, index), position: between(start, open)})
    }
    const value = node.value[index] as Mark['value']
    pieces.push({type: 'mark', value, position: between(open, close)})
    from = index + 1
    start = close
  }
  if (from < node.value.length) {
    pieces.push({
      ...node,
      value: node.value.slice(from),
      position: between(start, node.position?.end)
    })
  }
  return pieces
}

/** The point at a later offset of a text. */
export function pointAt(
  offset: number | undefined,
  from: Point,
  source: string
): Point | undefined {
  if (offset === undefined || from.offset === undefined) return undefined
  const lines = source.slice(from.offset, offset).split('\n')
  const last = lines.at(-1) ?? ''
  const column = lines.length > 1 ? last.length + 1 : from.column + last.length
  return {line: from.line + lines.length - 1, column, offset}
}

function between(start: Point | undefined, end: Point | undefined): Position | undefined {
  return start && end && {start, end}
}

/** Turns marks back into text and joins neighbouring texts. */
export function joined(pieces: readonly Piece[]): PhrasingContent[] {
  const runs: PhrasingContent[] = []
  let values: string[] = []
  const close = (): void => {
    const last = runs.at(-1)
    if (last?.type === 'text') last.value = values.join('')
    values = []
  }
  for (const piece of pieces) {
    const node: PhrasingContent = piece.type === 'mark' ? {...piece, type: 'text'} : piece
    const last = runs.at(-1)
    if (node.type === 'text' && node.value === '') continue
    if (node.type === 'text' && last?.type === 'text') {
      values.push(node.value)
      if (last.position && node.position) last.position = spanned(last, node)
      continue
    }
    close()
    runs.push(node.type === 'text' ? {...node} : node)
    if (node.type === 'text') values.push(node.value)
  }
  close()
  return runs
}

function spanned(first: Text, last: Text): Text['position'] {
  return first.position && last.position
    ? {start: first.position.start, end: last.position.end}
    : first.position
}

export function isMark(piece: Piece | undefined, value: Mark['value']): boolean {
  return piece?.type === 'mark' && piece.value === value
}
