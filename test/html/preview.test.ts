import assert from 'node:assert/strict'
import {test} from 'node:test'
import type {Page as Tab} from 'puppeteer-core/internal/api/Page.js'
import {cardGone, cardOf, cardSaying, pageOf, reader} from './reader.ts'

const open = reader()
const everything = 'test/html/papers/everything.md'

/** Goes to a reference by keyboard: the focus, and the Tab key's mark on it. */
async function goTo(tab: Tab, href: string): Promise<void> {
  await tab.keyboard.press('Tab')
  await tab.$eval(`.cross-reference a[href="${href}"]`, link => (link as HTMLElement).focus())
}

const shown: [what: string, href: string, says: string][] = [
  ['a note', '#fn-n', 'A note with emphasis'],
  ['a figure of parts', '#fig:both', 'Two dots.'],
  ['a part of a figure', '#fig:left', '(a) Left.'],
  ['a table', '#tbl:grid', 'built-in wrapper'],
  ['a formula', '#eq:mass', '(1)'],
  ['a theorem', '#thm:line', '(On lines).'],
  ['code', '#lst:code', 'def f(x):']
]

for (const [what, href, says] of shown) {
  test(`a reference shows ${what}, by keyboard too; Escape closes it`, async () => {
    const tab = await open(await pageOf(everything))
    await goTo(tab, href)
    await cardSaying(tab, says)
    assert.match((await cardOf(tab)) ?? '', /↓$/)
    await tab.keyboard.press('Escape')
    await cardGone(tab)
  })
}

test('a section is shown by its heading and its first paragraph', async () => {
  const tab = await open(await pageOf(everything))
  await (await tab.$('.cross-reference a[href="#sec:methods"]'))?.hover()
  await cardSaying(tab, 'Methods')
  assert.equal(
    await cardOf(tab),
    '2 MethodsHow it was done. It is the first paragraph of the section. ↓'
  )
})

test('what a card copies has neither the ids nor the names of the page', async () => {
  const tab = await open(await pageOf(everything))
  await goTo(tab, '#tbl:grid')
  await cardSaying(tab, 'built-in wrapper')
  assert.equal(await tab.$('.card [id], .card [role=group]'), null)
  assert.ok(await tab.$('.card table'))
})

test('the image of a figure is in its card', async () => {
  const tab = await open(await pageOf(everything))
  await goTo(tab, '#fig:left')
  await cardSaying(tab, '(a) Left.')
  const width = await tab.$eval(
    '.card img, .card svg',
    image => image.getBoundingClientRect().width
  )
  assert.ok(width > 0)
})

test('the table of contents shows no cards', async () => {
  const tab = await open(await pageOf(everything))
  await (await tab.$('nav a[href="#sec:methods"]'))?.hover()
  await new Promise(resolve => setTimeout(resolve, 500))
  assert.equal(await cardOf(tab), undefined)
})
