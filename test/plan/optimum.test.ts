import assert from 'node:assert/strict'
import {test} from 'node:test'
import {breakCost, emptiness, look, shortness, weights} from '../../src/browser/plan/cost.ts'
import type {Flow, Sheet} from '../../src/browser/plan/flow.ts'
import {rankOf} from '../../src/browser/plan/lengths.ts'
import {plan} from '../../src/browser/plan/plan.ts'
import {flowOf, line, sheetOf, stripsOf} from './build.ts'
import {generator} from './random.ts'

const heightOf = ({strips}: Flow, from: number, to: number) =>
  (strips[to - 1]?.closeBottom ?? 0) - (strips[from]?.openTop ?? 0) + (strips[from]?.head ?? 0)

function costOf(flow: Flow, sheet: Sheet, from: number, to: number): number {
  const filled = heightOf(flow, from, to)
  if (to === flow.strips.length) return from > 0 ? shortness(filled, sheet.height, sheet.line) : 0
  const next = flow.strips[to]
  if (next?.before === 'column') return 0
  return (
    emptiness(sheet.height - filled, sheet.line) +
    breakCost(rankOf(next?.before ?? 'free')) +
    (next?.hyphenBefore ? weights.hyphen : 0)
  )
}

/** The least cost of all lawful ways from a strip on; infinite if there is none. */
function least(flow: Flow, sheet: Sheet, from: number): number {
  const {strips} = flow
  if (from === strips.length) return 0
  const ends: number[] = []
  for (let to = from + 1; to <= strips.length; to++) {
    if (heightOf(flow, from, to) > sheet.height) break
    const before = strips[to]?.before ?? 'free'
    if (['free', 'row', 'split', 'column'].includes(before)) ends.push(to)
    if (before === 'column') break
  }
  const isFull = (to: number) =>
    to === strips.length ||
    strips[to]?.before === 'column' ||
    heightOf(flow, from, to) >= sheet.height * (1 - look)
  const full = ends.filter(isFull)
  return Math.min(
    ...(full.length > 0 ? full : ends).map(
      to => costOf(flow, sheet, from, to) + least(flow, sheet, to)
    )
  )
}

test('no way to break a short text costs less than the one taken (1,500 random texts)', () => {
  let compared = 0
  for (let seed = 1; seed <= 1500; seed++) {
    const random = generator(seed)
    const letters = Array.from({length: 12}, () => 'fffsssrowkiC'[Math.floor(random() * 12)]).join(
      ''
    )
    const strips = stripsOf(
      letters,
      Object.fromEntries(
        [...letters].map((_, i) => [
          i,
          {
            top: 0,
            bottom: line * (0.5 + random()),
            ...(random() < 0.2 ? {hyphenBefore: true} : {}),
            ...(random() < 0.2 ? {head: 8} : {})
          }
        ])
      )
    )
    const flow = flowOf(strips)
    const sheet = sheetOf(3 + Math.floor(random() * 3))
    const cheapest = least(flow, sheet, 0)
    if (cheapest === Infinity) continue
    compared++
    const columns = plan(flow, sheet).pages.flatMap(({bands}) => bands.flatMap(b => b.columns))
    const cost = columns.reduce((sum, {text}) => sum + costOf(flow, sheet, ...text), 0)
    assert.ok(Math.abs(cost - cheapest) < 1e-9, `seed ${seed}: ${cost} instead of ${cheapest}`)
    assert.ok(columns.every(({forced}) => !forced))
  }
  assert.ok(compared > 700, `${compared}`)
})
