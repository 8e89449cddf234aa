import {tellPages} from './cited.ts'
import {fitWide} from './fit.ts'
import {findHeadings} from './headings.ts'
import {offerHyphens} from './offer.ts'
import {fillPages} from './pageof.ts'
import {settleHyphens} from './settle.ts'
import type {Prepared, Task} from './task.ts'

/** What Node can call in the page, each call with one JSON in or out. */
export interface InPage {
  /** Write the page, hyphens offered, before anything is laid out. */
  load(task: Task): void
  /** Once all has loaded: settle the hyphens by the lines as they fell. */
  prepare(): Promise<Prepared>
}

declare global {
  var offprint: InPage
}

globalThis.offprint = {
  load({html, patterns, citedOn, pages}) {
    document.open()
    document.write(html)
    document.close()
    const root = document.documentElement
    if (citedOn) tellPages(root, citedOn)
    fillPages(root, pages)
    // As wide as the page's text: so the lines on the screen are those of the print.
    root.style.width = 'var(--text-width, auto)'
    if (hasTextWidth(root)) offerHyphens(root, patterns)
  },

  async prepare() {
    const root = document.documentElement
    // The layout asks for the faces, so it comes before they are waited for.
    document.body.getBoundingClientRect()
    await document.fonts.ready
    // Before hyphens are settled: one at the end of a heading's line is not part of its name.
    const headings = findHeadings(root)
    const misfits = hasTextWidth(root) ? fitWide(root) : []
    const hyphens = settleHyphens(root)
    root.style.removeProperty('width')
    if (root.getAttribute('style') === '') root.removeAttribute('style')
    return {
      url: document.URL,
      paragraphs: document.body.getElementsByTagName('p').length,
      hyphens,
      headings,
      families: [...new Set([...document.fonts].map(({family}) => family.replace(/^"|"$/g, '')))],
      brokenFaces: [...document.fonts]
        .filter(({status}) => status === 'error')
        .map(({family, weight, style}) => `${family} ${weight} ${style}`),
      misfits
    }
  }
}

/** Without it the lines cannot be known before the print. */
function hasTextWidth(root: Element): boolean {
  return getComputedStyle(root).getPropertyValue('--text-width').trim() !== ''
}
