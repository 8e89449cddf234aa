import {stripAt} from './find.ts'
import type {Layout} from './layout.ts'

/** What a page across does not pass, so that figures keep their order and the text its parts. */
const bounds = 'figure,:has(figure),section,nav'
const headings = 'h1,h2,h3,h4,h5,h6,dt'

/**
 * A page across ends the page before it. Let it come behind as many of the next blocks as that page has room for, so that
 * no more of it is left empty than a part of the paragraph that would go on overleaf.
 *
 * @param layOut Where all stands as it is.
 * @returns Whether any is written elsewhere now.
 */
export function putOffAcross(flow: Element, layOut: () => Layout): boolean {
  const pages = [...flow.querySelectorAll<HTMLElement>('article > figure.landscape')]
  const shown = pages.map(({style}) => style.display)
  for (const {style} of pages) style.setProperty('display', 'none', 'important')
  let moved = false
  for (const [index, page] of pages.entries()) {
    const before = pages[index - 1]
    // It does not overtake one that was put off.
    if (before && page.compareDocumentPosition(before) & Node.DOCUMENT_POSITION_FOLLOWING)
      before.after(page)
    const last = lastBeside(page, flow, layOut())
    last?.after(page)
    moved ||= last !== undefined
    page.style.display = shown[index] ?? ''
  }
  return moved
}

/** The last block behind a place that ends on the page on which that place is. */
function lastBeside(
  place: Element,
  flow: Element,
  {text: {strips}, plan}: Layout
): Element | undefined {
  const origin = flow.getBoundingClientRect().top
  const next = nextShown(place)
  if (!next) return undefined
  const first = stripAt(strips, next.getBoundingClientRect().top + 1 - origin)
  const pages = plan.pages.map(({bands}) => bands.flatMap(({columns}) => columns))
  const page = pages.find(columns =>
    columns.some(({text: [from, to]}) => from < first && first <= to)
  )
  const end = Math.max(0, ...(page ?? []).map(({text}) => text[1]))
  let found: Element | undefined
  for (let at: Element | undefined = next; at && !at.matches(bounds); at = nextShown(at)) {
    if (stripAt(strips, at.getBoundingClientRect().bottom - 1 - origin) >= end) break
    if (!at.matches(headings)) found = at
  }
  return found
}

function nextShown(element: Element): Element | undefined {
  let at = element.nextElementSibling
  while (at && at.getClientRects().length === 0) at = at.nextElementSibling
  return at ?? undefined
}
