import {isCast} from '../lines/castoff.ts'
import type {Float, Strip} from '../plan/flow.ts'
import type {Column} from '../plan/plan.ts'
import {isInline} from './inline.ts'
import type {Measured} from './measure.ts'

const bound =
  '.here, .landscape, .landscape *, li *, blockquote *, td *, figure *, .title-block *, .footnotes *, .row *, aside *'

/** Of the page's height: what is higher and may be divided stands where it is written. */
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
        figure.getBoundingClientRect().height <= pageHeight * (isDivided(figure) ? most : 1)
    )
  )
}

function isDivided(figure: Element): boolean {
  return !getComputedStyle(figure).breakInside.startsWith('avoid')
}

/** A flow without its floats. */
interface Without {
  readonly strips: readonly Strip[]
  readonly floats: readonly Float[]
  /** Of each float where it stands as written, with those of its neighbours; px. */
  readonly margins: readonly Margins[]
}

export interface Margins {
  readonly above: number
  readonly below: number
}

/** The strips as they would be without the floats between them, and what the floats would take. */
export function takeOut({strips, floats}: Measured): Without {
  const found: Float[] = []
  const margins: Margins[] = []
  const shifts: [anchor: number, by: number][] = []
  for (let at = 0; at < floats.length; ) {
    const {anchor} = floats[at] ?? {anchor: 0}
    let end = at + 1
    while (floats[end]?.anchor === anchor) end++
    const group = floats.slice(at, end).map(({element}) => element)
    const [first] = group
    const last = group.at(-1)
    const before = strips[anchor - 1]
    const after = strips[anchor]
    const above = before && first ? marginOf(first, 'previous') : 0
    const below = after && last ? marginOf(last, 'next') : 0
    const without = before && after ? Math.max(above, below) : 0
    for (const [index, element] of group.entries()) {
      const {height} = element.getBoundingClientRect()
      const {marginTop, marginBottom, columnSpan} = getComputedStyle(element)
      const isFirst = index === 0
      const isLast = index === group.length - 1
      // Two floats share a margin; counted twice it leaves a page short, never too full.
      const own = {
        above: Math.max(Number.parseFloat(marginTop), isFirst ? above : 0),
        below: Math.max(Number.parseFloat(marginBottom), isLast ? below : 0)
      }
      const grow = height + own.above + own.below - (isFirst ? without : 0)
      margins.push(own)
      found.push({anchor, height, grow, span: columnSpan === 'all'})
    }
    if (after) shifts.push([anchor, after.openTop - (before?.closeBottom ?? 0) - without])
    at = end
  }
  return {strips: shifted(strips, shifts), floats: found, margins}
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

type Side = 'previous' | 'next'

/**
 * The margins that meet where a float is taken out, on one side of it: those of the elements that end or begin there
 * with it, of its neighbour, and of the neighbour's last or first children where they come through.
 */
function marginOf(element: Element, side: Side): number {
  const [outer, inner] =
    side === 'next' ? (['Bottom', 'Top'] as const) : (['Top', 'Bottom'] as const)
  let margin = 0
  let neighbour = shownBeside(element, side)
  for (let at = element.parentElement; at && !neighbour; at = at.parentElement) {
    const style = getComputedStyle(at)
    if (isShut(style, outer)) return margin
    margin = Math.max(margin, Number.parseFloat(style[`margin${outer}`]))
    neighbour = shownBeside(at, side)
  }
  while (neighbour && !isInline(neighbour)) {
    const style = getComputedStyle(neighbour)
    margin = Math.max(margin, Number.parseFloat(style[`margin${inner}`]))
    if (isCast(neighbour) || isShut(style, inner)) break
    neighbour = shown(
      side === 'next' ? neighbour.firstElementChild : neighbour.lastElementChild,
      side
    )
  }
  return margin
}

function shownBeside(element: Element, side: Side): Element | null {
  return shown(element[`${side}ElementSibling`], side)
}

function shown(element: Element | null, side: Side): Element | null {
  let at = element
  while (at && getComputedStyle(at).display === 'none') at = at[`${side}ElementSibling`]
  return at
}

/** No margin comes through this edge. */
function isShut(style: CSSStyleDeclaration, edge: 'Top' | 'Bottom'): boolean {
  const sum =
    Number.parseFloat(style[`padding${edge}`]) + Number.parseFloat(style[`border${edge}Width`])
  return sum > 0 || !['block', 'list-item'].includes(style.display)
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
