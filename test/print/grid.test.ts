import assert from 'node:assert/strict'
import {mkdirSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {after, before, describe, it} from 'node:test'
import {compose} from '../../src/compose.ts'
import {html} from '../../src/html/html.ts'
import {type Press, startPress} from '../../src/print/print.ts'
import {scratch} from './fakes.ts'
import {piecesOf} from './pieces.ts'

/** Of a line: the browser sets baselines on whole pixels. */
const pixel = 0.065
const prose = 'Evidence of peace is gathered slowly and told with care by those who were there. '
const blocks = [
  '## A heading\n\n### And one below it',
  '> Words of someone else, who said them long ago and elsewhere.',
  '- One thing\n- Another thing',
  '$$ \\frac{a}{b} = \\sum_{i=1}^{n} x_i $$',
  '| a | b |\n|---|---|\n| 1 | 2 |\n\n: A table {#tbl:one}',
  '```\none line\nanother line\n```'
]
const text = blocks
  .flatMap(block => [prose.repeat(7), block, prose.repeat(4), prose.repeat(9)])
  .join('\n\n')

describe('the lines of columns side by side and of facing pages', () => {
  let press: Press
  before(() => {
    press = startPress()
  })
  after(() => press.close())

  /** How far the lines of prose are from the lines of a grid, in lines. */
  async function offsets(baselines: 'shared' | 'own'): Promise<number[]> {
    const folder = scratch()
    const path = join(folder, 'paper.md')
    writeFileSync(path, `---\ntitle: T\nstyle: house\n---\n\n${text}\n`)
    mkdirSync(join(folder, 'styles'))
    const css = `@import "two-column";\n\n:root { --baselines: ${baselines}; }\n`
    writeFileSync(join(folder, 'styles', 'house.css'), css)
    const {pdf} = await press.print(await html(await compose(path, {}, () => {})))
    const lines = (await piecesOf(pdf)).flat().filter(({text}) => text.length > 30)
    assert.ok(lines.length > 100)
    const first = lines.find(({text}) => text.startsWith('Evidence'))?.baseline ?? 0
    return lines
      .filter(({size}) => Math.abs(size - 9.75) < 0.1)
      .map(({baseline}) => (baseline - first) / 12.5)
      .map(count => Math.abs(count - Math.round(count)))
  }

  it('are the same', async () => {
    const off = await offsets('shared')
    assert.deepEqual(
      off.filter(by => by > pixel),
      []
    )
  })

  it('are not where a style leaves them as they come', async () => {
    assert.ok((await offsets('own')).some(by => by > pixel))
  })
})
