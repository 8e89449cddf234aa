import {type Draft, type DraftBand, emptyFill, type Fill} from './box.ts'
import {floatShare} from './cost.ts'
import {reached, standsBelow} from './floats.ts'
import type {State} from './paper.ts'
import type {Spread} from './spread.ts'

/** What floats across leave of a page, the same for all pages on which the same stand. */
export interface Frame {
  /** Floats that stand in the bands at head and foot. */
  readonly reserved: ReadonlySet<number>
  readonly head: readonly DraftBand[]
  readonly foot: readonly DraftBand[]
  readonly top: number
  readonly bottom: number
  /** Only what is carried over stands beside these floats. */
  readonly full: boolean
  /** Columns already filled, by the strip they begin with. */
  readonly known: Map<number, Known[]>
}

interface Known {
  readonly from: State
  readonly fills: readonly Fill[]
}

/** Makes each frame once. */
export function framesOf({paper, section}: Spread): (from: State, floats: number[]) => Frame {
  const {sheet, floats} = paper
  const made = new Map<string, Frame>()

  return (from, numbers) => {
    const pending = reached(paper, section, from.strip)
    const isAtFoot = (float: number): boolean =>
      sheet.floats === 'foot'
        ? float >= pending
        : standsBelow(section, from.strip, floats[float]?.anchor ?? 0)
    const head = numbers.filter(float => !isAtFoot(float))
    const foot = numbers.filter(isAtFoot)
    const key = `${head} ${foot}`
    const known = made.get(key)
    if (known) return known
    const frame = frameOf(head, foot)
    made.set(key, frame)
    return frame
  }

  function frameOf(head: readonly number[], foot: readonly number[]): Frame {
    const top = heightOf(head)
    const bottom = sheet.height - heightOf(foot)
    return {
      reserved: new Set([...head, ...foot]),
      head: bands(head, 0, top),
      foot: bands(foot, bottom, sheet.height - bottom),
      top,
      bottom,
      full: top + sheet.height - bottom > sheet.height * floatShare,
      known: new Map()
    }
  }

  function heightOf(numbers: readonly number[]): number {
    return numbers.reduce((sum, n) => sum + (floats[n]?.height ?? 0) + sheet.floatGap, 0)
  }

  function bands(head: readonly number[], top: number, height: number): DraftBand[] {
    if (head.length === 0) return []
    const filled = height - sheet.floatGap
    const fill = emptyFill({strip: 0, note: 0, float: 0})
    const overfull = Math.max(0, filled - sheet.height)
    const fills = [{...fill, head, filled, overfull}]
    return [{span: true, top, height: Math.min(height, sheet.height), fills}]
  }
}

/** The same bands beside what begins with another state. */
export const standingAt = (bands: readonly DraftBand[], state: State): Draft =>
  bands.map(band => ({...band, fills: band.fills.map(fill => ({...fill, from: state, to: state}))}))
