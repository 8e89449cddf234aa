/**
 * One PDF step by itself: a started browser is given a finished page. Prints what each stage cost, as JSON.
 *
 * `ours`: as a build prints it. `native`: as the browser breaks it, hyphens settled, notes at the end. `pagedjs`: as
 * Paged.js breaks it, notes at the end. Arguments: the way, the file of the page as JSON.
 */
import {readFileSync} from 'node:fs'
import {resolve} from 'node:path'
import type {Page} from '../../src/article.ts'
import {find} from '../../src/print/find.ts'
import {finish} from '../../src/print/finish.ts'
import {type Launched, launch} from '../../src/print/launch.ts'
import {readPdf} from '../../src/print/pdf.ts'
import {press, sourceOf, type Watch} from '../../src/print/press.ts'
import {tuneV8} from '../../src/tune.ts'
import {costOfFamily, familyOf} from './measure.ts'

tuneV8()
const [way, file = ''] = process.argv.slice(2)
const page = JSON.parse(readFileSync(file, 'utf8')) as Page
const options = {
  preferCSSPageSize: true,
  printBackground: true,
  tagged: true,
  outline: true,
  waitForFonts: false,
  timeout: 0
} as const

const launched = await launch(await find(undefined), undefined, () => undefined)
const stages: Record<string, number> = {}
let peakMb = 0
const timer = setInterval(() => {
  peakMb = Math.max(peakMb, ...familyOf(process.pid).map(({pages}) => (pages * 4096) / 1e6))
}, 50)
const watch: Watch = async (stage, work) => {
  const before = costOfFamily(process.pid)
  const result = await work
  stages[stage] = costOfFamily(process.pid) - before
  return result
}
const pages = await print(launched)
clearInterval(timer)
await launched.running.end()
process.stdout.write(JSON.stringify({pages, stages, peakMb}))

async function print({browser, tab}: Launched): Promise<number> {
  if (way === 'pagedjs') {
    const other = await browser.newPage()
    const html = plainly(page.html)
    await watch('loading the page', other.setContent(html, {waitUntil: 'load'}))
    await watch(
      'laying out the pages',
      (async () => {
        const script = readFileSync(resolve('node_modules/pagedjs/dist/paged.js'), 'utf8')
        await other.evaluate(script)
        await other.evaluate('new Paged.Previewer().preview()')
      })()
    )
    const pdf = await watch('printing', other.pdf(options))
    return countOf(pdf)
  }
  const html = way === 'native' ? page.html.replace(/--page-height:[^;}]*;?/, '') : page.html
  const pressed = await press(tab, await sourceOf({...page, html}), page.places, watch)
  if (way === 'native') return countOf(pressed.pdf)
  const finishing = Promise.resolve().then(() => finish(readPdf(pressed.pdf), page, pressed))
  return (await watch('finishing', finishing)).pages
}

/** Paged.js stops at media queries with `<` and at lists within `:is()`: it gets a theme that it can read. */
function plainly(html: string): string {
  const [, faces = ''] = /(<style>@font-face.*?<\/style>)/s.exec(html) ?? []
  const [, body = ''] = /(<main>.*<\/main>)/s.exec(html) ?? []
  const theme = `@page{size:A4;margin:27mm 39mm 31mm}html{font:11pt/15pt "Source Serif 4"}p{margin:0;text-align:justify}
    h1,h2,figure{margin:15pt 0}h2,figcaption{break-after:avoid}figure,.csl-entry{break-inside:avoid}table{width:100%;font-size:9pt}
    svg,img{max-width:100%}.data-footnote-backref,.copy,.cited-in,.cite-this{display:none}ol,ul{padding-left:1.5em;list-style:none}`
  return `<!doctype html><html lang="en">${faces}<style>${theme}</style><body>${body}</body></html>`
}

function countOf(pdf: Uint8Array): number {
  return (
    Buffer.from(pdf)
      .toString('latin1')
      .match(/\/Type \/Page\b/g)?.length ?? 0
  )
}
