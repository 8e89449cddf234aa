import assert from 'node:assert/strict'
import {readFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import {test} from 'node:test'
import type {Page as Tab} from 'puppeteer-core/internal/api/Page.js'
import {cardSaying, pageOf, reader} from './reader.ts'

const open = reader()
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** By all of axe's rules, the best practices too; in the dark only what is about colours can be otherwise. */
async function violations(tab: Tab): Promise<string[]> {
  const found: string[] = []
  for (const scheme of ['light', 'dark']) {
    await tab.emulateMediaFeatures([
      {name: 'prefers-color-scheme', value: scheme},
      {name: 'prefers-reduced-motion', value: 'reduce'}
    ])
    const rules = scheme === 'dark' ? '{runOnly: ["color-contrast", "link-in-text-block"]}' : '{}'
    found.push(
      ...((await tab.evaluate(`axe.run(${rules}).then(({violations}) => violations.flatMap(({id, nodes}) =>
        nodes.map(({html, failureSummary}) => '${scheme}: ' + id + ': ' + html.slice(0, 200) + ' ' + failureSummary)))`)) as string[])
    )
  }
  return found
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
  test(`axe finds nothing, in light and dark, cards closed and open: ${name}`, async () => {
    const tab = await open(await pageOf(name), 1440)
    await tab.evaluate(axe)
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
