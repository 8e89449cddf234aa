/** The paragraphs cast off, while they are, and how high each is in px. */
export type Cast = ReadonlyMap<Element, number>

export function readCast(): Cast {
  return new Map([...document.querySelectorAll('.cast')].map(block => [block, heightOf(block)]))
}

/** Laid out on their pages, all in one piece are as high as they were cast off. */
export function checkCast(cast: Cast): string[] {
  return [...cast].flatMap(([block, height]) => {
    if (block.matches('.cut-above, .cut-below')) return []
    const is = heightOf(block)
    return Math.abs(is - height) < 0.01
      ? []
      : [`cast off at ${height} px, is ${is}: ${block.textContent?.slice(0, 40)}`]
  })
}

/** Without what brings its lines on the grid. */
function heightOf(block: Element): number {
  const {paddingTop, paddingBottom} = getComputedStyle(block)
  return (
    block.getBoundingClientRect().height -
    Number.parseFloat(paddingTop) -
    Number.parseFloat(paddingBottom)
  )
}
