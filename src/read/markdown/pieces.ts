import type {PhrasingContent, Text} from 'mdast'
import {unescapedMarks} from './marks.ts'

/** A text node cut to one mark, or any other node as it is. */
export type Piece = PhrasingContent | Mark
export interface Mark {
  readonly type: 'mark'
  readonly value: '[' | ']' | ';' | '؛' | '^' | '-'
}

/** Cuts a text at the marks the author typed unescaped. */
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
  const runs: PhrasingContent[] = []
  let values: string[] = []
  const close = (): void => {
    const last = runs.at(-1)
    if (last?.type === 'text') last.value = values.join('')
    values = []
  }
  for (const piece of pieces) {
    const node: PhrasingContent = piece.type === 'mark' ? {type: 'text', value: piece.value} : piece
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
