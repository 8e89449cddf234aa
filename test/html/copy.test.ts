import assert from 'node:assert/strict'
import {test} from 'node:test'
import type {Page as Tab} from 'puppeteer-core/internal/api/Page.js'
import {pageOf, reader} from './reader.ts'

const open = reader()

/** `about:blank` is no secure context: here, as from a folder, there is no `navigator.clipboard`. */
async function copied(tab: Tab, label: string, nth = 0): Promise<string> {
  await tab.evaluate(`
    addEventListener('copy', () => { copiedText = document.activeElement.value }, {once: true})
  `)
  const button = (await tab.$$(`button[aria-label="${label}"]`))[nth]
  await button?.press('Enter')
  return String(await tab.evaluate('copiedText'))
}

test('an entry is copied as BibTeX, and that is said', async () => {
  const tab = await open(await pageOf('cited-in'))
  const text = await copied(tab, 'Copy as BibTeX')
  assert.match(text, /^@article\{doe2020,\n {2}author = \{Doe, Jane\},\n[\s\S]*\n\}$/)
  assert.equal(await tab.$eval('[role=status]', element => element.textContent), 'Copied')
  assert.equal(await tab.$eval(':focus', element => element.textContent), 'BibTeX')
  assert.equal(await tab.$('textarea'), null)
})

test('an entry is copied as CSL-JSON', async () => {
  const tab = await open(await pageOf('cited-in'))
  const items = JSON.parse(await copied(tab, 'Copy as CSL-JSON', 1))
  assert.equal(items.length, 1)
  assert.equal(items[0].id, 'roe2019')
  assert.equal(items[0].title, 'On second thoughts')
})

test('abstracts do not weigh upon the page', async () => {
  const page = await pageOf('bibliography-ris')
  const [, data = ''] = /<script type="application\/json">([\s\S]*?)<\/script>/.exec(page) ?? []
  assert.ok(data.includes('"csl":{'))
  assert.doesNotMatch(data, /"abstract"/)
})

test('all entries are copied at once', async () => {
  const tab = await open(await pageOf('cited-in'))
  const text = await copied(tab, 'Copy all as BibTeX')
  assert.deepEqual(text.match(/^@\w+\{\w+/gm), [
    '@article{doe2020',
    '@book{roe2019',
    '@book{poe2001'
  ])
  const items = JSON.parse(await copied(tab, 'Copy all as CSL-JSON'))
  assert.equal(items.length, 3)
})

test('a work listed twice can be copied at both places', async () => {
  const tab = await open(await pageOf('list-works-twice'))
  const keys = await tab.$$eval('.csl-entry', all =>
    all.map(entry => [
      entry.id || entry.getAttribute('data-same-as'),
      entry.querySelectorAll('.copy button').length
    ])
  )
  assert.ok(new Set(keys.map(([key]) => key)).size < keys.length)
  assert.deepEqual([...new Set(keys.map(([, buttons]) => buttons))], [2])
})

test('where there is a clipboard it is used', async () => {
  const tab = await open(await pageOf('cited-in'))
  await tab.evaluate(`
    Object.defineProperty(navigator, 'clipboard', {
      value: {writeText: async text => { clipboardText = text }}
    })
  `)
  await (await tab.$('button[aria-label="Copy as BibTeX"]'))?.press('Enter')
  assert.match(String(await tab.evaluate('clipboardText')), /^@article\{doe2020/)
})

test('what cannot be copied is not said to be', async () => {
  const tab = await open(await pageOf('cited-in'))
  await tab.evaluate('document.execCommand = () => false')
  await (await tab.$('button[aria-label="Copy as BibTeX"]'))?.press('Enter')
  assert.equal(await tab.$eval('[role=status]', element => element.textContent), '')
})

test('without script there is no button, and on paper neither', async () => {
  const page = await pageOf('cited-in')
  assert.doesNotMatch(page.replace(/<script>[\s\S]*<\/script>/, ''), /<button/)
  const tab = await open(page)
  await tab.emulateMediaType('print')
  const shown = await tab.$$eval('.copy, .said', all => all.map(one => one.checkVisibility()))
  await tab.emulateMediaType('screen')
  assert.ok(shown.length > 0)
  assert.ok(!shown.includes(true))
})
