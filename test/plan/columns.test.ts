import assert from 'node:assert/strict'
import {test} from 'node:test'
import type {Float, Flow, Sheet} from '../../src/browser/plan/flow.ts'
import {plan} from '../../src/browser/plan/plan.ts'
import {flowOf, line, lines, sheetOf, stripsOf} from './build.ts'

const two = (count: number, more: Partial<Sheet> = {}) =>
  sheetOf(count, {columns: 2, floats: 'head', ...more})
/** Per page its bands: `=` before those across, per column the end of its text. */
const shape = (flow: Flow, sheet: Sheet) =>
  plan(flow, sheet).pages.map(({bands}) =>
    bands.map(({span, columns}) => (span ? '=' : '') + columns.map(({text}) => text[1]).join(' '))
  )
const f = (count: number) => stripsOf('f'.repeat(count))
const spans = (...strips: number[]) =>
  Object.fromEntries(strips.map(strip => [strip, {span: true}] as const))

test('columns are filled one after the other', () => {
  assert.deepEqual(shape(flowOf(f(40)), two(10)), [['10 20'], ['30 40']])
  assert.deepEqual(shape(flowOf(f(60)), two(10, {columns: 3})), [['10 20 30'], ['40 50 60']])
})

test('the last columns differ by a line at most', () => {
  for (let count = 21; count < 40; count++) {
    const [, last] = plan(flowOf(f(count)), two(10)).pages
    const [left, right] = last?.bands[0]?.columns ?? []
    assert.ok(Math.abs((left?.filled ?? 0) - (right?.filled ?? 0)) <= line, `${count} lines`)
    assert.equal(last?.bands[0]?.height, Math.max(left?.filled ?? 0, right?.filled ?? 0))
  }
})

test('so do those that hold nothing but what is carried over', () => {
  const note = {call: 19, letters: `fo${'s'.repeat(16)}w`}
  const last = plan(flowOf(f(20), [note]), two(10)).pages[2]
  const [left, right] = last?.bands[0]?.columns.map(({filled}) => filled) ?? []
  assert.ok(Math.abs((left ?? 0) - (right ?? 0)) <= line)
})

test('they are as long as they come where this is not asked for', () => {
  assert.deepEqual(shape(flowOf(f(32)), two(10, {balance: false}))[1], ['30 32'])
})

test('columns are also balanced before a forced break', () => {
  const flow = flowOf(stripsOf('ffffff Pffff'))
  assert.deepEqual(shape(flow, two(10)), [['3 6'], ['9 11']])
})

test('a break of the author’s ends a column', () => {
  assert.deepEqual(shape(flowOf(stripsOf('ff Cffff ffffffffff')), two(10)), [['2 12'], ['15 17']])
  assert.deepEqual(shape(flowOf(stripsOf('ff Cffff')), two(10)), [['2 7']])
})

test('what goes across makes a band; the columns above are balanced', () => {
  const flow = flowOf(stripsOf('f'.repeat(17), spans(0, 7, 8)))
  assert.deepEqual(shape(flow, two(20)), [['=1', '4 7', '=9', '13 17']])
  const {bands} = plan(flow, two(20)).pages[0] ?? {bands: []}
  assert.deepEqual(
    bands.map(({top, height}) => [top / line, height / line]),
    [
      [0, 1],
      [1, 3],
      [4, 2],
      [6, 4]
    ]
  )
})

test('the margin between two bands stays', () => {
  const strips = stripsOf('f'.repeat(9), spans(4)).map((strip, i) => {
    const y = i < 4 ? 0 : i === 4 ? 7 : 12
    return {
      ...strip,
      top: strip.top + y,
      bottom: strip.bottom + y,
      openTop: strip.openTop + y,
      closeBottom: strip.closeBottom + y
    }
  })
  const {bands} = plan(flowOf(strips), two(20)).pages[0] ?? {bands: []}
  assert.deepEqual(
    bands.map(({top}) => top),
    [0, 2 * line + 7, 3 * line + 12]
  )
})

