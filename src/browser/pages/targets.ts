import type {Target} from '../task.ts'

/** How a link begins that leads to a target by its number; `src/print/destinations.ts` reads it. */
const sign = 'offprint:'

/**
 * Let links within the paper lead to numbers, and tell what these are: Chromium looks on each page that it prints for
 * all that links lead to, which takes it half of the time at 300 pages (143–156). Reads all before it writes.
 */
export function numberTargets(sheets: readonly HTMLElement[]): Target[] {
  const numbers = new Map<Element, number>()
  const targets: Target[] = []
  const pages = new Map(sheets.map((sheet, index) => [sheet, index + 1]))
  const links = [...document.querySelectorAll('a[href^="#"]')]
  const numbered = links.map(link => numberOf(targetOf(link)))
  for (const [index, link] of links.entries()) {
    const number = numbered[index]
    if (number !== undefined) link.setAttribute('href', `${sign}${number}`)
  }
  return targets

  function numberOf(element: Element | null): number | undefined {
    const known = element && numbers.get(element)
    if (!element || typeof known === 'number') return known ?? undefined
    const sheet = element.closest<HTMLElement>('.sheet')
    const page = sheet && pages.get(sheet)
    if (!page || element.getClientRects().length === 0) return undefined
    const [{left, top}, origin] = [element.getBoundingClientRect(), sheet.getBoundingClientRect()]
    numbers.set(element, targets.length)
    return targets.push({id: element.id, page, left: left - origin.left, top: top - origin.top}) - 1
  }
}

/** As a browser finds it: ids of citations are percent-encoded themselves. */
export function targetOf(link: Element): Element | null {
  const fragment = link.getAttribute('href')?.slice(1) ?? ''
  return document.getElementById(fragment) ?? document.getElementById(decoded(fragment))
}

function decoded(fragment: string): string {
  try {
    return decodeURIComponent(fragment)
  } catch {
    return fragment
  }
}
