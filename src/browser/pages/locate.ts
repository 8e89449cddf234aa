import {isBox} from './lines.ts'
import type {Place} from './measure.ts'

/** Where to cut: before a node, or within a text. */
export type Point = {readonly before: Node} | {readonly text: Text; readonly offset: number}

/** Find where a strip begins in the document; the page must still be laid out as it was measured. */
export function locate({element, line, run}: Place): Point {
  if (line === undefined) return {before: run ?? element}
  const y = element.getBoundingClientRect().top + line
  const range = document.createRange()
  let last: Point = {before: element}
  for (const leaf of leavesOf(element, run)) {
    if (leaf instanceof Text) {
      const offset = firstBelow(leaf, y, range)
      if (offset !== undefined) return {text: leaf, offset}
    } else {
      if (centreOf(leaf.getBoundingClientRect()) > y) return {before: leaf}
      last = {before: leaf}
    }
  }
  return last
}

function* leavesOf(parent: Node, from?: Node): Generator<Text | Element> {
  for (let node = from ?? parent.firstChild; node; node = node.nextSibling) {
    if (node instanceof Text) yield node
    else if (isBox(node)) yield node
    else if (node instanceof Element) yield* leavesOf(node)
  }
}

/** The first character that stands lower than a line's upper edge. */
function firstBelow(text: Text, y: number, range: Range): number | undefined {
  range.selectNodeContents(text)
  const below = (rects: DOMRectList): boolean => {
    for (let index = rects.length - 1; index >= 0; index--) {
      const rect = rects[index]
      // A space that is lost at the end of a line has one without width on either.
      if (rect && rect.width > 0.01 && centreOf(rect) > y) return true
    }
    return false
  }
  if (!below(range.getClientRects())) return undefined
  let low = 0
  let high = text.length - 1
  while (low < high) {
    const middle = (low + high) >> 1
    range.setStart(text, low)
    range.setEnd(text, middle + 1)
    if (below(range.getClientRects())) high = middle
    else low = middle + 1
  }
  return low
}

function centreOf({top, bottom}: DOMRect): number {
  return (top + bottom) / 2
}
