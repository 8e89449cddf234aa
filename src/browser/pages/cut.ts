import {inline, type Joiner} from './join.ts'
import {countOn} from './lists.ts'
import type {Point} from './locate.ts'
import {repeatHead, spanOn} from './tables.ts'

/**
 * Takes piece after piece from the beginning of a flow. What a cut goes through is then in two: the piece has a
 * copy of the element, the flow keeps the element itself for the next one.
 */
export interface Cutter {
  /** Everything up to a point; without one all the rest. */
  take(to?: Point): DocumentFragment
}

/** @param flow Taken out of the page, so that no cut is laid out. */
export function cutter(flow: HTMLElement, {join}: Joiner): Cutter {
  const range = document.createRange()
  /** How many characters are gone from the beginning of a text: points were found in the whole one. */
  const gone = new Map<Text, number>()
  return {
    take(to) {
      range.setStart(flow, 0)
      if (!to) range.setEnd(flow, flow.childNodes.length)
      else if ('before' in to) range.setEndBefore(to.before)
      else {
        range.setEnd(to.text, to.offset - (gone.get(to.text) ?? 0))
        gone.set(to.text, to.offset)
      }
      const through = ancestorsOf(range.endContainer, flow)
      const isLine = to !== undefined && isInLine(to)
      const piece = range.extractContents()
      let copy: Node | null = piece
      for (const [depth, element] of through.entries()) {
        copy = copy?.lastChild ?? null
        if (copy instanceof Element) part(element, copy, depth + 1 < through.length)
      }
      for (const block of endsOf(piece)) block.classList.add('ends')
      if (isLine) lastBlock(piece)?.classList.add('cut-line')
      return piece
    }
  }

  /** @param isThrough The cut goes through its last child too. */
  function part(element: Element, copy: Element, isThrough: boolean): void {
    join(element, copy)
    copy.classList.add('cut-below')
    element.classList.add('cut-above')
    if (element instanceof HTMLOListElement) countOn(element, copy as HTMLOListElement, isThrough)
    if (element instanceof HTMLDetailsElement) hideSummary(element)
    if (!(element instanceof HTMLTableElement && copy instanceof HTMLTableElement)) return
    if (isThrough) spanOn(element, copy)
    repeatHead(element, copy)
  }
}

/** Without a summary of its own the rest would show the browser's word for one. */
function hideSummary(rest: HTMLDetailsElement): void {
  if (rest.querySelector(':scope > summary')) return
  const summary = document.createElement('summary')
  summary.hidden = true
  rest.prepend(summary)
}

/** From the child of the flow down to the element that holds the point. */
function ancestorsOf(node: Node, flow: Node): Element[] {
  const found: Element[] = []
  for (let at: Node | null = node; at && at !== flow; at = at.parentNode) {
    if (at instanceof Element) found.unshift(at)
  }
  return found
}

const inLines = `${inline},br,img,math,ruby,svg`

/** Whether a line of one paragraph stands on either side of the cut. */
function isInLine(point: Point): boolean {
  if ('text' in point) return true
  const isInline = (node: Node | null): boolean =>
    node instanceof Text || (node instanceof Element && node.matches(inLines))
  let {before} = point
  while (!before.previousSibling && before.parentElement?.matches(inline))
    before = before.parentElement
  return isInline(before) && isInline(before.previousSibling)
}

function lastBlock(piece: DocumentFragment): Element | undefined {
  const parts = [...piece.querySelectorAll('.cut-below')]
  return parts.findLast(part => !part.matches(inline))
}

/** The blocks that end with a piece: their margins would come out below it. */
function endsOf(piece: ParentNode & Node): Element[] {
  const last = [...piece.childNodes].findLast(
    node => !(node instanceof Text && /^\s*$/.test(node.data))
  )
  if (!(last instanceof Element) || last.matches(inLines)) return []
  return [last, ...endsOf(last)]
}
