import type {Edit} from './additions.ts'
import type {Marked, Piece} from './scan.ts'

/** What is to be marked otherwise than the browser did. */
export interface Remarks {
  /** How marked parts begin that are none of the text, by their numbers. */
  readonly unsaid: ReadonlyMap<number, string>
  /** Unmarked parts that are: their new numbers. */
  readonly said: ReadonlyMap<Piece, number>
  /** Unmarked drawings with marks of their own inside. */
  readonly apart: ReadonlySet<Piece>
  /** What is written otherwise, in the order of the code. */
  readonly edits: readonly Edit[]
}

export const artifact = '/Artifact BMC\n'
const close = 'EMC\n'

/**
 * Mark all that is painted: as a part of the text, or as an artifact, which nobody reads out
 * (ISO 14289-1, 7.1; ISO 32000-1, 14.8.2.2).
 */
export function markAll(
  code: string,
  marked: readonly Marked[],
  loose: readonly Piece[],
  {unsaid, said, apart, edits}: Remarks
): string {
  let remarked = ''
  let written = 0
  let edited = 0
  const copy = (to: number) => {
    for (let edit = edits[edited]; edit && edit.from < to; edit = edits[++edited]) {
      remarked += code.slice(written, edit.from) + edit.text
      written = edit.to
    }
    if (to > written) remarked += code.slice(written, to)
    written = Math.max(written, to)
  }
  let open: number | 'artifact' | undefined
  let end = 0
  const turnTo = (mark: typeof open, at: number) => {
    if (open === mark) return
    if (open !== undefined) {
      copy(end)
      remarked += close
    }
    open = mark
    if (mark === undefined) return
    copy(at)
    remarked += mark === 'artifact' ? artifact : `/Span <</MCID ${mark} >>BDC\n`
  }
  let next = 0
  const passMarked = (to: number) => {
    for (let one = marked[next]; one && one.from < to; one = marked[++next]) {
      turnTo(undefined, one.from)
      const opening = unsaid.get(one.mcid)
      if (opening === undefined) continue
      copy(one.from)
      remarked += opening
      written = code.indexOf('\n', one.from) + 1
    }
  }
  for (const piece of loose) {
    passMarked(piece.from)
    turnTo(apart.has(piece) ? undefined : (said.get(piece) ?? 'artifact'), piece.from)
    end = piece.to
  }
  passMarked(code.length)
  turnTo(undefined, code.length)
  copy(code.length)
  return remarked
}
