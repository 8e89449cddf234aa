import assert from 'node:assert/strict'
import {join} from 'node:path'
import {test} from 'node:test'
import type {Page} from '../../src/article.ts'
import {compose} from '../../src/compose.ts'
import {html} from '../../src/html/html.ts'

async function pageOf(name: string): Promise<Page> {
  return html(await compose(join('test', 'cases', name, 'paper.md'), {}, () => {}))
}

test('the PDF is told the rights', async () => {
  assert.deepEqual((await pageOf('front-license-quarto')).rights, {
    text: '© 2026 Jane Doe. CC BY 4.0',
    url: 'https://creativecommons.org/licenses/by/4.0/'
  })
  assert.deepEqual((await pageOf('front-license-unsafe')).rights, {text: 'Free'})
})

test('the PDF is told the DOI, the authors and the day', async () => {
  assert.equal((await pageOf('front-journal')).doi, '10.5555/12345678')
  assert.deepEqual((await pageOf('front-author-name-chinese')).authors, ['王小明', 'Ming Wang'])
  assert.equal((await pageOf('front-dates-joss')).date, '2022-06-22')
  assert.equal((await pageOf('front-date-modified')).date, undefined)
})
