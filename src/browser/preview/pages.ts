import {fitWide} from '../fit.ts'
import {numberLines} from '../pages/linenumbers.ts'
import {pagesOf} from '../pages/paginate.ts'
import type {CitedOnWords, Patterns} from '../task.ts'
import {type Flow, flowFrom} from './flow.ts'

/** What the preview calls in the page where pages are laid out. */
export interface Laying {
  /** Lay out a text that replaces the one before; the number of its pages. */
  lay(
    flow: Flow,
    patterns: Readonly<Record<string, Patterns>>,
    citedOn?: CitedOnWords
  ): Promise<number>
}

declare global {
  var laying: Laying
}

globalThis.laying = {
  async lay(flow, patterns, citedOn) {
    const root = document.documentElement
    const {main, keep} = flowFrom(flow, patterns, citedOn)
    document.body.replaceChildren(main)
    for (const style of document.head.querySelectorAll('style')) {
      if (style.textContent?.startsWith('@page{size:')) style.remove()
    }
    root.style.width = 'var(--column-width, var(--text-width, auto))'
    root.classList.add('paged')
    document.body.getBoundingClientRect()
    await document.fonts.ready
    fitWide(root)
    const {sheets, sheet} = pagesOf(main, citedOn, [], keep)
    numberLines(sheets, sheet.lineNumbers)
    root.style.removeProperty('width')
    return sheets.length
  }
}
