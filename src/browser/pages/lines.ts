import {isCast} from '../lines/castoff.ts'
import {isBox} from './inline.ts'
import {type Line, lineAround, strutBeside} from './linebox.ts'
import {ruler} from './ruler.ts'

/** A line as a reader counts them. */
export interface TextLine extends Line {
  /** Size of the block's letters in px; 0 where the line holds no words, but a picture alone. */
  readonly textSize: number
}

/**
 * The lines of a block that holds text alone.
 *
 * Most blocks are so many times the height of their lines high: then no line need be looked at. A formula or
 * an image makes lines of unequal height, and the rectangles of the text tell them.
 */
export function linesOf(block: Element, style: CSSStyleDeclaration): TextLine[] {
  const {top, bottom} = contentEdges(block, style)
  const lineHeight = Number.parseFloat(style.lineHeight)
  const count = Math.round((bottom - top) / lineHeight)
  if (
    Math.abs(bottom - top - count * lineHeight) <= 0.02 * count &&
    (isCast(block) || !holdsBoxes(block))
  ) {
    return Array.from({length: count}, (_, line) => ({
      top: top + line * lineHeight,
      bottom: top + (line + 1) * lineHeight,
      textSize: Number.parseFloat(style.fontSize)
    }))
  }
  return between(unevenLines(block.childNodes, style), style, top, bottom)
}

/** The lines of nodes that follow each other in a block of which they are a part. */
export function linesOfRuns(nodes: Iterable<Node>, style: CSSStyleDeclaration): TextLine[] {
  const lines = unevenLines(nodes, style)
  const [first, last] = [lines[0], lines.at(-1)]
  return first && last ? between(lines, style, first.top, last.bottom) : []
}

/** Of a line's height, which what begins a line takes at least below its middle. */
const flat = 0.4

interface Uneven {
  top: number
  bottom: number
  /** Of what stands first. */
  readonly middle: number
  /** It holds text in the block's own face, so that its edges are known whatever else it holds. */
  hasStrut: boolean
  hasText: boolean
}

/** Each line as high as what stands in it says. */
function unevenLines(nodes: Iterable<Node>, style: CSSStyleDeclaration): Uneven[] {
  const lineHeight = Number.parseFloat(style.lineHeight)
  const lines: Uneven[] = []
  for (const {top, bottom, isStrut, isText} of piecesOf(nodes, style)) {
    const current = lines.at(-1)
    // Lines do not overlap; what stands in one does, if it is not as flat as the number of a note.
    if (current && top < Math.max(current.bottom - 1, current.middle + flat * lineHeight)) {
      current.top = Math.min(current.top, top)
      current.bottom = Math.max(current.bottom, bottom)
      current.hasStrut ||= isStrut
      current.hasText ||= isText
    } else lines.push({top, bottom, middle: (top + bottom) / 2, hasStrut: isStrut, hasText: isText})
  }
  return lines
}

interface Piece extends Line {
  readonly isStrut: boolean
  /** Words or a formula. */
  readonly isText: boolean
}

/** What stands in the lines, in the order of the text, as high as its line has to be for it. */
function* piecesOf(nodes: Iterable<Node>, block: CSSStyleDeclaration): Generator<Piece> {
  const range = ruler()
  yield* visit(nodes, block, true)

  /** @param isOnLine On the baseline of the block's own letters. */
  function* visit(
    nodes: Iterable<Node>,
    style: CSSStyleDeclaration,
    isOnLine: boolean
  ): Generator<Piece> {
    for (const node of nodes) {
      if (node instanceof Text) {
        range.selectNodeContents(node)
        for (const {top, width, height} of range.getClientRects()) {
          if (width <= 0.01) continue
          const own = lineAround(top, height, style)
          const strut = isOnLine && style !== block ? strutBeside(top, style, block) : own
          yield {
            top: Math.min(own.top, strut.top),
            bottom: Math.max(own.bottom, strut.bottom),
            isStrut: isOnLine,
            isText: true
          }
        }
      } else if (node instanceof Element) {
        const own = getComputedStyle(node)
        const stays = isOnLine && own.verticalAlign === 'baseline'
        if (own.display === 'ruby-text') continue
        if (!isBox(node, own)) yield* visit(node.childNodes, own, stays)
        else {
          const {top, bottom, height} = node.getBoundingClientRect()
          const [above, below] = [own.marginTop, own.marginBottom].map(Number.parseFloat)
          if (height > 0)
            yield {
              top: top - (above ?? 0),
              bottom: bottom + (below ?? 0),
              isStrut: false,
              isText: node.matches('math,.katex')
            }
        }
      }
    }
  }
}

function holdsBoxes(block: Element): boolean {
  return block.querySelector('math,img,svg,canvas,video,.katex,ruby,input') !== null
}

/** Neighbours share their edge; the first and the last have those of the block. */
function between(
  lines: readonly Uneven[],
  style: CSSStyleDeclaration,
  top: number,
  bottom: number
): TextLine[] {
  const textSize = Number.parseFloat(style.fontSize)
  return lines.map((line, index) => {
    const before = lines[index - 1]
    const after = lines[index + 1]
    return {
      top: before ? edge(before, line) : top,
      bottom: after ? edge(line, after) : bottom,
      textSize: line.hasText ? textSize : 0
    }
  })
}

function edge(upper: Uneven, lower: Uneven): number {
  if (upper.hasStrut) return upper.bottom
  return lower.hasStrut ? lower.top : (upper.bottom + lower.top) / 2
}

function contentEdges(block: Element, style: CSSStyleDeclaration): Line {
  const {top, bottom} = block.getBoundingClientRect()
  const [above, below] = (['Top', 'Bottom'] as const).map(
    side =>
      Number.parseFloat(style[`padding${side}`]) + Number.parseFloat(style[`border${side}Width`])
  )
  return {top: top + (above ?? 0), bottom: bottom - (below ?? 0)}
}
