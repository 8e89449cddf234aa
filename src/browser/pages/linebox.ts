/** The edges of a line box, from the top of the page. */
export interface Line {
  readonly top: number
  readonly bottom: number
}

/** The line that letters of one face ask for, by the upper edge and the height of their box. */
export function lineAround(top: number, height: number, {lineHeight}: CSSStyleDeclaration): Line {
  const whole = Number.parseFloat(lineHeight) || height
  // The browser rounds what it adds above to whole pixels (143; `FontHeight::AddLeading`), and leaves the rest below.
  const edge = top - Math.floor((whole - height) / 2)
  return {top: edge, bottom: edge + whole}
}

/**
 * The line that the block's own letters ask for on the baseline of others, by the upper edge of those. The two differ
 * where faces do, as in Latin words among Arabic ones, and the line is higher than either.
 */
export function strutBeside(
  top: number,
  own: CSSStyleDeclaration,
  block: CSSStyleDeclaration
): Line {
  const {lower, height} = compared(faceOf(own), faceOf(block))
  return lineAround(top + lower, height, block)
}

interface Compared {
  /** How much lower the box of the other face's letters begins. */
  readonly lower: number
  readonly height: number
}

const known = new Map<string, Compared>()

function compared(own: string, other: string): Compared {
  const key = `${own} ${other}`
  const found = known.get(key) ?? tried(own, other)
  known.set(key, found)
  return found
}

function faceOf({fontStyle, fontWeight, fontSize, fontFamily}: CSSStyleDeclaration): string {
  return `${fontStyle} ${fontWeight} ${fontSize} ${fontFamily}`
}

function tried(...faces: [string, string]): Compared {
  const line = document.createElement('div')
  line.style.cssText = 'position:absolute;contain:strict;white-space:pre'
  const spans = faces.map(font => {
    const span = document.createElement('span')
    span.style.font = font
    span.append('x')
    return span
  })
  line.append(...spans)
  document.body.append(line)
  const [own, other] = spans.map(span => span.getBoundingClientRect())
  line.remove()
  return {lower: (other?.top ?? 0) - (own?.top ?? 0), height: other?.height ?? 0}
}
