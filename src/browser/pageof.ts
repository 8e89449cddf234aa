import type {CitedPages} from './task.ts'

/** The number of the page on which the target of each reference to a page stands. */
export function fillPages(root: HTMLElement, pages: CitedPages): void {
  for (const link of root.querySelectorAll('a.page-number')) {
    const page = pages[link.getAttribute('href')?.slice(1) ?? '']
    if (page !== undefined) link.textContent = String(page)
  }
}
