import type {Box, Draft} from './box.ts'
import {lookBeside} from './cost.ts'
import type {Frame} from './frame.ts'
import type {State} from './paper.ts'
import type {Spread} from './spread.ts'

/** A page being filled. */
export interface Open {
  /** Where it begins, and how far it has come. */
  readonly from: State
  readonly at: State
  readonly frame: Frame
  /** Where the next band begins, and those above. */
  readonly top: number
  readonly bands: Draft
  readonly hasText: boolean
  readonly cost: number
}

/** The box of its next column. */
export const openBox = (
  {paper, section}: Spread,
  {from, frame, top, hasText}: Open,
  to: number
): Box => ({
  section,
  height: frame.bottom - top,
  to,
  fresh: from.strip,
  look: lookBeside,
  noNotes: false,
  noFloats: false,
  strict: hasText || frame.bottom - frame.top < paper.sheet.height,
  reserved: frame.reserved
})
