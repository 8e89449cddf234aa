import assert from 'node:assert/strict'
import {writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {test} from 'node:test'
import {compose} from '../../src/compose.ts'
import {html} from '../../src/html/html.ts'
import {startPress} from '../../src/print/print.ts'
import {scratch} from './fakes.ts'
import {piecesOf} from './pieces.ts'
import {objectsOf, structureOf} from './read.ts'

const drawing = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 50"><text x="0" y="50">Low</text></svg>`

test('pictures tell where on their page they stand', async () => {
  const folder = scratch()
  const path = join(folder, 'paper.md')
  writeFileSync(join(folder, 'low.svg'), drawing)
  writeFileSync(
    path,
    '---\ntitle: T\nlang: en\n---\n\n# One\n\n{{< pagebreak >}}\n\n# Two\n\n![C.](low.svg){alt="A | word" width=50mm}\n'
  )
  const press = startPress()
  const {pdf, unmet} = await press.print(await html(await compose(path, {}, () => {})))
  await press.close()
  const figure = objectsOf(pdf).find(object => object.includes('/S/Figure')) ?? ''
  const written = /\/A<<\/O\/Layout\/BBox\[(.+?)\]>>/.exec(figure)?.[1] ?? ''
  const [left = 0, bottom = 0, right = 0, top = 0] = written.split(' ').map(Number)
  const near = (one: number, other: number) => Math.abs(one - other) < 0.5
  assert.ok(near(right - left, (50 / 25.4) * 72), written)
  assert.ok(near(top - bottom, (25 / 25.4) * 72), written)
  const low = (await piecesOf(pdf))[1]?.find(({text}) => text === 'Low')
  assert.ok(
    low && near(low.left, left) && near(low.baseline, bottom),
    JSON.stringify({low, written})
  )
  assert.match(await structureOf(pdf, 2), /Figure alt=A \| word$/m)
  assert.deepEqual(unmet, [])
})
