import {isCast, lineAt} from '../lines/castoff.ts'
import {isBox} from './inline.ts'
import type {Place} from './measure.ts'
import {ruler} from './ruler.ts'

/** Where to cut: before a node, or within a text. */
export type Point = {readonly before: Node} | {readonly text: Text; readonly offset: number}

/** Find where a strip begins in the document; the page must still be laid out as it was measured. */
export function locate({element, line, run}: Place): Point {
  if (line === undefined) return {before: run ?? element}
  if (isCast(element)) return locateCast(element, lineAt(element, line))
  const y = element.getBoundingClientRect().top + line
  const range = ruler()
  let last: Point = {before: element}
  for (const leaf of leavesOf(element, run)) {
    if (leaf instanceof Text) {
      const offset = firstBelow(leaf, y, range)
      if (offset === 0) return {before: outermost(leaf, element)}
      if (offset !== undefined) return {text: leaf, offset}
    } else {
      if (centreOf(leaf.getBoundingClientRect()) > y) return {before: outermost(leaf, element)}
      last = {before: leaf}
    }
  }
  return last
}

/** The text of a paragraph cast off tells where its lines end. No style is asked for: that would lay it out. */
function locateCast(block: Element, number: number): Point {
  let ends = 0
  for (const leaf of writtenIn(block)) {
    if (ends === number) return {before: outermost(leaf, block)}
    if (!(leaf instanceof Text)) continue
    for (let at = leaf.data.indexOf('\n'); at !== -1; at = leaf.data.indexOf('\n', at + 1)) {
      ends++
      if (ends === number && at + 1 < leaf.length) return {text: leaf, offset: at + 1}
    }
  }
  return {before: block}
}

/** Its texts and formulas. */
function* writtenIn(parent: Element): Generator<Text | Element> {
  for (const node of parent.childNodes) {
    if (node instanceof Text && node.length > 0) yield node
    else if (node instanceof MathMLElement) yield node
    else if (node instanceof Element) yield* writtenIn(node)
  }
}

function* leavesOf(parent: Node, from?: Node): Generator<Text | Element> {
  for (let node = from ?? parent.firstChild; node; node = node.nextSibling) {
    if (node instanceof Text) yield node
    else if (!(node instanceof Element)) continue
    else if (isBox(node, getComputedStyle(node))) yield node
    else yield* leavesOf(node)
  }
}

/** What begins with a node: a cut leaves no empty frame of it at the end of the line before. */
function outermost(leaf: Node, block: Element): Node {
  let node = leaf
  while (!node.previousSibling && node.parentNode && node.parentNode !== block)
    node = node.parentNode
  return node
}

/** The first character that stands lower than a line's upper edge. */
function firstBelow(text: Text, y: number, range: Range): number | undefined {
  range.selectNodeContents(text)
  const {parentElement} = text
  // A space that is lost at the end of a line has one without width on either, an empty line of code its only one.
  const least =
    parentElement && /pre|break/.test(getComputedStyle(parentElement).whiteSpace) ? -1 : 0.01
  const below = (rects: DOMRectList): boolean => {
    for (let index = rects.length - 1; index >= 0; index--) {
      const rect = rects[index]
      if (rect && rect.width > least && centreOf(rect) > y) return true
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
