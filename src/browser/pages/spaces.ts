import type {Gap} from '../plan/grid.ts'
import type {Column} from '../plan/plan.ts'
import type {Grid} from './grid.ts'
import type {Layout} from './layout.ts'
import type {Measured} from './measure.ts'

/** Set the spaces of the grid. Nothing is to be measured afterwards before the flow is cut. */
export function setOnGrid({text, plan, grid}: Layout): void {
  if (!grid) return
  const columns = plan.pages.flatMap(({bands}) => bands.flatMap(band => band.columns))
  const spaces = spacesOf(columns, grid)
  const paddings = columns.flatMap(column => paddingsIn(column, text, grid))
  for (const {element, side, height} of paddings)
    element.style.setProperty(`padding-${side}`, `${height}px`)
  for (const [strip, {above}] of spaces) setMargins(text.places[strip]?.element, above)
  for (const {here} of columns) {
    // The space below a float that stands where it is written is all its own.
    for (const number of here) {
      const {element, anchor = 0} = text.floats[number] ?? {}
      const isFollowed = here.includes(number + 1) && text.floats[number + 1]?.anchor === anchor
      const {above = 0, below = 0} = grid.margins[number] ?? {}
      const added = isFollowed ? 0 : (spaces.get(anchor)?.added ?? 0)
      setMargins(element, above, below + (grid.between[number] ?? 0) + added)
      setMargins(text.places[anchor]?.element, 0)
    }
  }
}

interface Padding {
  readonly element: HTMLElement
  readonly side: 'top' | 'bottom'
  readonly height: number
}

/** At the head of a column above what begins it, of floats at its head and foot on the side of the text. */
function paddingsIn(
  {text: [from], head, foot}: Column,
  {places, floats}: Measured,
  {strips, heights}: Grid
): Padding[] {
  const lag = strips[from]?.lag
  return [
    ...(lag?.at === from ? padded(places[from]?.element, 'top', lag.by) : []),
    ...head.flatMap(number => padded(floats[number]?.element, 'bottom', heights[number])),
    ...foot.flatMap(number => padded(floats[number]?.element, 'top', heights[number]))
  ]
}

function padded(element: Element | undefined, side: Padding['side'], by = 0): Padding[] {
  if (!(element instanceof HTMLElement) || by === 0) return []
  const own = Number.parseFloat(getComputedStyle(element).getPropertyValue(`padding-${side}`))
  return [{element, side, height: own + by}]
}

function setMargins(element: Element | undefined, above: number, below?: number): void {
  if (!(element instanceof HTMLElement)) return
  element.style.marginTop = `${above}px`
  if (below !== undefined) element.style.marginBottom = `${below}px`
}

/** The spaces of the flow, with those that a column needs because of where it begins. */
function spacesOf(columns: readonly Column[], {strips, gaps}: Grid): Map<number, Gap> {
  const spaces = new Map(gaps)
  for (const {
    text: [from, to]
  } of columns) {
    const lag = strips[from]?.lag
    if (!lag || lag.at === from || lag.at >= to) continue
    const natural = (strips[lag.at]?.openTop ?? 0) - (strips[lag.at - 1]?.closeBottom ?? 0)
    const {above, added} = gaps.get(lag.at) ?? {above: natural, added: 0}
    spaces.set(lag.at, {above: above + lag.by, added: added + lag.by})
  }
  return spaces
}
