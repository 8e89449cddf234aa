import type {Page as Tab} from 'puppeteer-core/internal/api/Page.js'
import type {Page} from '../article.ts'
import type {Heading, Prepared, Shown, Standing, Task} from '../browser/task.ts'
import {builtScript} from '../package.ts'
import {placed} from '../placed.ts'
import {loadPatterns} from './patterns.ts'
import {warningsOf} from './warnings.ts'

/** What the browser made of a page. */
export interface Pressed {
  readonly pdf: Buffer
  /** Pages laid out; 0 where they are left to the browser. */
  readonly pages: number
  readonly warnings: readonly string[]
  /** Families the page brings along. */
  readonly families: readonly string[]
  readonly headings: readonly Heading[]
  /** What the paper says, without the hyphens of its lines. */
  readonly text: string
  readonly labels: Prepared['labels']
  readonly trim: Prepared['trim']
  readonly targets: Prepared['targets']
  readonly standing: Readonly<Record<string, Standing>>
}

/** Watches over one stage: its name and its work. */
export type Watch = <T>(stage: string, work: Promise<T>) => Promise<T>

/** What the browser is to evaluate so that it has the page. */
export async function sourceOf(page: Page): Promise<string> {
  const {html, languages, citedOn} = page
  const task: Task = {
    html,
    patterns: loadPatterns(languages),
    blocks: placed,
    ...(citedOn && {citedOn})
  }
  return `${script()};offprint.load(${asciiJson(task)})`
}

/** Load the page, prepare it and print it. */
export async function press(
  tab: Tab,
  source: string,
  places: Page['places'],
  watch: Watch,
  asked: readonly string[] = []
): Promise<Pressed> {
  await watch('loading the page', load(tab, source))
  const prepared = await watch('laying out the pages', prepare(tab, source))
  const standing =
    asked.length === 0
      ? {}
      : ((await tab.evaluate(`offprint.standing(${asciiJson(asked)})`)) as Pressed['standing'])
  const pdf = await watch(
    'printing',
    tab.pdf({
      preferCSSPageSize: true,
      printBackground: true,
      tagged: true,
      outline: true,
      waitForFonts: false,
      timeout: 0
    })
  )
  const {pages, families, headings, text, labels, trim, targets} = prepared
  const bytes = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength)
  const warnings = warningsOf(prepared, places)
  return {pdf: bytes, pages, warnings, families, headings, text, labels, trim, targets, standing}
}

/** Print a page that is a drawing: one sheet of its size. */
export async function draw(tab: Tab, html: string, watch: Watch): Promise<Buffer> {
  const write = `document.open();document.write(${asciiJson(html)});document.close()`
  await watch('loading a drawing', load(tab, write))
  // The layout asks for the faces.
  await tab.evaluate('document.body.getBoundingClientRect();document.fonts.ready.then(() => {})')
  const pdf = await watch(
    'printing a drawing',
    tab.pdf({
      preferCSSPageSize: true,
      printBackground: true,
      pageRanges: '1',
      tagged: false,
      waitForFonts: false,
      timeout: 0
    })
  )
  return Buffer.from(undated(Buffer.from(pdf).toString('latin1')), 'latin1')
}

/** When it was printed is nobody's business, and equal drawings give equal bytes. */
function undated(pdf: string): string {
  return pdf.replace(/\/(?:Creation|Mod)Date \([^)]*\)/g, date => ' '.repeat(date.length))
}

async function load(tab: Tab, source: string): Promise<void> {
  // What the last page has left, should it have gone astray.
  if (tab.url() !== 'about:blank') await tab.goto('about:blank')
  await hide(tab)
  const loaded = new Promise(resolve => tab.once('load', resolve))
  await tab.evaluate(source)
  await loaded
}

/**
 * What nobody sees is not drawn: each pause of ours the browser would lay the page out, before its faces are there, and
 * paint it. A browser that cannot do so prints as well.
 */
async function hide(tab: Tab): Promise<void> {
  await tab
    .windowId()
    .then(window => tab.browser().setWindowBounds(window, {windowState: 'minimized'}))
    .catch(() => undefined)
}

/** In ASCII only: V8 takes it at one byte a letter, in two thirds of the time. */
function asciiJson(value: unknown): string {
  return JSON.stringify(value).replace(
    /[\u0080-\uFFFF]/g,
    unit => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`
  )
}

/** So often pages are planned anew with heights as they turned out. */
const replans = 2

async function prepare(tab: Tab, source: string): Promise<Prepared> {
  const shown: Shown[] = []
  for (let round = 0; ; round++) {
    const prepared = (await tab.evaluate(`offprint.prepare(${JSON.stringify(shown)})`)) as Prepared
    const found = prepared.flaws.flatMap(flaw => flaw.shown ?? [])
    if (found.length === 0 || round === replans) return prepared
    shown.push(...found)
    await load(tab, source)
  }
}

let read: string | undefined

function script(): string {
  read ??= builtScript('browser.js')
  return read
}
