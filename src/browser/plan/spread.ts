import type {Fill} from './box.ts'
import type {Section} from './lengths.ts'
import {at, type Paper} from './paper.ts'

/** A section in columns side by side. */
export interface Spread {
  readonly paper: Paper
  readonly section: Section
  /** For each strip of the section where the run ends of those that go across like it, or do not. */
  readonly runEnd: Int32Array
  readonly isAcross: Uint8Array
}

export function spreadOf(paper: Paper, section: Section): Spread {
  const {from, to} = section
  const isAcross = paper.text.span.slice(from, to)
  const runEnd = new Int32Array(to - from)
  for (let i = runEnd.length - 1; i >= 0; i--) {
    const goesOn = i + 1 < runEnd.length && at(isAcross, i) === at(isAcross, i + 1)
    runEnd[i] = goesOn ? at(runEnd, i + 1) : from + i + 1
  }
  return {paper, section, runEnd, isAcross}
}

export const goesAcross = ({section, isAcross}: Spread, strip: number): boolean =>
  strip < section.to && at(isAcross, strip - section.from) === 1

export const runEndOf = ({section, runEnd}: Spread, strip: number): number =>
  strip < section.to ? at(runEnd, strip - section.from) : section.to

export const tallest = (fills: readonly Fill[]): number =>
  fills.reduce((most, {filled}) => Math.max(most, filled), 0)
