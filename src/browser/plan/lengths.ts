import type {Break, Flow, Strip} from './flow.ts'

/** Breaks from harmless to wrong; those from `column` on are the author's. */
export const breaks: readonly (readonly Break[])[] = [
  ['free'],
  ['row'],
  ['split'],
  ['orphan', 'widow'],
  ['inside'],
  ['keep'],
  ['column'],
  ['page', 'left', 'right']
]
const ranks = new Map(breaks.flatMap((names, rank) => names.map(name => [name, rank] as const)))

export const legal = 2
export const worst = 5
export const ofColumn = 6
export const ofPage = 7

export const rankOf = (name: Break): number => ranks.get(name) ?? 0

/** Strips as columns of numbers: the scan reads nothing else. */
export interface Lengths {
  readonly count: number
  readonly openTop: Float64Array
  readonly closeBottom: Float64Array
  readonly head: Float64Array
  readonly rank: Uint8Array
  readonly hyphen: Uint8Array
  readonly span: Uint8Array
  /** See `Strip.lag`. */
  readonly lagAt: Int32Array
  readonly lagBy: Float64Array
  /** The next break into another column behind each strip. */
  readonly columnEnd: Int32Array
}

export function lengthsOf(strips: readonly Strip[]): Lengths {
  const rank = Uint8Array.from(strips, strip => rankOf(strip.before))
  const columnEnd = new Int32Array(strips.length)
  for (let end = strips.length, i = end - 1; i >= 0; i--) {
    columnEnd[i] = end
    if (rank[i] === ofColumn) end = i
  }
  return {
    count: strips.length,
    openTop: Float64Array.from(strips, strip => strip.openTop),
    closeBottom: Float64Array.from(strips, strip => strip.closeBottom),
    head: Float64Array.from(strips, strip => strip.head ?? 0),
    lagAt: Int32Array.from(strips, strip => strip.lag?.at ?? 0),
    lagBy: Float64Array.from(strips, strip => strip.lag?.by ?? 0),
    rank,
    columnEnd,
    hyphen: Uint8Array.from(strips, strip => (strip.hyphenBefore ? 1 : 0)),
    span: Uint8Array.from(strips, strip => (strip.span ? 1 : 0))
  }
}

/** A run of pages that begins and ends with an empty queue: between two breaks of the author's. */
export interface Section {
  readonly from: number
  readonly to: number
  /** Floats up to here are placed by its end; also those written just before the break. */
  readonly floatTo: number
  readonly side?: 'left' | 'right'
  readonly across: boolean
}

export function sectionsOf({strips, floats}: Flow): Section[] {
  const starts = strips.flatMap((strip, i) =>
    i === 0 ||
    rankOf(strip.before) === ofPage ||
    Boolean(strip.across) !== Boolean(strips[i - 1]?.across)
      ? [i]
      : []
  )
  if (starts.length === 0) starts.push(0)
  // What floats behind the last page across has a page of its own.
  const isWaiting = (floats.at(-1)?.anchor ?? 0) >= strips.length
  if (strips.at(-1)?.across && isWaiting) starts.push(strips.length)
  return starts.map((from, i) => {
    const to = starts[i + 1] ?? strips.length
    const last = i === starts.length - 1
    const before = strips[from]?.before
    const across = Boolean(strips[from]?.across)
    return {
      from,
      to,
      // Behind a page across they stand with the text that follows.
      floatTo: last ? floats.length : anchoredUpTo(floats, across ? to - 1 : to),
      across,
      ...(before === 'left' || before === 'right' ? {side: before} : {})
    }
  })
}

const anchoredUpTo = (floats: Flow['floats'], strip: number) => {
  const next = floats.findIndex(({anchor}) => anchor > strip)
  return next < 0 ? floats.length : next
}
