import type {Piece} from './pieces.ts'

/** The call of a note in a suffix is set behind the cluster. */
export function isCall(piece: Piece): boolean {
  return piece.type === 'footnoteReference'
}

/** The others; where a call stood between two spaces one is left. */
export function withoutCalls(pieces: readonly Piece[]): Piece[] {
  return pieces.flatMap((piece, index) => {
    if (isCall(piece)) return []
    const next = pieces[index + 2]
    const isApart =
      piece.type === 'text' &&
      next?.type === 'text' &&
      isCall(pieces[index + 1] as Piece) &&
      /^\s/.test(next.value)
    return isApart ? {...piece, value: piece.value.trimEnd()} : piece
  })
}
