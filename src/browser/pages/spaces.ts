import type {Gap} from '../plan/grid.ts'
import type {Column} from '../plan/plan.ts'
import type {Grid} from './grid.ts'
import type {Layout} from './layout.ts'

/** Set the spaces of the grid. Nothing is to be measured afterwards before the flow is cut. */
export function setOnGrid({text, plan, grid}: Layout): void {
  if (!grid) return
  const columns = plan.pages.flatMap(({bands}) => bands.flatMap(band => band.columns))
  const spaces = spacesOf(columns, grid)
  const heads = columns.flatMap(({text: [from]}) => {
    const {at, by} = grid.strips[from]?.lag ?? {by: 0}
    const element = at === from && text.places[from]?.element
    return element
      ? [
          {
            style: styleOf(element),
            height: by + Number.parseFloat(getComputedStyle(element).paddingTop)
          }
        ]
      : []
  })
  for (const {style, height} of heads) style?.setProperty('padding-top', `${height}px`)
  for (const [strip, {above}] of spaces)
    styleOf(text.places[strip]?.element)?.setProperty('margin-top', `${above}px`)
  for (const {here, head, foot} of columns) {
    for (const [numbers, side] of [
      [head, 'bottom'],
      [foot, 'top']
    ] as const) {
      for (const number of numbers)
        styleOf(text.floats[number]?.element)?.setProperty(
          `padding-${side}`,
          `${grid.heights[number] ?? 0}px`
        )
    }
    // The space below a float that stands where it is written is all its own.
    for (const number of here) {
      const {element, anchor = 0} = text.floats[number] ?? {}
      const next = here.includes(number + 1) && text.floats[number + 1]?.anchor === anchor
      const {above = 0, below = 0} = grid.margins[number] ?? {}
      const added = next ? 0 : (spaces.get(anchor)?.added ?? 0)
      styleOf(element)?.setProperty(
        'margin',
        `${above}px 0 ${below + (grid.between[number] ?? 0) + added}px`
      )
      styleOf(text.places[anchor]?.element)?.setProperty('margin-top', '0')
    }
  }
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

const styleOf = (element: Element | undefined): CSSStyleDeclaration | undefined =>
  (element as HTMLElement | undefined)?.style
