import type {Line} from '../pages/linebox.ts'

/**
 * The class of a paragraph that has its room, yet is not laid out: how many lines it has is known, and each is as high as
 * the others. Printers cast off a copy so, to know what room it takes before it is set. Its lines end where its text says.
 */
const cast = 'cast'
const room = 'contain-intrinsic-block-size'

/** Give a paragraph whose lines are set the room it will take. */
export function castOff(block: HTMLElement, lines: number, lineHeight: number): void {
  block.classList.add(cast)
  // The browser counts in 64ths.
  block.style.setProperty(room, `${(lines * Math.round(lineHeight * 64)) / 64}px`)
}

export function isCast(block: Element): boolean {
  return block.classList.contains(cast)
}

/** From now on the paragraphs cast off are laid out; the root may be one. */
export function layOutCast(root: Element): void {
  for (const block of [root, ...root.querySelectorAll(`.${cast}`)]) {
    if (!(block instanceof HTMLElement) || !isCast(block)) continue
    block.classList.remove(cast)
    block.style.removeProperty(room)
  }
}

/** The number of the line that begins so far below the upper edge of its paragraph. */
export function lineAt(block: Element, below: number): number {
  const {above, height} = linesIn(block)
  return Math.round((below - above) / height)
}

/** The line in which an element begins, from the top of the window; nothing where it is laid out itself. */
export function lineOf(element: Element): Line | undefined {
  const block = element.closest(`.${cast}`)
  if (!block || block === element) return undefined
  const {above, height} = linesIn(block)
  const top = block.getBoundingClientRect().top + above + endsBefore(element, block) * height
  return {top, bottom: top + height}
}

function linesIn(block: Element): {above: number; height: number} {
  const {paddingTop, borderTopWidth, lineHeight} = getComputedStyle(block)
  const above = Number.parseFloat(paddingTop) + Number.parseFloat(borderTopWidth)
  return {above, height: Number.parseFloat(lineHeight)}
}

function endsBefore(element: Element, block: Element): number {
  let ends = 0
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_ALL)
  for (let node = walker.nextNode(); node && node !== element; node = walker.nextNode()) {
    if (node instanceof Text) ends += node.data.split('\n').length - 1
  }
  return ends
}
