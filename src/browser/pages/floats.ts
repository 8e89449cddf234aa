import type {Float, Strip} from '../plan/flow.ts'
import type {Column} from '../plan/plan.ts'
import {isInline} from './inline.ts'
import type {Measured} from './measure.ts'

const bound =
  '.here, .landscape, .landscape *, li *, blockquote *, td *, figure *, .title-block *, .footnotes *, .row *, aside *'

/** Of the page's height: a float above it would leave too little of a page, so it stands where it is written. */
const most = 0.75

/**
 * The figures and tables that may stand elsewhere. One that calls a note stays, so that the note stands on its
 * page; a long table stays, so that it can go on over pages.
 */
export function findFloats(flow: Element, pageHeight: number): Set<Element> {
  return new Set(
    [...flow.querySelectorAll('figure')].filter(
      figure =>
        !figure.matches(bound) &&
        !figure.querySelector('a[data-footnote-ref]') &&
        figure.getBoundingClientRect().height <= most * pageHeight
    )
  )
}

/** The strips as they would be without the floats between them, and what the floats would take. */
export function takeOut({strips, floats}: Measured): {strips: Strip[]; floats: Float[]} {
  const found: Float[] = []
  const shifts: [anchor: number, by: number][] = []
  for (let at = 0; at < floats.length; ) {
    const {anchor} = floats[at] ?? {anchor: 0}
    let end = at + 1
    while (floats[end]?.anchor === anchor) end++
    const group = floats.slice(at, end).map(({element}) => element)
    const before = strips[anchor - 1]
    const after = strips[anchor]
    const above = before ? marginOf(group[0], 'previous') : 0
    const below = after ? marginOf(group.at(-1), 'next') : 0
    const without = before && after ? Math.max(above, below) : 0
    for (const [index, element] of group.entries()) {
      const {height} = element.getBoundingClientRect()
      const {marginTop, marginBottom, columnSpan} = getComputedStyle(element)
      const isFirst = index === 0
      const isLast = index === group.length - 1
      // Two floats share a margin; counted twice it leaves a page short, never too full.
      const gaps =
        Math.max(Number.parseFloat(marginTop), isFirst ? above : 0) +
        Math.max(Number.parseFloat(marginBottom), isLast ? below : 0)
      const grow = height + gaps - (isFirst ? without : 0)
      found.push({anchor, height, grow, span: columnSpan === 'all'})
    }
    if (after) shifts.push([anchor, after.openTop - (before?.closeBottom ?? 0) - without])
    at = end
  }
  return {strips: shifted(strips, shifts), floats: found}
}

function shifted(
  strips: readonly Strip[],
  shifts: readonly (readonly [number, number])[]
): Strip[] {
  let by = 0
  let next = 0
  return strips.map((strip, index) => {
    while (shifts[next]?.[0] === index) by += shifts[next++]?.[1] ?? 0
    if (by === 0) return strip
    const {top, bottom, openTop, closeBottom} = strip
    return {
      ...strip,
      top: top - by,
      bottom: bottom - by,
      openTop: openTop - by,
      closeBottom: closeBottom - by
    }
  })
}

/** The margin of the neighbour on this side, with that of its first or last children where it comes through. */
function marginOf(element: Element | undefined, side: 'previous' | 'next'): number {
  let neighbour = element?.[`${side}ElementSibling`] ?? null
  const edge = side === 'next' ? 'Top' : 'Bottom'
  let margin = 0
  while (neighbour) {
    const style = getComputedStyle(neighbour)
    if (style.display === 'none') {
      neighbour = neighbour[`${side}ElementSibling`]
      continue
    }
    if (isInline(neighbour)) break
    margin = Math.max(margin, Number.parseFloat(style[`margin${edge}`]))
    const isShut =
      Number.parseFloat(style[`padding${edge}`]) + Number.parseFloat(style[`border${edge}Width`]) >
      0
    if (isShut || !['block', 'list-item'].includes(style.display)) break
    neighbour = side === 'next' ? neighbour.firstElementChild : neighbour.lastElementChild
  }
  return margin
}

/** Take those out of the flow that stand elsewhere. An unseen figure stays in the place of each, for the sake of what follows. */
export function setAside(floats: Measured['floats'], columns: readonly Column[]): void {
  for (const {head, foot} of columns) {
    for (const number of [...head, ...foot]) {
      const place = document.createElement('figure')
      place.hidden = true
      floats[number]?.element.replaceWith(place)
    }
  }
}
