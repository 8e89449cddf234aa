import assert from 'node:assert/strict'
import {rmSync} from 'node:fs'
import {join} from 'node:path'
import {after, before, test} from 'node:test'
import {compose} from '../../src/compose.ts'
import {html} from '../../src/html/html.ts'
import {type BrowserChoice, find} from '../../src/print/find.ts'
import {type Launched, launch} from '../../src/print/launch.ts'

let choice: BrowserChoice
let launched: Launched
before(async () => {
  choice = await find(undefined)
  launched = await launch(choice, undefined, () => {})
  await launched.tab.emulateMediaType('screen')
})
after(() => {
  launched.running.kill()
  if (choice.removeAfter !== undefined) rmSync(choice.removeAfter, {recursive: true, force: true})
})

for (const name of ['cited-in', 'cited-in-hostile-keys', 'front-arabic', 'note-style']) {
  test(`each citation leads to its entry and each entry back: ${name}`, async () => {
    const article = await compose(join('test', 'cases', name, 'paper.md'), {}, () => {})
    const {tab} = launched
    await tab.setContent(html(article).html)
    const links = await tab.$$('.citation a[href^="#"], .cited-in a')
    assert.ok(links.length > 1)
    const backLinks = await tab.$$eval('.cited-in a', all => all.length)
    assert.ok(backLinks > 0)
    for (const link of links) {
      const href = await link.evaluate(element => element.getAttribute('href'))
      // Not by the mouse, which misses while the page scrolls to the last target.
      await link.press('Enter')
      const target = await tab.$eval(':target', element => element.id)
      assert.equal(`#${target}`, href)
    }
  })
}

test('an entry is not cited on paper', async () => {
  const article = await compose(join('test', 'cases', 'cited-in', 'paper.md'), {}, () => {})
  const {tab} = launched
  await tab.setContent(html(article).html)
  await tab.emulateMediaType('print')
  const shown = await tab.$$eval('.cited-in', all => all.map(one => one.checkVisibility()))
  assert.deepEqual(shown, [false, false, false])
})
