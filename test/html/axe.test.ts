import assert from 'node:assert/strict'
import {readFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import {test} from 'node:test'
import type {Page as Tab} from 'puppeteer-core/internal/api/Page.js'
import {cardSaying, pageOf, reader} from './reader.ts'

const open = reader()
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** All of axe's rules, the best practices too. */
async function violations(tab: Tab): Promise<string[]> {
  await tab.evaluate(axe)
  return (await tab.evaluate(`axe.run().then(({violations}) => violations.flatMap(({id, nodes}) =>
    nodes.map(({html, failureSummary}) => id + ': ' + html.slice(0, 200) + ' ' + failureSummary)))`)) as string[]
}

for (const name of [
  'cited-in',
  'numeric-links',
  'note-style',
  'front-arabic',
  'front-all',
  'front-all-arabic',
  'entry-addresses',
  'list-annotated-numeric',
  'list-works-twice',
  'callout-quarto',
  'callout-arabic',
  'code-block-languages',
  'code-block-lines',
  'span-arabic',
  'line-block',
  'manuscript/paper.md',
  'test/diff/cases/words',
  'test/diff/cases/blocks',
  'test/html/papers/everything.md',
  'test/html/papers/arabic.md',
  'test/html/papers/journal.md',
  'test/html/papers/rich.md',
  'test/html/papers/rich-arabic.md'
]) {
  for (const scheme of ['light', 'dark']) {
    test(`axe finds nothing, cards closed and open: ${name}, ${scheme}`, async () => {
      const tab = await open(await pageOf(name), 1440)
      await tab.emulateMediaFeatures([
        {name: 'prefers-color-scheme', value: scheme},
        {name: 'prefers-reduced-motion', value: 'reduce'}
      ])
      await tab.$$eval('details', all => {
        for (const one of all) one.setAttribute('open', '')
      })
      assert.deepEqual(await violations(tab), [])
      for (const trigger of ['.citation, [data-footnote-ref]', '.cross-reference a']) {
        const first = await tab.$(trigger)
        if (!first) continue
        await first.hover()
        await cardSaying(tab, '↓')
        assert.deepEqual(await violations(tab), [])
      }
    })
  }
}
