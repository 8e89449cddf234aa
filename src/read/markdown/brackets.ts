import {isMark, type Piece} from './pieces.ts'

/** A pair of brackets and whether what stands in it is a list of citations. */
export interface Pair {
  /** Index of its `]`. */
  readonly close: number
  /** Each part between semicolons names a key: `[see @a; @b]`. */
  readonly isCluster: boolean
  /** Each part but the first does, and the first names none: `[p. 3; @b]` behind `@a`. */
  readonly isTail: boolean
}

/** Brackets that are still open, and what their parts so far are. */
interface Frame {
  readonly open: number
  parts: number
  firstIsCite: boolean
  firstIsBare: boolean
  othersAreCites: boolean
  /** The part at hand named a key; brackets in it named one before. */
  ownKey: boolean
  innerKey: boolean
  anyKey: boolean
}

/** Finds the pairs of brackets by the index of their `[`, in one pass however they are nested. */
export function pairsOf(pieces: readonly Piece[]): ReadonlyMap<number, Pair> {
  const pairs = new Map<number, Pair>()
  const frames: Frame[] = []
  for (const [index, piece] of pieces.entries()) {
    const frame = frames.at(-1)
    if (isMark(piece, '[')) frames.push(opened(index))
    else if (!frame) continue
    else if (piece.type === 'citeKey') {
      frame.anyKey = true
      frame.ownKey ||= !frame.innerKey
    } else if (isMark(piece, ';')) endPart(frame)
    else if (isMark(piece, ']')) {
      frames.pop()
      endPart(frame)
      pairs.set(frame.open, pairOf(frame, index))
      const outer = frames.at(-1)
      // What a note in the line cites is its own affair.
      if (!outer || !frame.anyKey || isMark(pieces[frame.open - 1], '^')) continue
      outer.anyKey = true
      outer.innerKey ||= !outer.ownKey
    }
  }
  return pairs
}

function opened(open: number): Frame {
  return {
    open,
    parts: 0,
    firstIsCite: false,
    firstIsBare: false,
    othersAreCites: true,
    ownKey: false,
    innerKey: false,
    anyKey: false
  }
}

function endPart(frame: Frame): void {
  if (frame.parts === 0) {
    frame.firstIsCite = frame.ownKey
    frame.firstIsBare = !frame.ownKey && !frame.innerKey
  } else {
    frame.othersAreCites &&= frame.ownKey
  }
  frame.parts++
  frame.ownKey = false
  frame.innerKey = false
}

function pairOf(frame: Frame, close: number): Pair {
  return {
    close,
    isCluster: frame.firstIsCite && frame.othersAreCites,
    isTail: frame.firstIsBare && frame.othersAreCites
  }
}
