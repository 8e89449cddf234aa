import assert from 'node:assert/strict'
import {after, before, describe, it} from 'node:test'
import {compose} from '../../src/compose.ts'
import {html} from '../../src/html/html.ts'
import {type Press, startPress} from '../../src/print/print.ts'

/** Papers that hold every construct, in each page style: the pages' own check is what is tested. */
describe('a paper of every construct', () => {
  let press: Press
  before(() => {
    press = startPress()
  })
  after(() => press.close())

  for (const paper of ['rich', 'rich-arabic']) {
    for (const style of ['article', 'two-column', 'review', 'preprint', 'thesis']) {
      it(`has right pages: ${paper}, ${style}`, async () => {
        const path = `test/html/papers/${paper}.md`
        const article = await compose(path, {style}, () => {})
        const {pages} = await press.print(await html(article))
        assert.ok(pages > 2)
      })
    }
  }
})
