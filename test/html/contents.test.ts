import assert from 'node:assert/strict'
import {test} from 'node:test'
import type {Page as Tab} from 'puppeteer-core/internal/api/Page.js'
import {pageOf, reader} from './reader.ts'

const open = reader()
const journal = 'test/html/papers/journal.md'
const everything = 'test/html/papers/everything.md'

/** Where the table of contents is seen, if it is. */
async function place(tab: Tab): Promise<'beside' | 'within' | 'nowhere'> {
  return (await tab.evaluate(`(() => {
    const nav = document.querySelector('nav').getBoundingClientRect()
    const text = document.querySelector('.title-block').getBoundingClientRect()
    if (nav.width === 0) return 'nowhere'
    return nav.right <= text.left || nav.left >= text.right ? 'beside' : 'within'
  })()`)) as 'beside' | 'within' | 'nowhere'
}

test('three sections have a table of contents, beside the text where there is room', async () => {
  const page = await pageOf(journal)
  assert.equal(await place(await open(page, 1440)), 'beside')
  const tab = await open(page, 1000)
  assert.equal(await place(tab), 'nowhere')
  const links = await tab.$$eval('nav ol a', all => all.map(link => link.getAttribute('href')))
  assert.deepEqual(links, [
    '#introduction',
    '#methods',
    '#sources',
    '#results',
    '#funding',
    '#references'
  ])
})

test('it is not printed unless the author wants it', async () => {
  const tab = await open(await pageOf(journal), 1440)
  await tab.emulateMediaType('print')
  assert.equal(await place(tab), 'nowhere')
  await tab.setContent(await pageOf(everything))
  assert.equal(await place(tab), 'within')
  await tab.emulateMediaType('screen')
})

test('an author who wants it has it on a phone too', async () => {
  assert.equal(await place(await open(await pageOf(everything), 320)), 'within')
})

test('in Arabic it is at the right', async () => {
  const tab = await open(await pageOf('test/html/papers/arabic.md'), 1440)
  assert.equal(await place(tab), 'beside')
  assert.ok(await tab.evaluate('document.querySelector("nav").getBoundingClientRect().left > 720'))
})

test('two sections have none, nor has a paper that wants none', async () => {
  assert.doesNotMatch(await pageOf('cited-in'), /<nav/)
  assert.doesNotMatch(await pageOf('test/html/papers/plain.md'), /<nav/)
})
