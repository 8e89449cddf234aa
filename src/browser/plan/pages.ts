import {bandsFrom} from './bands.ts'
import type {Draft} from './box.ts'
import {emptiness, floatShare, look} from './cost.ts'
import {fill} from './fill.ts'
import {reached} from './floats.ts'
import {framesOf} from './frame.ts'
import type {Section} from './lengths.ts'
import type {Paper, State} from './paper.ts'
import type {Step} from './path.ts'
import {goesAcross, runEndOf, spreadOf} from './spread.ts'

const none: ReadonlySet<number> = new Set()

/** The pages of columns side by side that may begin at a state. */
export function columnPages(paper: Paper, section: Section): (from: State) => Step<Draft>[] {
  const {sheet, floats} = paper
  const spread = spreadOf(paper, section)
  const frame = framesOf(spread)

  return from => {
    const waiting = across(from, reached(paper, section, from.strip))
    const most = countFitting(waiting)
    for (let count = most; count >= 0; count--) {
      const steps = withReserved(from, waiting.slice(0, count))
      if (steps.length > 0) return count < waiting.length ? steps : withMore(from, count, steps)
    }
    return alone(from)
  }

  /** Floats across that are written before the strips up to `to` end. */
  function across(from: State, end: number): number[] {
    const numbers: number[] = []
    for (let float = from.float; float < end; float++) if (floats[float]?.span) numbers.push(float)
    return numbers
  }

  /** How many of those that wait one page takes; at least one. */
  function countFitting(waiting: readonly number[]): number {
    let height = 0
    const count = waiting.findIndex(float => {
      height += (floats[float]?.height ?? 0) + sheet.floatGap
      return height > sheet.height * floatShare
    })
    return count < 0 ? waiting.length : Math.max(1, count)
  }

  function withReserved(from: State, numbers: number[]): Step<Draft>[] {
    const steps = bandsFrom(spread, frame(from, numbers), from)
    const last = numbers.at(-1) ?? -1
    return last < 0 ? steps : steps.filter(({to}) => to.float > last)
  }

  /** Also with those floats across that are first written on this page: then it holds less text. */
  function withMore(from: State, count: number, found: Step<Draft>[]): Step<Draft>[] {
    const steps = [...found]
    let last = found
    for (let more = count + 1; last.length > 0; more++) {
      const strip = last.reduce((furthest, {to}) => Math.max(furthest, to.strip), from.strip)
      const next = across(from, reached(paper, section, strip))
      if (next.length < more) break
      last = withReserved(from, next.slice(0, more))
      steps.push(...last)
    }
    return steps
  }

  /** Where nothing else is left: one column, whatever breaks it takes. */
  function alone(from: State): Step<Draft>[] {
    const {height} = sheet
    const {strip} = from
    const free = {look, noNotes: false, noFloats: false, strict: false, reserved: none}
    const box = {...free, section, height, fresh: strip, to: strip}
    const queued = fill(paper, from, box)
    const span = queued.length === 0 && goesAcross(spread, strip)
    const fills =
      queued.length > 0
        ? queued
        : fill(paper, from, {...box, to: runEndOf(spread, strip), noFloats: span})
    return fills.map(filled => ({
      to: filled.to,
      cost: filled.cost + (sheet.columns - 1) * emptiness(height, sheet.line),
      page: () => [{span, top: 0, height, fills: [filled]}]
    }))
  }
}
