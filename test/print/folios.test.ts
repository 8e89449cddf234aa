import assert from 'node:assert/strict'
import {writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {test} from 'node:test'
import {compose} from '../../src/compose.ts'
import {html} from '../../src/html/html.ts'
import {startPress} from '../../src/print/print.ts'
import {scratch} from './fakes.ts'
import {piecesOf} from './pieces.ts'
import {open} from './read.ts'

test('a thesis counts what stands before its chapters apart', async () => {
  const path = join(scratch(), 'paper.md')
  const prose = 'Evidence of peace is gathered slowly and told with care by those who were there. '
  const chapters = Array.from({length: 60}, (_, n) => `# Chap${n}\n\n${prose.repeat(9)}\n\n`)
  writeFileSync(path, `---\ntitle: T\nstyle: thesis\ntoc: true\n---\n\n${chapters.join('')}`)
  const press = startPress()
  const {pdf} = await press.print(await html(await compose(path, {}, () => {})))
  await press.close()
  const document = await open(pdf)
  const labels = (await document.getPageLabels()) ?? []
  await document.destroy()
  const pages = await piecesOf(pdf)
  const chapterAt = pages.findIndex(pieces =>
    pieces.some(({text, size}) => text === 'Chap0' && size > 15)
  )
  assert.ok(chapterAt > 2 && chapterAt % 2 === 0, 'more than one page of contents; a right page')
  assert.deepEqual(labels.slice(0, 4), ['i', 'ii', 'iii', 'iv'])
  assert.equal(labels[chapterAt], '1')
  assert.equal(labels.length, pages.length)
  // What is printed on the pages and in the contents is the same.
  const last = pages.findIndex(pieces =>
    pieces.some(({text, size}) => text === 'Chap59' && size > 15)
  )
  assert.ok(pages[last]?.some(({text}) => text === labels[last]))
  const told = pages
    .slice(0, chapterAt)
    .flat()
    .map(({text}) => text)
  assert.ok(told.includes(labels[last] ?? ''))
})
