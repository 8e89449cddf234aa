import type {DraftBand, Fill} from './box.ts'
import type {Break, Flow, Sheet} from './flow.ts'
import {legal, sectionsOf} from './lengths.ts'
import {noteEnd} from './notes.ts'
import {columnPages} from './pages.ts'
import {paperOf, type State} from './paper.ts'
import {cheapest} from './path.ts'
import {singlePages} from './single.ts'

/** From the first up to, not including, the second. */
export type Range = readonly [from: number, to: number]

/** What one column of one page holds. */
export interface Column {
  readonly text: Range
  /** Strips of the notes. */
  readonly notes: Range
  /** Floats by number: at the head, within the text before the strip they are written before, at the foot. */
  readonly head: readonly number[]
  readonly here: readonly number[]
  readonly foot: readonly number[]
  /** Height of all it holds. */
  readonly filled: number
  /** The break at its end if it is one that should not be. */
  readonly forced?: Break
  /** A note called here has fewer than two strips here: there is no room for more. */
  readonly late?: boolean
  /** The head of its table is not repeated: it would push out the row. */
  readonly headless?: boolean
  /** It sticks out by so much: what it holds is taller than a page. */
  readonly overfull?: number
}

/** Columns side by side, or what goes across all of them (one column then). */
export interface Band {
  readonly span: boolean
  readonly top: number
  readonly height: number
  readonly columns: readonly Column[]
}

export interface PlannedPage {
  readonly kind: 'text' | 'across' | 'blank'
  readonly bands: readonly Band[]
}

/** Where everything stands. */
export interface Plan {
  readonly pages: readonly PlannedPage[]
}

/** Decide where everything stands. Nothing is left out, whatever the flow. */
export function plan(flow: Flow, sheet: Sheet): Plan {
  const paper = paperOf(flow, sheet)
  const pages: PlannedPage[] = []
  let start: State = {strip: 0, note: 0, float: 0}
  for (const section of sectionsOf(flow)) {
    const {to: strip, floatTo: float, across, side} = section
    if (side && (pages.length % 2 === 0 ? 'right' : 'left') !== side)
      pages.push({kind: 'blank', bands: []})
    const end = {strip, note: noteEnd(paper, strip), float}
    const steps = across
      ? singlePages(paper, section, sheet.acrossHeight)
      : sheet.columns > 1
        ? columnPages(paper, section)
        : singlePages(paper, section, sheet.height)
    for (const draft of cheapest(start, end, steps))
      pages.push({kind: across ? 'across' : 'text', bands: draft.map(band => bandOf(flow, band))})
    start = end
  }
  // Nothing to print is a page, too.
  if (pages.length === 0) pages.push({kind: 'text', bands: []})
  return {pages}
}

const bandOf = (flow: Flow, {fills, ...band}: DraftBand): Band => ({
  ...band,
  columns: fills.map(fill => columnOf(flow, fill))
})

function columnOf({strips}: Flow, fill: Fill): Column {
  const {from, to, head, here, foot, filled, rank, overfull, late, headless} = fill
  const forced = rank > legal ? strips[to.strip]?.before : undefined
  return {
    text: [from.strip, to.strip],
    notes: [from.note, to.note],
    head,
    here,
    foot,
    filled,
    ...(forced ? {forced} : {}),
    ...(late ? {late} : {}),
    ...(headless ? {headless} : {}),
    ...(overfull ? {overfull} : {})
  }
}
