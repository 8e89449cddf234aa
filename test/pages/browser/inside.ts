import {fitWide} from '../../../src/browser/fit.ts'
import {offerHyphens} from '../../../src/browser/offer.ts'
import {prepareGalley} from '../../../src/browser/pages/galley.ts'
import {pagesOf} from '../../../src/browser/pages/paginate.ts'
import {verify} from '../../../src/browser/pages/verify.ts'
import type {Patterns, Shown} from '../../../src/browser/task.ts'
import type {Tried} from '../tried.ts'
import {checkBoxes} from './boxes.ts'
import {checkBreaks} from './breaks.ts'
import {type Cast, checkCast, readCast} from './cast.ts'
import {checkFloats} from './floats.ts'
import {checkGrid} from './grid.ts'
import {checkNotes} from './notes.ts'
import {read} from './source.ts'
import {checkText} from './text.ts'

declare global {
  var fuzz: {
    load(css: string, dir: string, body: string): void
    lay(patterns: Readonly<Record<string, Patterns>>, shown: readonly Shown[]): Promise<Tried>
  }
}

const given = document.createElement('style')

globalThis.fuzz = {
  load(css, dir, body) {
    const root = document.documentElement
    root.className = ''
    root.dir = dir
    root.lang = dir === 'rtl' ? 'ar' : 'en'
    root.style.width = 'var(--text-width)'
    for (const style of document.querySelectorAll('head > style'))
      if (style.textContent?.startsWith('@page{size:')) style.remove()
    given.textContent = `:root{${css}}`
    document.head.append(given)
    document.body.removeAttribute('style')
    document.body.innerHTML = `<main><article>${body}</article></main>`
  },
  async lay(patterns, shown) {
    const root = document.documentElement
    offerHyphens(root, patterns)
    const flow = document.querySelector('main') as HTMLElement
    const source = read(flow)
    const galley = await prepareGalley(flow)()
    fitWide(root)
    let cast: Cast = new Map()
    const pages = pagesOf(galley, undefined, shown, () => {
      cast = readCast()
    })
    const flaws = verify(pages.sheets, pages.whole, pages.notes, pages.layout)
    const told = (isRough: boolean): string[] =>
      flaws
        .filter(({rule}) => (rule === 'column-overfull') === isRough)
        .map(({page, rule, text}) => `self-check p. ${page}: ${rule} "${text}"`)
    const wrongs = [
      ...told(false),
      ...checkText(source),
      ...checkNotes(source, pages),
      ...checkFloats(source, pages),
      ...checkCast(cast)
    ]
    const rough = [...told(true), ...checkBoxes(pages), ...checkBreaks(pages), ...checkGrid(pages)]
    root.style.removeProperty('width')
    return {
      pages: pages.sheets.length,
      cast: cast.size,
      shown: flaws.flatMap(flaw => flaw.shown ?? []),
      wrongs,
      rough
    }
  }
}
