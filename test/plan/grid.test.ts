import assert from 'node:assert/strict'
import {test} from 'node:test'
import {type Opening, onGrid} from '../../src/browser/plan/grid.ts'
import {plan} from '../../src/browser/plan/plan.ts'
import {flowOf, line, lines, sheetOf, stripsOf} from './build.ts'
import {generator} from './random.ts'

/** A letter for each strip: text, block of other lines, a line within; a heading is a block below which text is kept. */
const openingsOf = (letters: string): Opening[] =>
  [...letters].map(letter => ({t: 'text', b: 'block'})[letter] as Opening)

test('text below what is not as high as lines is moved down', () => {
  const {strips, gaps} = onGrid(stripsOf('fff', {1: lines(1.3)}), [], openingsOf('tbt'), line)
  assert.deepEqual(
    strips.map(({top}) => top),
    [0, 20, 60]
  )
  assert.deepEqual([...gaps], [[2, {above: 14, added: 14}]])
})

test('a heading moves with its text, and at the head of a page stands so much lower', () => {
  const {strips} = onGrid(stripsOf('ffk', {1: lines(1.25)}), [], openingsOf('tbt'), line)
  assert.deepEqual(
    strips.map(({top}) => top),
    [0, 35, 60]
  )
  assert.deepEqual(strips[1]?.lag, {at: 1, by: 15})
})

test('a heading in lines of the page counts as one all the same', () => {
  const [text, heading, next] = stripsOf('ffk')
  assert.ok(text && heading && next)
  const down = (by: number) => (strip: typeof text) => ({
    ...strip,
    ...{top: strip.top + by, bottom: strip.bottom + by},
    ...{openTop: strip.openTop + by, closeBottom: strip.closeBottom + by}
  })
  const strips = [text, down(10)(heading), down(15)(next)]
  const {gaps} = onGrid(strips, [], openingsOf('ttt'), line)
  assert.deepEqual([...gaps], [[1, {above: 15, added: 5}]])
})

test('where a page begins within what is not as high as lines, the text behind it is moved', () => {
  const {strips} = onGrid(
    stripsOf('frrf', {1: lines(1.3), 2: lines(1.3)}),
    [],
    openingsOf('tb-t'),
    line
  )
  const {at, by = 0} = strips[2]?.lag ?? {}
  assert.deepEqual([at, Math.round(by)], [3, 6])
})

test('floats take whole lines', () => {
  const [float] = onGrid([], flowOf([], [], [{height: 61, grow: 95}]).floats, [], line).floats
  assert.deepEqual([float?.height, float?.grow], [80, 100])
})

test('on all pages of random papers text stands on the grid', () => {
  for (let seed = 1; seed <= 300; seed++) {
    const random = generator(seed)
    const letters: string[] = []
    const openings: Opening[] = []
    const heights: Record<number, ReturnType<typeof lines>> = {}
    for (let left = 3 + Math.floor(random() * 40); left > 0; left--) {
      const isText = random() < 0.6
      const count = 1 + Math.floor(random() * 8)
      const height = isText ? 1 : 0.5 + random() * 2
      const isKept = openings.at(-1) === 'block' && random() < 0.3
      for (let index = 0; index < count; index++) {
        heights[letters.length] = lines(height)
        letters.push(index === 0 ? (isKept ? 'k' : 'f') : isText ? 's' : 'r')
        openings.push(index > 0 ? undefined : isText ? 'text' : 'block')
      }
    }
    const grid = onGrid(stripsOf(letters.join(''), heights), [], openings, line)
    const {pages} = plan(flowOf(grid.strips), sheetOf(6 + (seed % 20), {columns: 1 + (seed % 2)}))
    for (const {bands} of pages) {
      for (const {text} of bands.flatMap(({columns}) => columns)) {
        const [from, to] = text
        const begin = grid.strips[from]
        for (let at = from; at < to; at++) {
          const next = openings.findIndex((opening, index) => index > at && opening)
          if (openings[at] !== 'text' || letters[next] === 'k') continue
          const top = (grid.strips[at]?.top ?? 0) - (begin?.openTop ?? 0)
          const lag = begin?.lag && begin.lag.at <= at ? begin.lag.by : 0
          const off = (top + lag) / line
          assert.ok(Math.abs(off - Math.round(off)) < 0.02, `seed ${seed}, strip ${at}: ${off}`)
        }
      }
    }
  }
})
