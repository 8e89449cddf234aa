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
  /** Of a space of the paragraph itself: by the same share of it all spaces of a line are made wider or narrower. */
  readonly space: number
}

/** The share of the paragraph's own space that a tight line may take from each of its spaces. */
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
const short = {share: 0.1, demerits: 40_000}

/**
 * Where the lines of a paragraph end so that its worst spaces are as even as they can be: the sum of the
 * demerits of all lines is least (D. E. Knuth and M. F. Plass, "Breaking paragraphs into lines", 1981).
 *
 * @returns The number of the last piece of each line; nothing where a piece is wider than the room.
 */
export function breakLines(pieces: readonly Piece[], room: Room): number[] | undefined {
  const lengths = lengthsOf(pieces)
  // Few lines are worth a look, and as soon as one of the others is among the best, all are.
  const even = cheapest(lengths, room, loosest)
  const {cost, ends} =
    even.cost < hopeless ? even : cheapest(lengths, room, Number.POSITIVE_INFINITY)
  return cost === Number.POSITIVE_INFINITY ? undefined : ends
}

/** @param loose So many times its spaces a line may miss. */
function cheapest(
  lengths: Lengths,
  room: Room,
  loose: number
): {readonly cost: number; readonly ends: number[]} {
  const {count} = lengths
  /** Of the best way to end a line before each piece. */
  const costs = new Float64Array(count + 1)
  const starts = new Int32Array(count)
  const isLoose = (start: number, end: number): boolean =>
    end < count - 1 &&
    slackOf(lengths, room, start, end) > withinOf(lengths, room, start, end) * loose
  /** The last piece with which a line may begin: it moves on with the end. */
  let high = -1
  for (let end = 0; end < count; end++) {
    let least = Number.POSITIVE_INFINITY
    let from = -1
    while (high < end && !isLoose(high + 1, end)) high++
    while (high >= 0 && isLoose(high, end)) high--
    for (let start = high; start >= 0; start--) {
      const own = costOf(lengths, room, start, end)
      if (own === Number.POSITIVE_INFINITY) break
      const cost = own + at(costs, start)
      if (cost < least) {
        least = cost
        from = start
      }
    }
    costs[end + 1] = least
    starts[end] = from
  }
  return {cost: at(costs, count), ends: endsFrom(count - 1, starts)}
}

/** The demerits of one line; infinite where it is too long. */
export function costOfLine(
  pieces: readonly Piece[],
  start: number,
  end: number,
  room: Room
): number {
  return costOf(lengthsOf(pieces), room, start, end)
}

/** Pieces as columns of numbers: each is looked at as often as a line has pieces. */
interface Lengths {
  readonly count: number
  readonly space: Float64Array
  readonly hyphen: Float64Array
  /** Of all pieces before, with their spaces. */
  readonly until: Float64Array
  /** How many spaces are before. */
  readonly spaces: Int32Array
}

function lengthsOf(pieces: readonly Piece[]): Lengths {
  const count = pieces.length
  const [space, hyphen] = [new Float64Array(count), new Float64Array(count)]
  const [until, spaces] = [new Float64Array(count + 1), new Int32Array(count + 1)]
  for (const [index, piece] of pieces.entries()) {
    space[index] = piece.space
    hyphen[index] = piece.hyphen
    until[index + 1] = at(until, index) + piece.width + piece.space
    spaces[index + 1] = at(spaces, index) + (piece.space > 0 ? 1 : 0)
  }
  return {count, space, hyphen, until, spaces}
}

/** The spaces within a line, each as wide as the paragraph's own. */
function withinOf({spaces}: Lengths, room: Room, start: number, end: number): number {
  return (at(spaces, end) - at(spaces, start)) * room.space
}

/** What a line misses of its room. */
function slackOf({space, hyphen, until}: Lengths, room: Room, start: number, end: number): number {
  const natural = at(until, end + 1) - at(until, start) - at(space, end) + at(hyphen, end)
  return room.width - natural - (start === 0 ? room.indent : 0)
}

function costOf(lengths: Lengths, room: Room, start: number, end: number): number {
  const {count, hyphen} = lengths
  const within = withinOf(lengths, room, start, end)
  const slack = slackOf(lengths, room, start, end)
  if (slack < -within * shrink) return Number.POSITIVE_INFINITY
  const isAfterHyphen = start > 0 && at(hyphen, start - 1) > 0
  if (end === count - 1) {
    const isShort = start > 0 && room.width - slack < room.width * short.share
    return (isShort ? short.demerits : 0) + (isAfterHyphen ? demerits.lastHyphen : 0)
  }
  const ofHyphen =
    at(hyphen, end) > 0 ? demerits.hyphen + (isAfterHyphen ? demerits.twoHyphens : 0) : 0
  const ofLine = demerits.line + badness(slack, within)
  return ofLine * ofLine + ofHyphen
}

const at = (numbers: Float64Array | Int32Array, index: number): number => numbers[index] ?? 0

/**
 * The cube of how far the spaces are from their own width, against how far they may go. It has no end, so that of lines
 * none of which is good the least bad is taken; one word alone is worse than two far apart.
 */
function badness(slack: number, spaces: number): number {
  const room = spaces * (slack < 0 ? shrink : stretch)
  if (room <= 0) return worst * (1 + slack) * (1 + slack)
  const share = Math.abs(slack / room)
  return 100 * share * share * share
}

/** From here on a line looks wrong. */
const worst = 10_000
/** Whose badness that is. */
const loosest = stretch * Math.cbrt(worst / 100)
/** The least that such a line costs. */
const hopeless = worst * worst

function endsFrom(last: number, starts: Int32Array): number[] {
  const ends: number[] = []
  for (let end = last; end >= 0; end = at(starts, end) - 1) ends.push(end)
  return ends.reverse()
}
