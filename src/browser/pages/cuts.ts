import {isCast} from '../lines/castoff.ts'
import type {Column} from '../plan/plan.ts'
import {locate, type Point} from './locate.ts'
import type {Measured, Place} from './measure.ts'
import {freezeColumns} from './tables.ts'

/** Where a flow is cut, by the strip that is the first below. */
export type Cuts = ReadonlyMap<number, Point>

/**
 * Find the points of all cuts while the flow is laid out as measured, then prepare what they go through.
 *
 * @param ends The strips before which pieces end.
 * @param columns Tell which floats stand first in a piece, before its first strip.
 */
export function cutsOf(
  ends: readonly number[],
  {places, floats}: Measured,
  columns: readonly Column[] = []
): Cuts {
  const firsts = new Map<number, Element>()
  for (const {
    text: [from],
    here
  } of columns) {
    const [float] = here.filter(number => floats[number]?.anchor === from)
    const element = float === undefined ? undefined : floats[float]?.element
    if (element) firsts.set(from, element)
  }
  const elsewhere = new Set(
    columns.flatMap(({head, foot}) => [...head, ...foot].map(number => floats[number]?.element))
  )
  const topsOf = (place: Place): Element[] => beginningWith(place, elsewhere)
  const cuts = new Map<number, Point>()
  const tables = new Set<HTMLTableElement>()
  const tops: Element[] = places[0] ? topsOf(places[0]) : []
  for (const end of ends) {
    const place = places[end]
    if (!place || cuts.has(end)) continue
    const first = firsts.get(end)
    cuts.set(end, first ? {before: first} : locate(place))
    tops.push(...(first ? [first] : topsOf(place)))
    const table = place.element.closest('table')
    if (table && table !== place.element) tables.add(table)
  }
  // A paragraph is indented as it was behind the one before, which stands on another page now.
  const indents = tops.map(element => getComputedStyle(element).textIndent)
  for (const [index, element] of tops.entries()) {
    element.classList.add('tops')
    const indent = indents[index] ?? ''
    if (Number.parseFloat(indent) !== 0) (element as HTMLElement).style.textIndent = indent
  }
  for (const table of tables) freezeColumns(table)
  return cuts
}

/** The elements that begin with a strip and whose margins would come out above it. */
function beginningWith(
  {element, line, run}: Place,
  elsewhere: ReadonlySet<Element | undefined>
): Element[] {
  if (line !== undefined || run) return []
  const found: Element[] = []
  const first = (parent: Element): Element | undefined => {
    for (const child of parent.childNodes) {
      if (child instanceof Text && /\S/.test(child.data)) return undefined
      if (!(child instanceof Element) || elsewhere.has(child)) continue
      if (getComputedStyle(child).display !== 'none') return child
    }
    return undefined
  }
  for (let at: Element | undefined = element; at; at = first(at)) {
    found.push(at)
    if (isCast(at)) break
    const {paddingTop, borderTopWidth, display} = getComputedStyle(at)
    if (Number.parseFloat(paddingTop) + Number.parseFloat(borderTopWidth) > 0) break
    if (display !== 'block' && display !== 'list-item') break
  }
  return found
}
