import {lineOf} from '../lines/castoff.ts'
import type {Range} from '../plan/plan.ts'
import {stripAt} from './find.ts'
import type {Layout} from './layout.ts'

/** On which page, counted from 1, an element stands; the flow must be laid out as it was measured. */
export function pageFinder(
  {text, notes, plan}: Layout,
  flow: HTMLElement,
  list: HTMLElement
): (element: Element) => number {
  const inText: Range[] = []
  const inNotes: Range[] = []
  const ofFloat = new Map<Element, number>()
  for (const [index, {bands}] of plan.pages.entries()) {
    for (const column of bands.flatMap(({columns}) => columns)) {
      inText.push([column.text[0], index + 1])
      inNotes.push([column.notes[0], index + 1])
      for (const number of [...column.head, ...column.here, ...column.foot]) {
        const float = text.floats[number]
        if (float) ofFloat.set(float.element, index + 1)
      }
    }
  }
  const origins = {text: flow.getBoundingClientRect().top, notes: list.getBoundingClientRect().top}
  return element => {
    for (let at: Element | null = element; at && at !== flow; at = at.parentElement) {
      const page = ofFloat.get(at)
      if (page !== undefined) return page
    }
    const isNote = list.contains(element)
    const y = middleOf(element) - (isNote ? origins.notes : origins.text)
    const {strips} = isNote ? notes : text
    return pageOf(stripAt(strips, y), isNote ? inNotes : inText)
  }
}

/** Of what stands in it first. */
function middleOf(element: Element): number {
  const line = lineOf(element)
  if (line) return (line.top + line.bottom) / 2
  const {top, height} = firstRect(element)
  // The rectangle of a word may begin above its line, that of a section ends pages below; a heading may have room above.
  const above = Number.parseFloat(getComputedStyle(element).paddingTop)
  return top + above + Math.min((height - above) / 2, 10)
}

/** What is not shown, as a place that is only there to be led to, stands where its parent does. */
function firstRect(element: Element): DOMRect {
  for (let at: Element | null = element; at; at = at.parentElement) {
    const [first] = at.getClientRects()
    if (first) return first
  }
  return element.getBoundingClientRect()
}

function pageOf(strip: number, ranges: readonly Range[]): number {
  let found = 1
  for (const [from, page] of ranges) {
    if (from > strip) break
    found = page
  }
  return found
}
