import assert from 'node:assert/strict'
import {writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {after, before, describe, it} from 'node:test'
import {compose} from '../../src/compose.ts'
import {html} from '../../src/html/html.ts'
import {type Press, startPress} from '../../src/print/print.ts'
import {scratch} from './fakes.ts'
import {open, textOf} from './read.ts'

const prose = 'Evidence of peace is gathered slowly and told with care by those who were there. '

describe('references to pages', () => {
  let press: Press
  before(() => {
    press = startPress()
  })
  after(() => press.close())

  it('tell the page on which the thing is printed', async () => {
    const folder = scratch()
    const path = join(folder, 'paper.md')
    const far = Array.from({length: 3}, () => prose.repeat(40)).join('\n\n')
    writeFileSync(
      path,
      `---\ntitle: T\n---\n\nFirst on page \\pageref{sec:فصل}, then [p. {page} here](#sec:near).\n\n# Near {#sec:near}\n\n${far}\n\n# Far {#sec:فصل}\n\nMark.`
    )
    const {pdf, warnings} = await press.print(await html(await compose(path, {}, () => {})))
    const document = await open(pdf)
    const last = document.numPages
    await document.destroy()
    const text = (await textOf(pdf)).replace(/\s+/g, ' ')
    assert.ok(last > 1)
    assert.ok(text.includes(`First on page ${last}, then p. 1 here.`), text.slice(0, 200))
    // In a container there is a word about the sandbox.
    assert.deepEqual(
      warnings.filter(one => !one.includes('sandbox')),
      []
    )
  })
})
