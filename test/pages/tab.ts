import {mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {buildSync} from 'esbuild'
import type {Page as Tab} from 'puppeteer-core/internal/api/Page.js'
import type {Shown} from '../../src/browser/task.ts'
import {compose} from '../../src/compose.ts'
import {html} from '../../src/html/html.ts'
import {find} from '../../src/print/find.ts'
import {launch} from '../../src/print/launch.ts'
import {loadPatterns} from '../../src/print/patterns.ts'
import type {Sample} from './random.ts'
import type {Tried} from './tried.ts'

/** A tab with the styles and faces of a paper, in which one page after the other is laid out. */
export interface Bench {
  readonly tab: Tab
  lay(sample: Sample): Promise<Tried>
  pdf(): Promise<Uint8Array>
  close(): Promise<void>
}

const printed = {
  preferCSSPageSize: true,
  printBackground: true,
  tagged: true,
  outline: true
} as const

export async function openBench(): Promise<Bench> {
  const choice = await find(undefined)
  const {tab, running} = await launch(choice, undefined, () => undefined)
  await tab.emulateMediaType('print')
  const script = buildSync({
    entryPoints: ['test/pages/browser/inside.ts'],
    bundle: true,
    write: false,
    format: 'iife'
  }).outputFiles[0]?.text
  const page = await emptyPage()
  await tab.evaluate(
    `document.open();document.write(${JSON.stringify(page)});document.close();${script}`
  )
  const patterns = JSON.stringify(loadPatterns(['en']))
  const layOnce = async ({css, dir, body}: Sample, shown: readonly Shown[]): Promise<Tried> => {
    await tab.evaluate(`fuzz.load(...${JSON.stringify([css, dir, body])})`)
    await tab.evaluate('document.body.offsetHeight, document.fonts.ready.then(() => 0)')
    await tab.evaluate(
      'Promise.all([...document.images].map(image => image.decode().catch(() => 0)))'
    )
    return (await tab.evaluate(`fuzz.lay(${patterns}, ${JSON.stringify(shown)})`)) as Tried
  }
  return {
    tab,
    // As `press` does.
    async lay(sample) {
      const shown: Shown[] = []
      for (let round = 0; ; round++) {
        const tried = await layOnce(sample, shown)
        if (tried.shown.length === 0 || round === 2) return tried
        shown.push(...tried.shown)
      }
    },
    pdf: () => tab.pdf({...printed, waitForFonts: false, timeout: 0}),
    async close() {
      await running.end()
      if (choice.removeAfter) rmSync(choice.removeAfter, {recursive: true, force: true})
    }
  }
}

/** With the faces of both directions, without our script and what forbids it. */
async function emptyPage(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'offprint-test-'))
  writeFileSync(
    join(folder, 'paper.md'),
    '---\ntitle: T\nlang: en\n---\n\nText *x* **y** `z` ***w*** السلام *السلام* **السلام** $x$ → ☐ ↑\n'
  )
  const article = await compose(join(folder, 'paper.md'), {}, () => undefined)
  const page = await html(article)
  rmSync(folder, {recursive: true})
  return page.html.replace(/<script[\s\S]*?<\/script>/g, '').replace(/<meta http-equiv[^>]*>/, '')
}
