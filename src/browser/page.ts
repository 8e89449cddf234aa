import {layOutFaces} from './faces.ts'
import {fitWide} from './fit.ts'
import {findHeadings} from './headings.ts'
import {markStructure} from './marks.ts'
import {offerHyphens} from './offer.ts'
import {type Galley, prepareGalley} from './pages/galley.ts'
import {type Paged, paginate} from './pages/paginate.ts'
import {standingOf} from './pages/standing.ts'
import {type Blocks, blocksOf} from './places.ts'
import {settleHyphens} from './settle.ts'
import type {CitedOnWords, Heading, Prepared, Shown, Standing, Task} from './task.ts'

/** What Node can call in the page, each call with one JSON in or out. */
export interface InPage {
  /** Write the page, hyphens offered, before anything is laid out. */
  load(task: Task): void
  /** Once all has loaded: settle the hyphens by the lines as they fell. */
  prepare(shown: readonly Shown[]): Promise<Prepared>
  /** Once that is done: where things stand, by their ids. */
  standing(ids: readonly string[]): Record<string, Standing>
}

declare global {
  var offprint: InPage
}

/** A page as it was written, before anything was laid out. */
interface Loaded {
  readonly citedOn?: CitedOnWords | undefined
  readonly isText: boolean
  readonly blocks: Blocks
  readonly headings: readonly Heading[]
  readonly text: string
  /** For the first time; a galley where the pages are ours to make. */
  readonly layOut: () => Promise<Galley | undefined>
}

let loaded: Loaded

globalThis.offprint = {
  load({html, patterns, citedOn, blocks}) {
    document.open()
    // Not shown, so that its style is first asked for when all is in its place.
    document.write(html.replace('<html', '<html hidden'))
    document.close()
    const root = document.documentElement
    const [isPaged, isText] = [hasPages(root), hasText(root)]
    // As wide as the page's text: so the lines on the screen are those of the print.
    root.style.width = 'var(--column-width, var(--text-width, auto))'
    if (isPaged) root.classList.add('paged')
    if (isText) offerHyphens(root, patterns)
    const main = document.querySelector('main')
    const text = ((main ?? document.body).textContent ?? '').replaceAll('\u00ad', '')
    const named = blocksOf(document.body, blocks)
    root.hidden = false
    // At once: the browser lays out what has loaded.
    const layOut = isPaged && main ? prepareGalley(main) : layOutFaces
    // Before hyphens are settled: one at the end of a heading's line is not part of its name.
    loaded = {citedOn, isText, blocks: named, text, layOut, headings: findHeadings(root)}
  },

  standing: standingOf,

  async prepare(shown) {
    const root = document.documentElement
    const {citedOn, isText, blocks, headings, text, layOut} = loaded
    const galley = await layOut()
    const misfits = isText ? fitWide(root) : []
    const paragraphs = document.body.getElementsByTagName('p').length
    const paged = galley ? paginate(galley, citedOn, shown) : asTheBrowser(root)
    root.style.removeProperty('width')
    if (root.getAttribute('style') === '') root.removeAttribute('style')
    markStructure(root)
    return {
      url: document.URL,
      paragraphs,
      ...paged,
      headings,
      text,
      families: [...new Set([...document.fonts].map(({family}) => family.replace(/^"|"$/g, '')))],
      brokenFaces: [...document.fonts]
        .filter(({status}) => status === 'error')
        .map(({family, weight, style}) => `${family} ${weight} ${style}`),
      flaws: blocks.nameAll(paged.flaws),
      misfits: blocks.nameAll([...misfits, ...paged.misfits]),
      blocks: blocks.count
    }
  }
}

/** Without the width of the text the lines cannot be known before the print. */
function hasText(root: Element): boolean {
  return isSaid(root, '--text-width')
}

/** A style sheet that says nothing of pages leaves them to the browser. */
function hasPages(root: Element): boolean {
  return isSaid(root, '--page-height')
}

function isSaid(root: Element, name: string): boolean {
  return getComputedStyle(root).getPropertyValue(name).trim() !== ''
}

function asTheBrowser(root: Element): Paged {
  return {
    hyphens: settleHyphens(root),
    pages: 0,
    pagesTold: true,
    labels: [],
    targets: [],
    misfits: [],
    flaws: []
  }
}
