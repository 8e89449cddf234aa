import {fitWide} from '../fit.ts'
import {prepareGalley} from '../pages/galley.ts'
import {numberLines} from '../pages/linenumbers.ts'
import {type Pages, pagesOf} from '../pages/paginate.ts'
import {verify} from '../pages/verify.ts'
import type {CitedOnWords, Patterns, Shown} from '../task.ts'
import type {Changes} from './changes.ts'
import {type Flow, flowFrom} from './flow.ts'
import {mendPages} from './mend.ts'

/** What the preview calls in the page where pages are laid out. */
export interface Laying {
  /** Lay out a text that replaces the one before; the number of its pages. */
  lay(
    flow: Flow,
    patterns: Readonly<Record<string, Patterns>>,
    citedOn?: CitedOnWords,
    shown?: readonly Shown[]
  ): Promise<number>
  /** Change paragraphs on the pages that were laid out; whether that could be done. */
  mend(changes: Changes, patterns: Readonly<Record<string, Patterns>>): boolean
  /** What the check of a build finds otherwise on the pages than it was measured. */
  check(): readonly Shown[]
}

declare global {
  var laying: Laying
}

let laid: Pages | undefined

globalThis.laying = {
  async lay(flow, patterns, citedOn, shown = []) {
    const root = document.documentElement
    // What is kept has the lines that came out longer than foreseen.
    if (shown.includes('uncast')) flow.settled.clear()
    const {main, keep} = flowFrom(flow, patterns, citedOn)
    document.body.replaceChildren(main)
    for (const style of document.head.querySelectorAll('style')) {
      if (style.textContent?.startsWith('@page{size:')) style.remove()
    }
    root.style.width = 'var(--column-width, var(--text-width, auto))'
    root.classList.add('paged')
    const galley = await prepareGalley(main)()
    fitWide(root)
    laid = pagesOf(galley, citedOn, shown, keep)
    numberLines(laid.sheets, laid.sheet.lineNumbers)
    root.style.removeProperty('width')
    return laid.sheets.length
  },
  mend: mendPages,
  check() {
    if (!laid) return []
    const {sheets, whole, notes, layout} = laid
    return verify(sheets, whole, notes, layout).flatMap(({shown}) => shown ?? [])
  }
}
