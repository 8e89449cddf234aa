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

/** The section that is marked, once the page has come to rest. */
async function current(tab: Tab): Promise<string | undefined> {
  await tab.evaluate(
    'new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))'
  )
  const marked = await tab.$$eval('[aria-current=location]', all =>
    all.map(link => link.getAttribute('href') ?? '')
  )
  assert.ok(marked.length < 2)
  return marked[0]
}

for (const name of ['rich', 'rich-arabic']) {
  test(`the section that is read is marked in the contents: ${name}`, async () => {
    const page = await pageOf(`test/html/papers/${name}.md`)
    assert.doesNotMatch(page, /<a[^>]*aria-current/)
    const tab = await open(page, 1440)
    assert.equal(await current(tab), undefined)
    await (await tab.$('nav a[href="#sec:results"]'))?.click()
    assert.equal(await current(tab), '#sec:results')
    await tab.$eval('[id="sec:methods"]', heading => heading.scrollIntoView())
    assert.equal(await current(tab), '#sec:methods')
    await tab.evaluate('scrollTo(0, document.documentElement.scrollHeight)')
    const last = await tab.$$eval('nav ol a', all => all.at(-1)?.getAttribute('href'))
    assert.equal(await current(tab), last)
    await tab.evaluate('scrollTo(0, 0)')
    assert.equal(await current(tab), undefined)
  })
}

test('contents longer than the window keep the marked section in sight, and move nothing else', async () => {
  const tab = await open(await pageOf('test/html/papers/rich.md'), 1440, 320)
  assert.ok(await tab.$eval('nav', nav => nav.scrollHeight > nav.clientHeight))
  await tab.$eval('#conclusion', heading => heading.scrollIntoView())
  const at = await tab.evaluate('scrollY')
  assert.equal(await current(tab), '#conclusion')
  const isSeen = await tab.$eval('[aria-current]', link => {
    const {top, bottom} = link.getBoundingClientRect()
    const nav = link.closest('nav')?.getBoundingClientRect()
    return nav !== undefined && top >= nav.top && bottom <= nav.bottom
  })
  assert.ok(isSeen)
  assert.equal(await tab.evaluate('scrollY'), at)
})

test('a paper of which only the contents can be pointed at has them marked too', async () => {
  assert.match(await pageOf('contents'), /script-src/)
})
