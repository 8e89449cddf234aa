import type {Float, Flow, Sheet} from './flow.ts'
import {type Lengths, lengthsOf} from './lengths.ts'

/** The flow in the form the planner asks it. */
export interface Paper {
  readonly sheet: Sheet
  readonly text: Lengths
  readonly notes: Lengths
  readonly floats: readonly Float[]
  /** First strip of each note, and their number at the end. */
  readonly starts: Int32Array
  /** For each note the first that its strip calls. */
  readonly together: Int32Array
  /** How many notes are called before each strip. */
  readonly called: Int32Array
  /** How many floats are written before each strip begins. */
  readonly anchored: Int32Array
}

export function paperOf(flow: Flow, sheet: Sheet): Paper {
  const count = flow.strips.length
  const notes = lengthsOf(flow.notes.strips)
  const anchors = flow.floats.map(({anchor}) => anchor)
  return {
    sheet,
    text: lengthsOf(flow.strips),
    notes,
    floats: flow.floats,
    starts: Int32Array.from([...flow.notes.starts, notes.count]),
    together: firstOfEqual(flow.notes.calls),
    called: countBefore(flow.notes.calls, count),
    anchored: countBefore(anchors, count)
  }
}

/** For each place how many of the rising positions lie before it. */
function countBefore(positions: readonly number[], count: number): Int32Array {
  const before = new Int32Array(count + 1)
  let passed = 0
  for (let place = 0; place <= count; place++) {
    while (passed < positions.length && (positions[passed] ?? 0) < place) passed++
    before[place] = passed
  }
  return before
}

/** For each of the rising positions the first that is equal. */
function firstOfEqual(positions: readonly number[]): Int32Array {
  const first = new Int32Array(positions.length)
  for (let i = 1; i < positions.length; i++)
    first[i] = positions[i] === positions[i - 1] ? at(first, i - 1) : i
  return first
}

/** What is set up to here, of each of the three queues. */
export interface State {
  readonly strip: number
  readonly note: number
  readonly float: number
}

export const same = (one: State, other: State): boolean =>
  one.strip === other.strip && one.note === other.note && one.float === other.float

/** Height of strips side by side on a page; the margin above the first is dropped. */
export const heightOf = (of: Lengths, from: number, to: number): number =>
  to > from
    ? at(of.closeBottom, to - 1) -
      at(of.openTop, from) +
      at(of.head, from) +
      (to > at(of.lagAt, from) ? at(of.lagBy, from) : 0)
    : 0

/** Within bounds by construction; the type does not know. */
export const at = <T>(items: ArrayLike<T>, index: number): T => items[index] as T
