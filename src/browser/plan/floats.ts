import {type Box, nothing, type Placed} from './box.ts'
import type {Section} from './lengths.ts'
import {at, type Paper, type State} from './paper.ts'

/** How many floats are written before the strips up to `to` end; at its end all of the section. */
export const reached = (paper: Paper, section: Section, to: number): number =>
  to >= section.to ? section.floatTo : Math.min(at(paper.anchored, to), section.floatTo)

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
  private readonly reserved: ReadonlySet<number>

  constructor(paper: Paper, from: State, {section, reserved, noFloats}: Box) {
    this.paper = paper
    this.from = from.strip
    this.section = section
    this.reserved = reserved
    this.next = from.float
    this.waits = noFloats
  }

  /** Whether one is to be placed before the strips up to `to` end. */
  has(to: number): boolean {
    return !this.waits && this.next < reached(this.paper, this.section, to)
  }

  /** Those put off before, to the head. */
  pending(from: number, room: number): void {
    const {sheet} = this.paper
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
      const {grow = 0, anchor} = floats[float] ?? {}
      // One that would begin the column stands at its head.
      const isHere = sheet.floats === 'here' && this.foot === nothing && anchor !== this.from
      if (isHere && this.used + grow <= room) {
        this.here = [...this.here, float]
        this.used += grow
        return true
      }
      if (this.used + height + sheet.floatGap > room) return false
      const toHead =
        (sheet.floats === 'here' || sheet.floats === 'head') &&
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
        const across = float?.span && this.paper.sheet.columns > 1 && !this.section.across
        if (across || !place(float?.height ?? 0, this.next)) {
          this.waits = true
          return
        }
      }
      this.next++
    }
  }
}
