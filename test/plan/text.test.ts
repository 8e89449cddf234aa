import assert from 'node:assert/strict'
import {test} from 'node:test'
import type {Flow, Sheet} from '../../src/browser/plan/flow.ts'
import {plan} from '../../src/browser/plan/plan.ts'
import {flowOf, lines, sheetOf, stripsOf} from './build.ts'

const columns = (flow: Flow, sheet: Sheet) =>
  plan(flow, sheet).pages.flatMap(({bands}) => bands.flatMap(band => band.columns))
const ends = (letters: string, height: number, more?: Parameters<typeof stripsOf>[1]) =>
  columns(flowOf(stripsOf(letters, more)), sheetOf(height)).map(({text}) => text[1])

test('a page takes what fits', () => {
  assert.deepEqual(ends('ffffffffff', 4), [4, 8, 10])
})

test('no line stays alone at the foot', () => {
  assert.deepEqual(ends('fff fosssw fffff', 4)[0], 3)
  assert.deepEqual(ends('ff fosssw ffff', 4)[0], 4)
})

test('a paragraph is divided rather than two lines left empty', () => {
  assert.deepEqual(ends('ffffff fossssw ffff', 8)[0], 8)
})

test('no line goes alone to the head', () => {
  assert.deepEqual(ends('fosw ffff', 3), [2, 5, 8])
  assert.deepEqual(ends('foss ffff', 3)[0], 3)
})

test('a heading stays with two lines of what follows', () => {
  assert.deepEqual(ends('ffff f kosssw ffff', 6)[0], 4)
  assert.deepEqual(ends('ffff f kosssw ffff', 7)[0], 7)
})

test('what is to stay together does, unless it is taller than the page', () => {
  assert.deepEqual(ends('fff fiiii fff', 6)[0], 3)
  const [first] = columns(flowOf(stripsOf('fiiiiiiii')), sheetOf(6))
  assert.deepEqual([first?.text, first?.forced], [[0, 6], 'inside'])
})

test('the mildest of the breaks that should not be is taken, and recorded', () => {
  const [first] = columns(flowOf(stripsOf('fiiwii')), sheetOf(5))
  assert.deepEqual([first?.text, first?.forced], [[0, 3], 'widow'])
  const [kept] = columns(flowOf(stripsOf('fkkikk')), sheetOf(5))
  assert.deepEqual([kept?.text, kept?.forced], [[0, 3], 'inside'])
})

test('a word is not divided across pages if a line left empty saves it', () => {
  assert.deepEqual(ends('ffff ffff', 4, {4: {hyphenBefore: true}}), [3, 7, 8])
  assert.deepEqual(ends('ffff ffff', 4), [4, 8])
})

test('the head of a table is repeated, and has its height', () => {
  const heads = {1: {head: 20}, 2: {head: 20}, 3: {head: 20}, 4: {head: 20}, 5: {head: 20}}
  assert.deepEqual(ends('frrrrr', 3, heads), [3, 5, 6])
  assert.deepEqual(ends('frrrrr', 3), [3, 6])
})

test('it is left out where it would push out the row', () => {
  const flow = flowOf(stripsOf('frr', {1: {...lines(3.5), head: 30}}))
  const all = columns(flow, sheetOf(4))
  assert.deepEqual(
    all.map(({text, headless, overfull}) => [text[1], headless, overfull]),
    [
      [1, undefined, undefined],
      [2, true, undefined],
      [3, undefined, undefined]
    ]
  )
})

test('margins at the head are dropped, paddings at the foot count', () => {
  const strips = stripsOf('ffffff').map((strip, i) => ({
    ...strip,
    top: strip.top + i * 10,
    bottom: strip.bottom + i * 10,
    openTop: strip.openTop + i * 10,
    closeBottom: strip.closeBottom + i * 10 + (i === 2 ? 1 : 0)
  }))
  const [first] = columns(flowOf(strips), sheetOf(4))
  assert.deepEqual([first?.text[1], first?.filled], [2, 50])
})

test('a strip taller than the page stands alone and is told', () => {
  const all = columns(flowOf(stripsOf('fff', {1: lines(7)})), sheetOf(4))
  assert.deepEqual(
    all.map(({text, overfull}) => [text[1], overfull]),
    [
      [1, undefined],
      [2, 60],
      [3, undefined]
    ]
  )
})

test('a forced break begins a page, on the side it asks for', () => {
  const kinds = (letters: string) =>
    plan(flowOf(stripsOf(letters)), sheetOf(9)).pages.map(({kind}) => kind)
  assert.deepEqual(kinds('ffPff'), ['text', 'text'])
  assert.deepEqual(kinds('ffRff'), ['text', 'blank', 'text'])
  assert.deepEqual(kinds('ffLff'), ['text', 'text'])
  assert.deepEqual(kinds('RffLff'), ['text', 'text'])
  assert.deepEqual(ends('ffCff', 9), [2, 5])
})

test('what goes across has pages of its own', () => {
  const across = {across: true}
  const flow = flowOf(stripsOf('fffffff', {2: across, 3: across, 4: across}))
  const {pages} = plan(flow, sheetOf(9, {acrossHeight: 40}))
  assert.deepEqual(
    pages.map(({kind, bands}) => [kind, bands[0]?.columns[0]?.text]),
    [
      ['text', [0, 2]],
      ['across', [2, 4]],
      ['across', [4, 5]],
      ['text', [5, 7]]
    ]
  )
})

test('the last page is not a single line where others can spare some', () => {
  assert.deepEqual(ends('f'.repeat(61), 30), [29, 58, 61])
  assert.deepEqual(ends('f'.repeat(70), 30), [30, 60, 70])
})

test('an empty flow has a page', () => {
  assert.deepEqual(plan(flowOf([]), sheetOf(4)).pages, [{kind: 'text', bands: []}])
})
