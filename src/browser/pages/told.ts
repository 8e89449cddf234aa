import type {CitedOnWords} from '../task.ts'
import {targetOf} from './targets.ts'

/** What tells the page of the link it is in, e.g. of `\pageref{x}` or of a line of the contents. */
const references = '.page-number'

/** Whether the text tells any page. */
export function tellsPages(root: Element, words: CitedOnWords | undefined): boolean {
  return words !== undefined || root.querySelector(references) !== null
}

/**
 * Write the pages that the text tells.
 *
 * @param words Where the entries tell the pages on which they are cited.
 * @param folioOf What a page is called.
 * @returns Whether the text is another now.
 */
export function tellPages(
  root: Element,
  words: CitedOnWords | undefined,
  pageOf: (element: Element) => number,
  folioOf: (page: number) => string
): boolean {
  const links = [...root.querySelectorAll(references)].map(
    link => [link, pageOfLink(link)] as const
  )
  const entries = words ? [...root.querySelectorAll('.cited-in')].map(citedOn) : []
  // All is read before anything is written.
  let changed = false
  for (const [link, page] of links) {
    if (page === undefined || link.textContent === folioOf(page)) continue
    link.textContent = folioOf(page)
    changed = true
  }
  for (const {places, pages} of entries)
    if (words && tell(places, pages, words, folioOf)) changed = true
  return changed

  function pageOfLink(link: Element): number | undefined {
    const target = targetOf(link.closest('a') ?? link)
    return target ? pageOf(target) : undefined
  }

  function citedOn(places: Element): {places: Element; pages: Map<number, string>} {
    const pages = new Map<number, string>()
    for (const link of places.querySelectorAll('a')) {
      const page = pageOfLink(link)
      if (page !== undefined && !pages.has(page)) pages.set(page, link.getAttribute('href') ?? '')
    }
    return {places, pages}
  }
}

/** Behind an entry the pages on which it is cited, each a link to its first place. */
function tell(
  places: Element,
  pages: Map<number, string>,
  words: CitedOnWords,
  folioOf: (page: number) => string
): boolean {
  const before = places.nextElementSibling
  const told = [...pages].sort(([page], [other]) => page - other)
  const shown = told.map(([page]) => folioOf(page)).join()
  if (before?.matches('.cited-on')) {
    if (before.getAttribute('data-pages') === shown) return false
    before.remove()
  } else places.after(' ')
  if (told.length === 0) return false
  const {lang, dir} = document.documentElement
  const span = document.createElement('span')
  span.className = 'cited-on'
  span.setAttribute('data-pages', shown)
  // The words are the paper's, whatever the entry's language.
  Object.assign(span, {lang, dir})
  for (const [index, [page, href]] of told.entries()) {
    const link = document.createElement('a')
    link.href = href
    link.textContent = folioOf(page)
    if (index > 0) span.append(words.comma, link)
    else span.append(inOneLine(`${told.length > 1 ? words.many : words.one} `, link))
  }
  span.append('.')
  // The places stay, unseen: the browser keeps only those in the file that a link leads to.
  places.nextSibling?.after(span)
  return true
}

/** Not by spaces that forbid a break: the Arabic face has none. */
function inOneLine(...parts: (string | Node)[]): HTMLElement {
  const line = document.createElement('span')
  line.style.whiteSpace = 'nowrap'
  line.append(...parts)
  return line
}
