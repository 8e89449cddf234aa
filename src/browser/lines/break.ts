/** What stands between two places where a line may end. Widths in px. */
export interface Piece {
  readonly width: number
  /** Of the space behind it, which is lost where a line ends. */
  readonly space: number
  /** Of the hyphen that is set where a line ends behind it. */
  readonly hyphen: number
}

/** A line's room in px. */
export interface Room {
  readonly width: number
  /** Of the first line. */
  readonly indent: number
}

/** The share of a space that a tight line may take from it. */
export const shrink = 0.2

/** By how much of itself a space grows before a line looks loose (as in TeX's `cmr`: 1.67 of 3.33 pt). */
const stretch = 0.5

/**
 * Of a line, a hyphen, one on the line before too, one on the last but one line. A hyphen costs so much that there
 * are as many as in lines filled one after the other: on the sample paper's 390 lines 87, and instead of 49 lines 9
 * whose spaces are more than doubled.
 */
const demerits = {line: 10, hyphen: 40_000, twoHyphens: 80_000, lastHyphen: 80_000}

/** Of the room, under which a last line looks lost; and what that costs. Chosen by looking at pages. */
const lost = {share: 0.1, demerits: 40_000}

/**
 * Where the lines of a paragraph end so that its worst spaces are as even as they can be: the sum of the
 * demerits of all lines is least (D. E. Knuth and M. F. Plass, "Breaking paragraphs into lines", 1981).
 *
 * @returns The number of the last piece of each line; nothing where a piece is wider than the room.
 */
export function breakLines(pieces: readonly Piece[], room: Room): number[] | undefined {
  const lines = linesOf(pieces, room)
  /** Of the best way to end a line with each piece. */
  const costs: number[] = []
  const starts: number[] = []
  for (const end of pieces.keys()) {
    let least = Number.POSITIVE_INFINITY
    let from = -1
    for (let start = end; start >= 0; start--) {
      const own = lines.cost(start, end)
      if (own === Number.POSITIVE_INFINITY) break
      const cost = own + (start === 0 ? 0 : (costs[start - 1] ?? 0))
      if (cost < least) {
        least = cost
        from = start
      }
    }
    costs.push(least)
    starts.push(from)
  }
  const last = pieces.length - 1
  return costs[last] === Number.POSITIVE_INFINITY ? undefined : endsFrom(last, starts)
}

/** The demerits of one line; infinite where it is too long. */
export function costOfLine(
  pieces: readonly Piece[],
  start: number,
  end: number,
  room: Room
): number {
  return linesOf(pieces, room).cost(start, end)
}

function linesOf(
  pieces: readonly Piece[],
  {width, indent}: Room
): {cost(start: number, end: number): number} {
  const until = new Float64Array(pieces.length + 1)
  const spaces = new Float64Array(pieces.length + 1)
  for (let index = 0; index < pieces.length; index++) {
    const {width: own, space} = pieces[index] ?? none
    until[index + 1] = (until[index] ?? 0) + own + space
    spaces[index + 1] = (spaces[index] ?? 0) + space
  }
  return {
    cost(start, end) {
      const {space, hyphen} = pieces[end] ?? none
      const within = (spaces[end + 1] ?? 0) - (spaces[start] ?? 0) - space
      const natural = (until[end + 1] ?? 0) - (until[start] ?? 0) - space + hyphen
      const slack = width - natural - (start === 0 ? indent : 0)
      if (slack < -within * shrink) return Number.POSITIVE_INFINITY
      const isAfterHyphen = (pieces[start - 1] ?? none).hyphen > 0
      if (end === pieces.length - 1) {
        const isLost = start > 0 && natural < width * lost.share
        return (isLost ? lost.demerits : 0) + (isAfterHyphen ? demerits.lastHyphen : 0)
      }
      const ofHyphen = hyphen > 0 ? demerits.hyphen + (isAfterHyphen ? demerits.twoHyphens : 0) : 0
      const ofLine = demerits.line + badness(slack, within)
      return ofLine * ofLine + ofHyphen
    }
  }
}

const none: Piece = {width: 0, space: 0, hyphen: 0}

/** The cube of how far the spaces are from their own width, against how far they may go. */
function badness(slack: number, spaces: number): number {
  const room = spaces * (slack < 0 ? shrink : stretch)
  if (room <= 0) return 10_000
  const share = Math.abs(slack / room)
  return Math.min(10_000, 100 * share * share * share)
}

function endsFrom(last: number, starts: readonly number[]): number[] {
  const ends: number[] = []
  for (let end = last; end >= 0; end = (starts[end] ?? 0) - 1) ends.unshift(end)
  return ends
}
