import assert from 'node:assert/strict'
import {test} from 'node:test'
import {plan} from '../../src/browser/plan/plan.ts'
import {wrongs} from './check.ts'
import {sampleOf} from './random.ts'

const first = Number(process.env['SEED'] ?? 1)
const count = process.env['SEED'] ? 1 : 1500

test(`random flows are planned without loss (seeds ${first} to ${first + count - 1})`, () => {
  for (let seed = first; seed < first + count; seed++) {
    const {flow, sheet} = sampleOf(seed)
    const found = wrongs(flow, sheet, plan(flow, sheet))
    assert.deepEqual(found, [], `SEED=${seed} node --import tsx --test test/plan/fuzz.test.ts`)
  }
})
