import type {Section} from './lengths.ts'
import type {State} from './paper.ts'

/** What a column may hold. */
export interface Box {
  readonly section: Section
  readonly height: number
  /** Nothing from this strip on. */
  readonly to: number
  /** Since where notes must begin here if they are called: the first strip of its page or column. */
  readonly fresh: number
  /** A column emptier than this share is only tried if there is no fuller one. */
  readonly look: number
  /** Notes go to another band of the page. */
  readonly noNotes: boolean
  /** Floats go to another band of the page. */
  readonly noFloats: boolean
  /** Rather nothing than a break that should not be: the page holds something else. */
  readonly strict: boolean
  /** Floats that stand in a band of their own. */
  readonly reserved: ReadonlySet<number>
}

/** A column as it may be filled. */
export interface Fill extends Placed {
  readonly from: State
  readonly to: State
  readonly filled: number
  readonly cost: number
  /** Rank of the break at its end. */
  readonly rank: number
  readonly late: boolean
  readonly headless: boolean
  readonly overfull: number
}

/** Floats of a column by number. */
export interface Placed {
  readonly head: readonly number[]
  readonly here: readonly number[]
  readonly foot: readonly number[]
}

/** A band before it is written down. */
export interface DraftBand {
  readonly span: boolean
  readonly top: number
  readonly height: number
  readonly fills: readonly Fill[]
}

/** The bands of a page, from the top. */
export type Draft = readonly DraftBand[]

/** A column without anything. */
export const emptyFill = (state: State): Fill => ({
  from: state,
  to: state,
  head: nothing,
  here: nothing,
  foot: nothing,
  filled: 0,
  cost: 0,
  rank: 0,
  late: false,
  headless: false,
  overfull: 0
})

export const nothing: readonly number[] = []
