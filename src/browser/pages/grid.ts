import type {Float, Strip} from '../plan/flow.ts'
import {type OnGrid, type Opening, onGrid} from '../plan/grid.ts'
import type {Margins} from './floats.ts'
import type {Place} from './measure.ts'

/** What brings the lines of a flow on the grid of its pages. */
export interface Grid extends OnGrid {
  /** What each float grows by at the head or foot of a page, and where it is written. */
  readonly heights: readonly number[]
  readonly between: readonly number[]
  readonly margins: readonly Margins[]
}

interface Flow {
  readonly strips: readonly Strip[]
  readonly floats: readonly Float[]
  readonly margins: readonly Margins[]
}

/** @param line Height of a line of the page, px. */
export function gridOf(
  places: readonly Place[],
  {strips, floats, margins}: Flow,
  line: number
): Grid {
  // The browser counts in 64ths.
  const unit = Math.round(line * 64) / 64
  const openings = places.map((place, index) => openingOf(place, strips[index], unit))
  const moved = onGrid(strips, floats, openings, unit)
  const heights = floats.map(({height}, index) => (moved.floats[index]?.height ?? 0) - height)
  const between = floats.map(({grow}, index) => (moved.floats[index]?.grow ?? 0) - grow)
  return {...moved, heights, between, margins}
}

function openingOf(
  {element, line, run, textSize}: Place,
  strip: Strip | undefined,
  unit: number
): Opening {
  if (line !== undefined || run || !strip || element instanceof HTMLTableRowElement)
    return undefined
  const isInLines = textSize && Math.abs(strip.bottom - strip.top - unit) < 0.05
  return isInLines ? 'text' : 'block'
}
