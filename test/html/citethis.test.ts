import assert from 'node:assert/strict'
import {existsSync, mkdtempSync, readFileSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {test} from 'node:test'
import type {Page as Tab} from 'puppeteer-core/internal/api/Page.js'
import {read, readOne} from '../bibliography/found.ts'
import {pageOf, reader} from './reader.ts'

const open = reader()
const journal = 'test/html/papers/journal.md'

async function block(tab: Tab): Promise<string> {
  const [text] = await tab.$$eval('.cite-this .csl-entry', all => all.map(one => one.textContent))
  return text ?? ''
}

/** What a browser saves when the link is clicked. */
async function saved(tab: Tab, format: string, name: string): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'offprint-cite-'))
  try {
    const session = await tab.createCDPSession()
    await session.send('Browser.setDownloadBehavior', {behavior: 'allow', downloadPath: folder})
    await tab.$eval('.cite-this', one => one.setAttribute('open', ''))
    await tab.$$eval(
      '.cite-this a[download]',
      (all, wanted) => all.find(one => one.textContent === wanted)?.click(),
      format
    )
    const path = join(folder, name)
    for (let waits = 0; waits < 50 && !existsSync(path); waits++) {
      await new Promise(resolve => setTimeout(resolve, 100))
    }
    return readFileSync(path, 'utf8')
  } finally {
    rmSync(folder, {recursive: true, force: true})
  }
}

test('the paper is cited in its own style, as it would be in others', async () => {
  const tab = await open(await pageOf(journal))
  assert.match(
    await block(tab),
    /^de Gogh, V\., Jane Doe, & The Peace Consortium\. \(2026\)\. Peace < war & “truce”: A study\. Journal of Cases, 12\(3\), 45–67\./
  )
})

test('a style of numbers gives the paper none', async () => {
  const tab = await open(await pageOf('test/html/papers/numeric.md'))
  assert.match(await block(tab), /^Doe J\. /)
})

test('BibTeX is saved as a file, without a script and under the policy of the page', async () => {
  const page = (await pageOf(journal)).replace(/<script>[\s\S]*?<\/script>/, '')
  const item = await readOne(await saved(await open(page), 'BibTeX', 'gogh2026peace.bib'))
  assert.equal(item['title'], 'Peace < war & “truce”: A study')
  assert.equal(item['DOI'], '10.1000/xyz')
  assert.equal(item.type, 'article-journal')
})

test('RIS is saved as a file that can be read again', async () => {
  const tab = await open(await pageOf(journal))
  const text = await saved(tab, 'RIS', 'gogh2026peace.ris')
  const {items} = await read(text, 'all', 'x.ris')
  const [item] = JSON.parse(await saved(tab, 'CSL-JSON', 'gogh2026peace.json'))
  assert.deepEqual(items.get('gogh2026peace'), item)
})

test('CSL-JSON is saved as a file', async () => {
  const tab = await open(await pageOf(journal))
  const [item] = JSON.parse(await saved(tab, 'CSL-JSON', 'gogh2026peace.json'))
  assert.deepEqual(item.author, [
    {family: 'Gogh', given: 'Vincent', 'non-dropping-particle': 'de'},
    {literal: 'Jane Doe'},
    {literal: 'The Peace Consortium'}
  ])
  assert.deepEqual(item.issued, {'date-parts': [[2026, 12, 1]]})
})

test('a paper without an author cannot be cited', async () => {
  assert.doesNotMatch(await pageOf('cited-in'), /class="cite-this"/)
})
