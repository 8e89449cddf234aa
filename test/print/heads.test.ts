import assert from 'node:assert/strict'
import {writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {test} from 'node:test'
import {compose} from '../../src/compose.ts'
import {html} from '../../src/html/html.ts'
import {startPress} from '../../src/print/print.ts'
import {scratch} from './fakes.ts'
import {codesOf, structureOf, textOf} from './read.ts'

test('what stands at the head and the foot of pages says so, and is no text', async () => {
  const path = join(scratch(), 'paper.md')
  const prose = 'Words of a paragraph that goes on. '.repeat(30)
  writeFileSync(
    path,
    `---\ntitle: T\nlang: en\nrunning-title: 'A head \\\\ of 1 < 2'\n---\n\n${`${prose}\n\n`.repeat(9)}`
  )
  const press = startPress()
  const {pdf, pages} = await press.print(await html(await compose(path, {}, () => {})))
  await press.close()
  const code = codesOf(pdf).join('')
  const count = (kind: string) =>
    code.split(`/Artifact <</Type/Pagination/Subtype/${kind}>> BDC\n`).length - 1
  assert.ok(pages > 1)
  assert.deepEqual([count('Header'), count('Footer')], [pages - 1, pages])
  assert.match(await textOf(pdf), /A head \\ of 1 < 2/)
  assert.doesNotMatch(await structureOf(pdf, 2), /Header|Footer|Figure/)
})
