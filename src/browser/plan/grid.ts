import type {Float, Strip} from './flow.ts'
import {ofColumn, rankOf} from './lengths.ts'

/** Space above a block or several, other than at the head of a page, so that the text below stands on the grid; px. */
export interface Gap {
  readonly above: number
  /** What of it is new. */
  readonly added: number
}

/** A flow whose lines stand on the grid of its page. */
export interface OnGrid {
  readonly strips: readonly Strip[]
  readonly floats: readonly Float[]
  /** By the strip that begins below each. */
  readonly gaps: ReadonlyMap<number, Gap>
}

/** What begins with a strip: a block, or a block of text in the lines of the page; undefined within one. */
export type Opening = 'block' | 'text' | undefined

/** In px: the browser's rounding of lengths. */
const slack = 0.15

/**
 * Move strips down until each block of text begins whole lines below the head of its page, wherever the page begins.
 * What is set in other lines moves only with the text, and a heading keeps its distance to its text: the space above it
 * takes the rest.
 *
 * @param line Height of a line of the page.
 */
export function onGrid(
  strips: readonly Strip[],
  floats: readonly Float[],
  openings: readonly Opening[],
  line: number
): OnGrid {
  const gaps = new Map<number, Gap>()
  /** The strip with which the text begins below a block that is kept with it, or which is its own. */
  const texts = new Map<number, number>()
  findTexts()
  findGaps()
  return {strips: withLags(moved()), floats: floats.map(inLines), gaps}

  function findTexts(): void {
    let first: number | undefined
    for (const [index, strip] of strips.entries()) {
      const opening = openings[index]
      if (!opening) continue
      // A heading below a heading is kept with what comes first.
      if (first === undefined || strip.before !== 'keep') first = index
      if (opening !== 'text' || isKeptWithText(index)) continue
      texts.set(first, index)
      first = undefined
    }
  }

  /** Whether no page divides a block from the text that comes next. */
  function isKeptWithText(index: number): boolean {
    let next = index + 1
    while (next < strips.length && !openings[next]) next++
    return openings[next] === 'text' && strips[next]?.before === 'keep'
  }

  function findGaps(): void {
    let origin = 0
    let down = 0
    for (const [index, strip] of strips.entries()) {
      const begins = index === 0 || rankOf(strip.before) >= ofColumn
      const text = strips[texts.get(index) ?? -1]
      if (begins) origin = strip.openTop + down
      if (!text) continue
      const lacking = rest(text.top + down - origin)
      // At the head of a page it is set within.
      if (begins) {
        origin -= lacking
        continue
      }
      const natural = strip.openTop - (strips[index - 1]?.closeBottom ?? 0)
      if (lacking > 0) gaps.set(index, {above: natural + lacking, added: lacking})
      down += lacking
    }
  }

  function moved(): Strip[] {
    let down = 0
    return strips.map((strip, index) => {
      down += gaps.get(index)?.added ?? 0
      const {openTop, top, bottom, closeBottom} = strip
      return {
        ...strip,
        openTop: openTop + down,
        top: top + down,
        bottom: bottom + down,
        closeBottom: closeBottom + down
      }
    })
  }

  /** A page that begins elsewhere than the flow needs other spaces. */
  function withLags(strips: readonly Strip[]): Strip[] {
    const isText = new Set(texts.values())
    let at = strips.length
    let text: Strip | undefined
    /** Between a heading and its text. */
    let isKept = false
    return strips
      .toReversed()
      .map((strip, back) => {
        const index = strips.length - 1 - back
        if (isText.has(index)) {
          text = strip
          isKept = true
        }
        if (isKept && openings[index]) at = index
        if (texts.has(index)) isKept = false
        const by = text ? rest(text.top - strip.openTop + (strip.head ?? 0)) : 0
        return by > 0 ? {...strip, lag: {at, by}} : strip
      })
      .reverse()
  }

  function inLines(float: Float): Float {
    return {
      ...float,
      height: float.height + rest(float.height),
      grow: float.grow + rest(float.grow)
    }
  }

  /** What a length lacks of whole lines. */
  function rest(length: number): number {
    if (!Number.isFinite(length)) return 0
    const lacks = ((-length % line) + line) % line
    return lacks < slack || lacks > line - slack ? 0 : lacks
  }
}
