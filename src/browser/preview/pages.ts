import {fitWide} from '../fit.ts'
import {offerHyphens} from '../offer.ts'
import {paginate} from '../pages/paginate.ts'
import type {CitedOnWords, Patterns} from '../task.ts'

/** What the preview calls in the page where pages are laid out. */
export interface Laying {
  /** Lay out a text that replaces the one before; the number of its pages. */
  lay(
    html: string,
    patterns: Readonly<Record<string, Patterns>>,
    citedOn?: CitedOnWords
  ): Promise<number>
}

declare global {
  var laying: Laying
}

globalThis.laying = {
  async lay(html, patterns, citedOn) {
    const root = document.documentElement
    document.body.innerHTML = html
    for (const style of document.head.querySelectorAll('style')) {
      if (style.textContent?.startsWith('@page{size:')) style.remove()
    }
    root.style.width = 'var(--column-width, var(--text-width, auto))'
    root.classList.add('paged')
    offerHyphens(root, patterns)
    document.body.getBoundingClientRect()
    await document.fonts.ready
    fitWide(root)
    const flow = document.querySelector('main')
    const {pages} = flow ? paginate(flow, citedOn) : {pages: 0}
    root.style.removeProperty('width')
    return pages
  }
}
