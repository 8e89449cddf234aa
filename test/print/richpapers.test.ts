import assert from 'node:assert/strict'
import {writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {after, before, describe, it} from 'node:test'
import {compose} from '../../src/compose.ts'
import {html} from '../../src/html/html.ts'
import {type Press, startPress} from '../../src/print/print.ts'
import {scratch} from './fakes.ts'

/** Papers that hold every construct, in each page style: the pages' own check is what is tested. */
describe('a paper of every construct', () => {
  let press: Press
  before(() => {
    press = startPress()
  })
  after(() => press.close())

  it('has a page where nothing is written, or says that there is nothing to print', async () => {
    const path = join(scratch(), 'paper.md')
    writeFileSync(path, '<!-- not yet -->\n')
    const printed = async (style: string) =>
      press.print(await html(await compose(path, {style}, () => {})))
    assert.equal((await printed('article')).pages, 1)
    // Its first page has no number either.
    await assert.rejects(printed('thesis'), /Nothing stands on the pages/)
  })

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
