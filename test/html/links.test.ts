import assert from 'node:assert/strict'
import {existsSync, readdirSync, readFileSync, rmSync} from 'node:fs'
import {join} from 'node:path'
import {after, before, test} from 'node:test'
import {fromHtml} from 'hast-util-from-html'
import {compose} from '../../src/compose.ts'
import {html} from '../../src/html/html.ts'
import {type BrowserChoice, find} from '../../src/print/find.ts'
import {type Launched, launch} from '../../src/print/launch.ts'
import {visit} from '../../src/visit.ts'

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
    await tab.setContent((await html(article)).html)
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
  await tab.setContent((await html(article)).html)
  await tab.emulateMediaType('print')
  const shown = await tab.$$eval('.cited-in', all => all.map(one => one.checkVisibility()))
  assert.deepEqual(shown, [false, false, false])
})

/** Cases of an author's own mistake: a label given twice, a link to nowhere. */
const mistaken = new Set(['formula-label-twice', 'label-mistakes', 'link-refused', 'link-within'])

test('in every case each id is there once, and each link within the page has its place', () => {
  for (const name of readdirSync(join('test', 'cases'))) {
    const path = join('test', 'cases', name, 'paper.html')
    if (mistaken.has(name) || !existsSync(path)) continue
    const ids: string[] = []
    const links: string[] = []
    visit(fromHtml(readFileSync(path, 'utf8'), {fragment: true}), 'element', ({properties}) => {
      const {id, href} = properties
      if (id !== undefined) ids.push(String(id))
      if (String(href).startsWith('#')) links.push(String(href).slice(1))
    })
    const known = new Set(ids)
    assert.equal(ids.length, known.size, `${name}: ${ids.join(' ')}`)
    for (const id of ids) assert.match(id, /^\S+$/, name)
    for (const link of links) assert.ok(known.has(link), `${name}: #${link}`)
  }
})
