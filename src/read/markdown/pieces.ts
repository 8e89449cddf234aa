import type {PhrasingContent, Text} from 'mdast'
import {unescapedMarks} from './marks.ts'

/** A text node cut to one mark (`[`, `]`, `;`), or any other node as it is. */
export type Piece = PhrasingContent | Mark
export interface Mark {
  readonly type: 'mark'
  readonly value: '[' | ']' | ';'
}

/** Cuts a text at the brackets and semicolons the author typed unescaped. */
export function cut(node: PhrasingContent, source: string): Piece[] {
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

/** Turns marks back into text and joins neighbouring texts. */
export function joined(pieces: readonly Piece[]): PhrasingContent[] {
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

export function isMark(piece: Piece | undefined, value: Mark['value']): boolean {
  return piece?.type === 'mark' && piece.value === value
}
