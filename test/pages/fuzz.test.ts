import assert from 'node:assert/strict'
import {after, before, describe, it} from 'node:test'
import {holdsSoftHyphen, open} from '../print/read.ts'
import {sampleOf} from './random.ts'
import {type Bench, openBench} from './tab.ts'

const first = Number(process.env['SEED'] ?? 1)
const count = process.env['SEED'] ? 1 : 210
describe(`random papers are laid out without loss (seeds ${first} to ${first + count - 1})`, () => {
  let bench: Bench
  before(async () => {
    bench = await openBench()
  })
  after(() => bench.close())

  for (let seed = first; seed < first + count; seed++)
    it(`seed ${seed}`, async () => {
      const sample = sampleOf(seed, seed % 4 === 0)
      const tried = await bench.lay(sample)
      assert.deepEqual(
        [...tried.wrongs, ...tried.rough],
        [],
        `SEED=${seed} node --import tsx --test test/pages/fuzz.test.ts`
      )
      if (seed % 30 > 0) return
      const pdf = await bench.pdf()
      const document = await open(pdf)
      assert.equal(document.numPages, tried.pages)
      await document.destroy()
      assert.ok(!holdsSoftHyphen(pdf))
    })
})
