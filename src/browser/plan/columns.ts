import {balanced} from './balance.ts'
import type {Box, Draft, Fill} from './box.ts'
import {emptiness, shortness} from './cost.ts'
import {drained, fill} from './fill.ts'
import {reached} from './floats.ts'
import {standingAt} from './frame.ts'
import {legal} from './lengths.ts'
import {noteEnd, noteNeed} from './notes.ts'
import {type Open, openBox} from './open.ts'
import {at, type Paper, type State, same} from './paper.ts'
import type {Step} from './path.ts'
import {type Spread, tallest} from './spread.ts'

/** So many ways to fill a column are followed into the next. */
const kept = 3

/** Columns filled one after the other; nothing is copied until a page is chosen. */
interface Chain {
  readonly fill: Fill
  readonly before: Chain | undefined
}

interface End {
  readonly to: State
  cost: number
  chain: Chain | undefined
}

/** The last columns of a page, up to `to`; they hold all its notes. */
export function lastColumns(spread: Spread, open: Open, to: number): Step<Draft>[] {
  const {paper, section} = spread
  const {sheet} = paper
  const {frame, from} = open
  const box = openBox(spread, open, to)
  const fillFrom = open.hasText ? fill : fillKnown
  const ends: End[] = []
  /** The cheapest of those that leave nothing for the next band or page: to be balanced. */
  let whole: End | undefined

  follow(open.at, 0, undefined, open.cost)
  const steps = ends.map(end => stepOf(open, end, box.height))
  if (whole) steps.push(level(whole))
  return steps

  function follow(state: State, column: number, chain: Chain | undefined, cost: number): void {
    const done = state.strip >= to && drained(paper, section, state)
    const fresh = column === 0 ? from.strip : state.strip
    const isLast = done || column === sheet.columns
    const ways = isLast ? [] : fillFrom(paper, state, fresh === box.fresh ? box : {...box, fresh})
    if (ways.length === 0) finish(state, column, chain, cost)
    for (let i = Math.max(0, ways.length - kept); i < ways.length; i++) {
      const next = at(ways, i)
      follow(next.to, column + 1, {fill: next, before: chain}, cost + next.cost)
    }
  }

  function finish(state: State, columns: number, chain: Chain | undefined, before: number): void {
    const end = passReserved(state)
    if (same(end, from) || !mayEnd(end, columns)) return
    const isDrained = drained(paper, section, end)
    // Of what is carried over to the last page, too.
    const isLast = to === section.to && !open.hasText && isDrained
    const atEnd = end.strip >= to && (open.at.strip < to || isLast)
    let cost = before
    if (!atEnd && !(isDrained && end.strip === section.to))
      cost += (sheet.columns - columns) * emptiness(box.height, sheet.line)
    if (end.strip === section.to && isDrained && from.strip > section.from) cost += short(chain)
    const made: End = {to: end, cost, chain}
    if (atEnd && columns > 0 && (isDrained || to < section.to)) {
      if (!whole || cost < whole.cost) whole = made
      return
    }
    const known = ends.find(other => same(other.to, end))
    if (!known) ends.push(made)
    else if (cost < known.cost) Object.assign(known, {cost, chain})
  }

  /** A page of several bands may end here if its notes are begun and the break is legal. */
  function mayEnd(end: State, columns: number): boolean {
    // What is carried over goes on without a gap.
    if (end.note === from.note && noteEnd(paper, from.strip) > from.note) return false
    if (!open.hasText) return true
    if (end.note < noteNeed(paper, from.note, from.strip, end.strip)) return false
    return columns > 0 || end.strip >= section.to || at(paper.text.rank, end.strip) <= legal
  }

  function short(chain: Chain | undefined): number {
    const filled = fillsOf(chain).reduce((sum, fill) => sum + fill.filled, 0)
    return shortness(filled / sheet.columns, sheet.height, sheet.line)
  }

  function passReserved(state: State): State {
    let {float} = state
    const end = reached(paper, section, state.strip)
    while (float < end && frame.reserved.has(float)) float++
    return float === state.float ? state : {...state, float}
  }

  function level(end: End): Step<Draft> {
    const fills = sheet.balance && balanced(paper, open.at, box, sheet.columns)
    const last = fills ? fills.at(-1) : undefined
    if (!fills || !last || !same(passReserved(last.to), end.to))
      return stepOf(open, end, box.height)
    const cost = fills.reduce((sum, {cost}) => sum + cost, open.cost)
    return {to: end.to, cost, page: () => draft(open, fills, tallest(fills), end.to)}
  }

  function fillKnown(_: Paper, state: State, of: Box): readonly Fill[] {
    const there = frame.known.get(state.strip) ?? []
    const known = there.find(one => same(one.from, state))
    if (known) return known.fills
    const fills = fill(paper, state, of).slice(-kept)
    there.push({from: state, fills})
    if (there.length === 1) frame.known.set(state.strip, there)
    return fills
  }
}

/** By itself, so that a page that waits to be chosen keeps nothing of those that were tried with it. */
function stepOf(open: Open, {to, cost, chain}: End, height: number): Step<Draft> {
  return {to, cost, page: () => draft(open, fillsOf(chain), height, to)}
}

function draft(
  {top, bands, frame}: Open,
  fills: readonly Fill[],
  height: number,
  end: State
): Draft {
  const band = {span: false, top, height, fills}
  return [...bands, ...(fills.length > 0 ? [band] : []), ...standingAt(frame.foot, end)]
}

function fillsOf(chain: Chain | undefined): Fill[] {
  const fills: Fill[] = []
  for (let here = chain; here; here = here.before) fills.push(here.fill)
  return fills.reverse()
}
