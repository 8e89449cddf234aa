import type {CitedOn} from './task.ts'

/** Behind each entry of which the pages are known: the pages on which it is cited, each a link to its first place. */
export function tellPages(root: HTMLElement, {one, many, comma, pages}: CitedOn): void {
  for (const places of root.querySelectorAll('.cited-in')) {
    const links = new Map<number, string>()
    for (const link of places.querySelectorAll('a')) {
      const href = link.getAttribute('href') ?? ''
      const page = pages[href.slice(1)]
      if (page !== undefined && !links.has(page)) links.set(page, href)
    }
    if (links.size === 0) continue
    const told = document.createElement('span')
    told.className = 'cited-on'
    // The words are the paper's, whatever the entry's language.
    told.lang = root.lang
    told.dir = root.dir
    const sorted = [...links].sort(([page], [other]) => page - other)
    for (const [index, [page, href]] of sorted.entries()) {
      const link = document.createElement('a')
      link.href = href
      link.textContent = String(page)
      if (index > 0) told.append(comma, link)
      else told.append(inOneLine(`${links.size > 1 ? many : one} `, link))
    }
    told.append('.')
    // The places stay, unseen: the browser keeps only those in the file that a link leads to.
    places.after(' ', told)
  }
}

/** Not by spaces that forbid a break: the Arabic face has none. */
function inOneLine(...parts: (string | Node)[]): HTMLElement {
  const line = document.createElement('span')
  line.style.whiteSpace = 'nowrap'
  line.append(...parts)
  return line
}
