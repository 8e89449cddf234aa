import type {Joiner} from './join.ts'
import type {Point} from './locate.ts'
import {repeatHead} from './tables.ts'

/**
 * Takes piece after piece from the beginning of a flow. What a cut goes through is then in two: the piece has a
 * copy of the element, the flow keeps the element itself for the next one.
 */
export interface Cutter {
  /** Everything up to a point; without one all the rest. */
  take(to?: Point): DocumentFragment
}

/**
 * @param flow Taken out of the page, so that no cut is laid out.
 * @param joiner The same for all flows of a page, as the names it gives are the page's.
 */
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
      const piece = range.extractContents()
      let copy: Node | null = piece
      for (const element of through) {
        copy = copy?.lastChild ?? null
        if (copy instanceof Element) part(element, copy)
      }
      return piece
    }
  }

  function part(element: Element, copy: Element): void {
    join(element, copy)
    copy.classList.add('cut-below')
    element.classList.add('cut-above')
    if (element instanceof HTMLOListElement) element.start = nextNumber(copy as HTMLOListElement)
    if (element instanceof HTMLTableElement) repeatHead(element, copy as HTMLTableElement)
  }
}

/** From the child of the flow down to the element that holds the point. */
function ancestorsOf(node: Node, flow: Node): Element[] {
  const found: Element[] = []
  for (let at: Node | null = node; at && at !== flow; at = at.parentNode) {
    if (at instanceof Element) found.unshift(at)
  }
  return found
}

/** Of the first item that the rest of a list shows: again that of the last one if the cut went through it. */
function nextNumber(list: HTMLOListElement): number {
  let number = list.start - 1
  for (const item of list.children) {
    if (item instanceof HTMLLIElement) number = item.hasAttribute('value') ? item.value : number + 1
  }
  // The list is joined before its item.
  return list.lastElementChild?.classList.contains('cut-below') ? number : number + 1
}
