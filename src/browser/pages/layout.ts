import {lineOf} from '../lines/castoff.ts'
import type {Flow} from '../plan/flow.ts'
import {type Plan, plan} from '../plan/plan.ts'
import type {Shown} from '../task.ts'
import {stripAt} from './find.ts'
import {findFloats, takeOut} from './floats.ts'
import {type Grid, gridOf} from './grid.ts'
import {type Measured, measure} from './measure.ts'
import type {Notes} from './notes.ts'
import type {Measures} from './sheets.ts'
import {raise} from './taller.ts'

/** A flow as it stands on the screen, and what is to stand on which page. */
export interface Layout {
  readonly text: Measured
  readonly notes: Measured
  readonly plan: Plan
  /** What brings the lines of the text on the grid of the page, if they are to be. */
  readonly grid?: Grid
}

/** Measure the flow and its notes once, and decide where pages end. Changes nothing. */
export function layOut(
  flow: HTMLElement,
  {list, notes, calls}: Notes,
  sheet: Measures,
  shown: readonly Shown[]
): Layout {
  const floating = findFloats(flow, sheet.height)
  const text = measure(flow, element => floating.has(element))
  const noteText = measure(list, () => false)
  const firsts = new Map(noteText.places.map(({element}, number) => [element, number]))
  const {margins, ...without} = takeOut(text)
  const strips = raise(without.strips, shown)
  const grid = sheet.hasGrid
    ? gridOf(text.places, {strips, floats: without.floats, margins}, sheet.line)
    : undefined
  const {floats} = grid ?? without
  const measured: Flow = {
    strips: grid?.strips ?? strips,
    floats,
    notes: {
      strips: noteText.strips,
      starts: notes.map(note => firsts.get(note) ?? 0),
      calls: callersOf(flow, calls, text)
    }
  }
  return {text, notes: noteText, plan: plan(measured, sheet), ...(grid && {grid})}
}

function callersOf(flow: Element, calls: readonly Element[], {strips}: Measured): number[] {
  const origin = flow.getBoundingClientRect().top
  let last = 0
  return calls.map(call => {
    // A note called in a note stands where that one is called.
    if (flow.contains(call)) {
      const {top, bottom} = lineOf(call) ?? call.getBoundingClientRect()
      last = Math.max(last, stripAt(strips, (top + bottom) / 2 - origin))
    }
    return last
  })
}
