import {type Box, nothing, type Placed} from './box.ts'
import {floatShare} from './cost.ts'
import type {Float} from './flow.ts'
import type {Section} from './lengths.ts'
import {at, type Paper, type State} from './paper.ts'

/** How many floats are written before the strips up to `to` end; at its end all of the section. */
export const reached = (paper: Paper, section: Section, to: number): number =>
  to >= section.to ? section.floatTo : Math.min(at(paper.anchored, to), section.floatTo)

/** The first of those put off leaves no text beside it worth the page. */
export function needsPage(paper: Paper, from: State, box: Box): boolean {
  const {section, reserved} = box
  if (box.noFloats || box.strict) return false
  let first = from.float
  while (reserved.has(first)) first++
  const float = paper.floats[first]
  if (!float || first >= reached(paper, section, from.strip)) return false
  return !standsAcross(paper, section, float) && float.height > box.height * floatShare
}

/** In a band of its own, as wide as all columns. */
export const standsAcross = ({sheet}: Paper, {across}: Section, {span}: Float): boolean =>
  span && sheet.columns > 1 && !across

/** What follows the title or the heading of a chapter does not stand above it. */
export const standsBelow = (section: Section, from: number, anchor: number): boolean =>
  from === section.from && anchor > from

/** Places floats while a column is scanned. They keep their order: head, text, foot. */
export class Placing implements Placed {
  head = nothing
  here = nothing
  foot = nothing
  /** Height of all of them. */
  used = 0
  next: number
  /** One is put off, and with it all that follow. */
  private waits: boolean
  private readonly paper: Paper
  private readonly from: number
  private readonly section: Section
  private readonly height: number
  private readonly reserved: ReadonlySet<number>

  constructor(paper: Paper, from: State, {section, reserved, noFloats, height}: Box) {
    this.paper = paper
    this.from = from.strip
    this.section = section
    this.reserved = reserved
    this.next = from.float
    this.waits = noFloats
    this.height = height
  }

  /** Whether one is to be placed before the strips up to `to` end. */
  has(to: number): boolean {
    return !this.waits && this.next < reached(this.paper, this.section, to)
  }

  /** The last strip before whose end none is to be placed. */
  calmTo(last: number): number {
    if (this.waits || this.next >= this.section.floatTo) return last
    return Math.min(last, Math.max(0, this.paper.floats[this.next]?.anchor ?? last))
  }

  /** Those put off before, to the head. */
  pending(from: number): void {
    const {sheet} = this.paper
    const room = this.height * floatShare
    this.take(reached(this.paper, this.section, from), (height, float) => {
      if (this.used + height + sheet.floatGap > room) return false
      this.head = [...this.head, float]
      this.used += height + sheet.floatGap
      return true
    })
  }

  /** Those written before the strips up to `to`, into the room which these leave. */
  reach(to: number, room: number): void {
    const {sheet, floats} = this.paper
    if (!this.has(to)) return
    this.take(reached(this.paper, this.section, to), (height, float) => {
      const {grow = 0, anchor = 0} = floats[float] ?? {}
      // One that would begin the column stands at its head.
      const isHere = sheet.floats === 'here' && this.foot === nothing && anchor !== this.from
      if (isHere && this.used + grow <= room) {
        this.here = [...this.here, float]
        this.used += grow
        return true
      }
      if (this.used + height + sheet.floatGap > room) return false
      const toHead =
        sheet.floats !== 'foot' &&
        !standsBelow(this.section, this.from, anchor) &&
        this.here === nothing &&
        this.foot === nothing
      if (toHead) this.head = [...this.head, float]
      else this.foot = [...this.foot, float]
      this.used += height + sheet.floatGap
      return true
    })
  }

  private take(end: number, place: (height: number, float: number) => boolean): void {
    while (!this.waits && this.next < end) {
      const float = this.paper.floats[this.next]
      if (!this.reserved.has(this.next)) {
        const across = float && standsAcross(this.paper, this.section, float)
        if (across || !place(float?.height ?? 0, this.next)) {
          this.waits = true
          return
        }
      }
      this.next++
    }
  }
}
