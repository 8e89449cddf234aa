import {type Box, emptyFill, type Fill} from './box.ts'
import {carried} from './carry.ts'
import {breakCost, emptiness, noteShare, weights} from './cost.ts'
import {drain} from './drain.ts'
import {needsPage, Placing, reached} from './floats.ts'
import {legal, ofColumn, type Section, worst} from './lengths.ts'
import {isLate, least, noteArea, noteBreak, noteEnd, noteNeed} from './notes.ts'
import {at, heightOf, type Paper, type State} from './paper.ts'

/** What is allowed, step by step, where nothing else is left. */
interface Leave {
  readonly rank: number
  readonly noteShare: number
  readonly least: number
  /** Notes divided where no break should be. */
  readonly anyNote: boolean
}
const lawful: Leave = {rank: legal, noteShare, least, anyNote: false}
const steep: Leave = {...lawful, noteShare: 1, anyNote: true}
const relaxed: readonly Leave[] = [
  {...lawful, noteShare: 1},
  steep,
  {...steep, rank: worst},
  {...steep, least: 1},
  {...steep, least: 0},
  {...steep, rank: worst, least: 0}
]

/** So many of those that are not full enough: more would only cost time. */
const fewest = 4

/** All good ways to fill a column from a state on, the shortest first; at least one unless `strict`. */
export function fill(paper: Paper, from: State, box: Box): Fill[] {
  if (from.strip < box.to) {
    const floats = needsPage(paper, from, box) && drain(paper, from, box)
    if (floats && floats.head.length > 0) return [floats]
    const fills = scan(paper, from, box, lawful, box.look)
    if (fills.length > 0) return fills
    const short = scan(paper, from, box, lawful, 1)
    if (short.length > 0) return short.slice(-fewest)
  }
  const drained = drain(paper, from, box)
  if (drained) return [drained]
  if (box.strict || from.strip >= box.to) return []
  for (const leave of relaxed) {
    const fills = scan(paper, from, box, leave, 1)
    if (fills.length > 0) return fills
  }
  return [alone(paper, from, box)]
}

function scan(paper: Paper, from: State, box: Box, leave: Leave, look: number): Fill[] {
  const {text, sheet} = paper
  const {height, section} = box
  const fills: Fill[] = []
  const placing = new Placing(paper, from, box)
  placing.pending(from.strip)
  const cap = height * leave.noteShare
  const fullEnough = height * (1 - look)
  const last = Math.min(box.to, at(text.columnEnd, from.strip))
  let to = firstFull(paper, from, box, fullEnough - placing.used, placing.calmTo(last))
  for (; to <= last; to++) {
    const lines = heightOf(text, from.strip, to)
    const end = box.noNotes ? from.note : noteEnd(paper, to)
    const need = box.noNotes ? from.note : noteNeed(paper, from.note, box.fresh, to, leave.least)
    const area = noteArea(paper, from.note, need)
    placing.reach(to, height - lines - area)
    const room = height - lines - placing.used
    if (area > room || area > cap) break
    const ends = to === section.to
    const authors = ends || at(text.rank, to) === ofColumn
    const rank = authors ? 0 : at(text.rank, to)
    if (rank > leave.rank) continue
    const note = noteBreak(paper, from.note, need, end, Math.min(room, cap), !leave.anyNote)
    if (note === undefined) continue
    const filled = lines + placing.used + noteArea(paper, from.note, note)
    if (filled < fullEnough && !authors) continue
    const state = {strip: to, note, float: placing.next}
    let cost = box.noNotes ? 0 : carried(paper, state, section)
    if (!authors) {
      cost += emptiness(height - filled, sheet.line) + breakCost(rank)
      cost += at(text.hyphen, to) * weights.hyphen
    }
    const behind =
      leave.least < least && !box.noNotes && note < noteNeed(paper, from.note, box.fresh, to)
    if (behind) cost += weights.late
    const late = behind || (!box.noNotes && isLate(paper, note, box.fresh, to))
    const {head, here, foot} = placing
    fills.push({
      from,
      to: state,
      head,
      here,
      foot,
      filled,
      cost,
      rank,
      late,
      headless: false,
      overfull: 0
    })
  }
  return fills
}

/** The first strip up to `last` with which the column, notes and all, is so full: found by doubling, then halving. */
function firstFull(paper: Paper, from: State, box: Box, full: number, last: number): number {
  const {text} = paper
  const isFull = (to: number) =>
    heightOf(text, from.strip, to) +
      (box.noNotes ? 0 : noteArea(paper, from.note, noteEnd(paper, to))) >=
    full
  let low = from.strip + 1
  let step = 8
  while (low + step < last && !isFull(low + step)) {
    low += step
    step *= 2
  }
  let high = Math.min(low + step, last)
  while (low < high) {
    const middle = (low + high) >> 1
    if (isFull(middle)) high = middle
    else low = middle + 1
  }
  return Math.max(low, from.strip + 1)
}

/** A strip too tall for a column stands alone, without the head of its table, and may stick out. */
function alone(paper: Paper, from: State, {height, section}: Box): Fill {
  const strip = from.strip + 1
  const head = at(paper.text.head, from.strip)
  const whole = heightOf(paper.text, from.strip, strip)
  const headless = head > 0 && whole > height
  const filled = headless ? whole - head : whole
  const to = {...from, strip}
  const rank = strip === section.to ? 0 : at(paper.text.rank, strip)
  return {
    ...emptyFill(from),
    to,
    filled,
    rank: rank >= ofColumn ? 0 : rank,
    cost: weights.overfull + carried(paper, to, section),
    headless,
    late: noteNeed(paper, from.note, from.strip, strip) > from.note,
    overfull: Math.max(0, filled - height)
  }
}

/** Nothing called or written so far is still to be set. */
export const drained = (paper: Paper, section: Section, {strip, note, float}: State): boolean =>
  note >= noteEnd(paper, strip) && float >= reached(paper, section, strip)
