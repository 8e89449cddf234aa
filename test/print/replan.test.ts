import assert from 'node:assert/strict'
import {writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {after, before, describe, it} from 'node:test'
import {compose} from '../../src/compose.ts'
import {html} from '../../src/html/html.ts'
import {type Press, startPress} from '../../src/print/print.ts'
import {scratch} from './fakes.ts'

describe('pages that turn out otherwise than planned', () => {
  let press: Press
  before(() => {
    press = startPress()
  })
  after(() => press.close())

  /** A paragraph over two pages, then lines that fill the second, in a style of the author's. */
  async function printed(css: string, body = '') {
    const folder = scratch()
    const text = `${'Considerations of peace. '.repeat(200)}\n\n${'One line.\n\n'.repeat(70)}`
    writeFileSync(join(folder, 'own.css'), css)
    writeFileSync(
      join(folder, 'paper.md'),
      `---\ntitle: T\nstyle: own.css\n---\n\n${text}${body}\n\nEnd.\n`
    )
    return press.print(await html(await compose(join(folder, 'paper.md'), {}, () => {})))
  }

  it('are planned anew with their heights', async () => {
    const more = 'padding-block-start: 8px !important'
    const {pages} = await printed(`@media print {p.cut-above {${more}}}`)
    assert.equal(pages, 4)
  })

  it('are refused where the text leaves the paper', async () => {
    await assert.rejects(
      printed(':root {--text-height: 290mm}'),
      /text of page 1 outside the paper/
    )
  })

  it('are printed where what is cut off holds no words', async () => {
    const css = '@media print {.high {height: 400mm}}'
    const {warnings} = await printed(css, '::: high\n:::')
    assert.equal(
      warnings.filter(one => /Higher than the page, so it was cut off/.test(one)).length,
      1
    )
  })

  it('are refused where words would be cut off', async () => {
    const css = '@media print {.high {display: grid; height: 400mm; align-content: end}}'
    await assert.rejects(printed(css, '::: high\nLost words.\n:::'), /column-overfull/)
  })
})
