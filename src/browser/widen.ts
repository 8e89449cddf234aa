import {findWide} from './toowide.ts'

/** What is as wide as the page, not as its column. */
export const apart = '.landscape,.title-block,.wide'

/** Smaller than this, what is too wide for its column goes over all of them instead. */
const smallest = 0.85
/** Drawings may become this small: their letters are large ones. */
const smallestDrawing = 0.6

const movable = 'figure:not(figure *),.equation,article > pre,article > .table-box'

/** Where the text stands in columns, let what is much wider than one go over all of them. */
export function widen(body: HTMLElement): void {
  if (!(Number(getComputedStyle(body).getPropertyValue('--columns')) > 1)) return
  const wide = findWide(body).filter(({ratio}) => ratio < smallest)
  for (const element of [...wide.map(({element}) => element), ...smallDrawings(body)]) {
    const block = element.closest(movable)
    if (block && !block.closest(apart)) block.classList.add('wide')
  }
}

/** Drawings that cannot be read in a column; one that the author gave a width keeps it, unless that is a share of the text. */
function smallDrawings(body: HTMLElement): Element[] {
  return [
    ...body.querySelectorAll('figure > .art:is(:not([style]), [style*="%"]) > svg:has(text)')
  ].filter(drawing => {
    const natural = Number.parseFloat(drawing.getAttribute('width') ?? '')
    return drawing.getBoundingClientRect().width < natural * smallestDrawing
  })
}