test('what does not fit across goes overleaf, and part of it if it may be divided', () => {
  const whole = stripsOf(`${'f'.repeat(12)}iii`, spans(12, 13, 14)).map((strip, i) => ({
    ...strip,
    before: i === 12 ? ('free' as const) : strip.before
  }))
  assert.deepEqual(shape(flowOf(whole), two(8)), [['6 12'], ['=15']])
  const rows = stripsOf(`${'f'.repeat(12)}rrr`, spans(12, 13, 14))
  assert.deepEqual(shape(flowOf(rows), two(8)), [['6 12', '=14'], ['=15']])
})

test('notes of the bands above stand in the last columns of the page', () => {
  const flow = flowOf(stripsOf('f'.repeat(13), spans(0)), [{call: 0, letters: 'fi'}])
  const [page] = plan(flow, two(8)).pages
  assert.deepEqual(page?.bands[0]?.columns[0]?.notes, [0, 0])
  assert.deepEqual(page?.bands[1]?.columns[0]?.notes, [0, 2])
})

test('notes stand in the column of their call', () => {
  const flow = flowOf(f(40), [{call: 12, letters: 'fi'}])
  const columns = plan(flow, two(10)).pages[0]?.bands[0]?.columns
  assert.deepEqual(
    columns?.map(({text, notes}) => [text[1], notes[1]]),
    [
      [10, 0],
      [18, 2]
    ]
  )
})

const floatsOf = (flow: Flow, sheet: Sheet) =>
  plan(flow, sheet).pages.map(({bands}) =>
    bands.map(({span, columns}) => [span, columns.map(c => [...c.head, ...c.here, ...c.foot])])
  )
const wide = (more: Partial<Float>): Partial<Float> => ({span: true, height: 3 * line, ...more})

test('a float across goes to the head of its page while its anchor stays there', () => {
  const flow = flowOf(f(60), [], [wide({anchor: 25})])
  assert.deepEqual(shape(flow, two(10))[1], ['=20', '27 34'])
  assert.deepEqual(floatsOf(flow, two(10))[1], [
    [true, [[0]]],
    [false, [[], []]]
  ])
})

test('on the page of the title, or where the author begins one, it stands at the foot', () => {
  const flow = flowOf(
    stripsOf(`${'f'.repeat(20)} P${'f'.repeat(20)}`),
    [],
    [wide({anchor: 5}), wide({anchor: 30})]
  )
  assert.deepEqual(shape(flow, two(10)), [['7 14', '=14'], ['17 20'], ['27 34', '=34'], ['38 41']])
})

test('or to its foot', () => {
  const flow = flowOf(f(40), [], [wide({anchor: 5})])
  assert.deepEqual(shape(flow, two(10, {floats: 'foot'}))[0], ['7 14', '=14'])
})

test('or to the next page if its anchor would be pushed there', () => {
  const flow = flowOf(f(40), [], [wide({anchor: 17})])
  assert.deepEqual(shape(flow, two(10)).slice(0, 2), [['10 20'], ['=20', '27 34']])
})

test('beside a tall one there is no text', () => {
  const flow = flowOf(f(40), [], [wide({anchor: 5, height: 8 * line})])
  assert.deepEqual(shape(flow, two(10)), [['10 20'], ['=20'], ['30 40']])
})

test('a float of one column stands in the column of its anchor, or the next', () => {
  const flow = flowOf(f(36), [], [{anchor: 12, height: 4 * line}])
  assert.deepEqual(floatsOf(flow, two(10))[0], [[false, [[], [0]]]])
  const late = flowOf(f(36), [], [{anchor: 8, height: 4 * line}])
  assert.deepEqual(floatsOf(late, two(10))[0], [[false, [[], [0]]]])
})

test('a strip taller than a column stands alone in it and is told', () => {
  const flow = flowOf(stripsOf('fff', {1: lines(12)}))
  const columns = plan(flow, two(10)).pages.flatMap(({bands}) => bands.flatMap(b => b.columns))
  assert.deepEqual(
    columns.map(({text, overfull}) => [text[1], overfull]),
    [
      [1, undefined],
      [2, 40],
      [3, undefined]
    ]
  )
})
