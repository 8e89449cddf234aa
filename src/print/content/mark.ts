import type {Marked, Piece} from './scan.ts'

/** What is to be marked otherwise than the browser did. */
export interface Remarks {
  /** Marked parts that are none of the text, by their numbers. */
  readonly unsaid: ReadonlySet<number>
  /** Unmarked parts that are: their new numbers. */
  readonly said: ReadonlyMap<Piece, number>
  /** Unmarked drawings with marks of their own inside. */
  readonly apart: ReadonlySet<Piece>
}

/**
 * Mark all that is painted: as a part of the text, or as an artifact, which nobody reads out
 * (ISO 14289-1, 7.1; ISO 32000-1, 14.8.2.2).
 */
export function markAll(
  code: string,
  marked: readonly Marked[],
  loose: readonly Piece[],
  {unsaid, said, apart}: Remarks
): string {
  const parts: string[] = []
  let written = 0
  const copy = (to: number) => {
    if (to > written) parts.push(code.slice(written, to))
    written = Math.max(written, to)
  }
  let open: number | 'artifact' | undefined
  let end = 0
  const turnTo = (mark: typeof open, at: number) => {
    if (open === mark) return
    if (open !== undefined) {
      copy(end)
      parts.push('EMC\n')
    }
    copy(at)
    if (mark === 'artifact') parts.push('/Artifact BMC\n')
    else if (mark !== undefined) parts.push(`/Span <</MCID ${mark} >>BDC\n`)
    open = mark
  }
  for (const piece of inOrder(marked, loose)) {
    if ('mcid' in piece) {
      turnTo(undefined, piece.from)
      if (unsaid.has(piece.mcid)) {
        copy(piece.from)
        parts.push('/Artifact BMC\n')
        written = code.indexOf('\n', piece.from) + 1
      }
    } else turnTo(apart.has(piece) ? undefined : (said.get(piece) ?? 'artifact'), piece.from)
    end = piece.to
  }
  turnTo(undefined, code.length)
  copy(code.length)
  return parts.join('')
}

function* inOrder(marked: readonly Marked[], loose: readonly Piece[]): Generator<Marked | Piece> {
  let next = 0
  for (const piece of loose) {
    for (; (marked[next]?.from ?? Number.POSITIVE_INFINITY) < piece.from; next++) {
      const one = marked[next]
      if (one) yield one
    }
    yield piece
  }
  yield* marked.slice(next)
}
