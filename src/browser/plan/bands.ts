import {balanced} from './balance.ts'
import {type Draft, type DraftBand, emptyFill} from './box.ts'
import {lastColumns} from './columns.ts'
import {fill} from './fill.ts'
import {type Frame, standingAt} from './frame.ts'
import {type Open, openBox} from './open.ts'
import {at, heightOf, type State} from './paper.ts'
import type {Step} from './path.ts'
import {goesAcross, runEndOf, type Spread, tallest} from './spread.ts'

/** The pages within a frame: bands of columns and bands across, as the text has them. */
export function bandsFrom(spread: Spread, frame: Frame, from: State): Step<Draft>[] {
  const {paper, section} = spread
  const {text, sheet} = paper
  const head = standingAt(frame.head, from)
  return below({from, frame, at: from, top: frame.top, bands: head, hasText: false, cost: 0})

  function below(open: Open): Step<Draft>[] {
    const {strip} = open.at
    if (frame.full || strip >= section.to) return lastColumns(spread, open, strip)
    const end = runEndOf(spread, strip)
    const gap = open.hasText ? at(text.openTop, strip) - at(text.closeBottom, strip - 1) : 0
    const apart = {...open, top: open.top + gap}
    if (goesAcross(spread, strip)) return acrossWhole(apart, end) ?? acrossPart(apart, end)
    const above = end < section.to ? columnsAbove(apart, end) : undefined
    return above ?? lastColumns(spread, apart, end)
  }

  /** The page with one more band; undefined if it cannot go on below. */
  function withBand(open: Open, band: DraftBand, to: State, cost: number) {
    const bands = [...open.bands, band]
    const top = band.top + band.height
    const steps = below({...open, at: to, top, bands, hasText: true, cost: open.cost + cost})
    return steps.length > 0 ? steps : undefined
  }

  function acrossWhole(open: Open, end: number): Step<Draft>[] | undefined {
    const {strip} = open.at
    const height = heightOf(text, strip, end)
    if (height > frame.bottom - open.top || at(text.columnEnd, strip) < end) return undefined
    const to = {...open.at, strip: end}
    const fills = [{...emptyFill(open.at), to, filled: height}]
    return withBand(open, {span: true, top: open.top, height, fills}, to, 0)
  }

  /** As much as fits; the page ends with it. */
  function acrossPart(open: Open, end: number): Step<Draft>[] {
    const box = {...openBox(spread, open, end), noNotes: true, noFloats: true, strict: true}
    return fill(paper, open.at, box).flatMap(part => {
      const height = part.filled
      const bands = [...open.bands, {span: true, top: open.top, height, fills: [part]}]
      const top = open.top + height
      const rest = {...open, at: part.to, top, bands, hasText: true, cost: open.cost + part.cost}
      return lastColumns(spread, rest, part.to.strip)
    })
  }

  /** Columns that end above a band across; their notes stand at the foot of the page. */
  function columnsAbove(open: Open, end: number): Step<Draft>[] | undefined {
    const box = {...openBox(spread, open, end), noNotes: true}
    const fills = balanced(paper, open.at, box, sheet.columns)
    const last = fills?.at(-1)
    if (!fills || !last) return undefined
    const cost = fills.reduce((sum, {cost}) => sum + cost, 0)
    const band = {span: false, top: open.top, height: tallest(fills), fills}
    return withBand(open, band, last.to, cost)
  }
}
