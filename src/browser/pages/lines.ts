/** The edges of a line box, from the top of the page. */
export interface Line {
  readonly top: number
  readonly bottom: number
}

/** Of half a line's height, by which what stands in a line may rise or sink. */
const sway = 0.5

/**
 * The lines of a block that holds text alone.
 *
 * Most blocks are so many times the height of their lines high: then no line need be looked at. A formula or
 * an image makes lines of unequal height, and the rectangles of the text tell them.
 */
export function linesOf(block: Element, style: CSSStyleDeclaration): Line[] {
  const {top, bottom} = contentEdges(block, style)
  const lineHeight = Number.parseFloat(style.lineHeight)
  const count = Math.round((bottom - top) / lineHeight)
  if (Math.abs(bottom - top - count * lineHeight) <= 0.02 * count && !holdsBoxes(block)) {
    return Array.from({length: count}, (_, line) => ({
      top: top + line * lineHeight,
      bottom: top + (line + 1) * lineHeight
    }))
  }
  const lines = linesOfRuns(block.childNodes, lineHeight)
  return within(lines, top, bottom)
}

/** The lines of nodes that follow each other in a block of which they are a part. */
export function linesOfRuns(nodes: Iterable<Node>, lineHeight: number): Line[] {
  const lines: {top: number; bottom: number; centre: number}[] = []
  for (const {rect, boxed} of piecesOf(nodes)) {
    const centre = (rect.top + rect.bottom) / 2
    const half = boxed ? rect.height / 2 : lineHeight / 2
    const current = lines.at(-1)
    // A box as high as several lines does not begin one by being lower.
    if (current && (centre < current.centre + sway * lineHeight || isInside(rect, current))) {
      current.top = Math.min(current.top, centre - half)
      current.bottom = Math.max(current.bottom, centre + half)
      if (!boxed) current.centre = Math.max(current.centre, centre)
    } else lines.push({top: centre - half, bottom: centre + half, centre})
  }
  return lines
}

interface Piece {
  readonly rect: DOMRect
  /** An image or a formula: its own height counts. */
  readonly boxed: boolean
}

/** What stands in the lines, in the order of the text. */
function* piecesOf(nodes: Iterable<Node>): Generator<Piece> {
  for (const node of nodes) {
    if (node instanceof Text) {
      const range = document.createRange()
      range.selectNodeContents(node)
      for (const rect of range.getClientRects()) if (rect.width > 0.01) yield {rect, boxed: false}
    } else if (isBox(node)) {
      const rect = node.getBoundingClientRect()
      if (rect.height > 0) yield {rect, boxed: true}
    } else if (node instanceof Element) yield* piecesOf(node.childNodes)
  }
}

const boxes = 'math,img,svg,canvas,video,.katex,.checkbox,input'

/** An element that stands in a line as one. */
export function isBox(node: Node): node is Element {
  return node instanceof Element && node.matches(boxes)
}

function holdsBoxes(block: Element): boolean {
  return block.querySelector(boxes) !== null
}

function isInside(rect: DOMRect, {top, bottom}: Line): boolean {
  return rect.top >= top - 0.5 && rect.bottom <= bottom + 0.5
}

/** Neighbours share their edge; the first and the last have those of the block. */
function within(lines: readonly Line[], top: number, bottom: number): Line[] {
  return lines.map((line, index) => {
    const before = lines[index - 1]
    const after = lines[index + 1]
    return {
      top: before ? (before.bottom + line.top) / 2 : top,
      bottom: after ? (line.bottom + after.top) / 2 : bottom
    }
  })
}

function contentEdges(block: Element, style: CSSStyleDeclaration): Line {
  const {top, bottom} = block.getBoundingClientRect()
  const [above, below] = (['Top', 'Bottom'] as const).map(
    side =>
      Number.parseFloat(style[`padding${side}`]) + Number.parseFloat(style[`border${side}Width`])
  )
  return {top: top + (above ?? 0), bottom: bottom - (below ?? 0)}
}
