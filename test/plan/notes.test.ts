import assert from 'node:assert/strict'
import {test} from 'node:test'
import type {Flow, Sheet} from '../../src/browser/plan/flow.ts'
import {plan} from '../../src/browser/plan/plan.ts'
import {flowOf, line, lines, sheetOf, stripsOf} from './build.ts'

const columns = (flow: Flow, sheet: Sheet) =>
  plan(flow, sheet).pages.flatMap(({bands}) => bands.flatMap(band => band.columns))
const ends = (flow: Flow, sheet: Sheet) =>
  columns(flow, sheet).map(({text, notes}) => [text[1], notes[1]])

test('a note stands on the page of its call', () => {
  const flow = flowOf(stripsOf('ffffffff'), [{call: 1, letters: 'fii'}])
  assert.deepEqual(ends(flow, sheetOf(6)), [
    [3, 3],
    [8, 3]
  ])
})

test('the space above the notes is counted once', () => {
  const flow = flowOf(stripsOf('ffffffff'), [
    {call: 0, letters: 'f'},
    {call: 1, letters: 'f'}
  ])
  const [first] = columns(flow, sheetOf(6, {noteGap: 15}))
  assert.deepEqual([first?.text, first?.notes, first?.filled], [[0, 3], [0, 2], 5 * line + 15])
})

test('a note which does not fit goes on overleaf, two strips or more on either side', () => {
  const flow = flowOf(stripsOf('ffffff ffff'), [{call: 5, letters: 'fossw'}])
  assert.deepEqual(ends(flow, sheetOf(8)), [
    [6, 2],
    [10, 5]
  ])
  assert.deepEqual(ends(flow, sheetOf(10)), [
    [7, 3],
    [10, 5]
  ])
})

test('a call whose note finds no room for two strips goes overleaf', () => {
  const flow = flowOf(stripsOf('ffffff ffff'), [{call: 5, letters: 'fosw'}])
  assert.deepEqual(ends(flow, sheetOf(6))[0], [5, 0])
})

test('all notes before the last called are complete', () => {
  const flow = flowOf(stripsOf('ffff ffff'), [
    {call: 0, letters: 'fosw'},
    {call: 2, letters: 'fosw'}
  ])
  for (const {text, notes} of columns(flow, sheetOf(8)))
    if (text[1] > 2) assert.ok(notes[1] >= 6)
    else if (text[1] > 0) assert.ok(notes[1] >= 2)
})

test('notes take no more than their share while there is text', () => {
  const flow = flowOf(stripsOf('f'.repeat(12)), [{call: 0, letters: `fo${'s'.repeat(16)}w`}])
  const [first, second] = columns(flow, sheetOf(10))
  assert.deepEqual([first?.text[1], first?.notes[1]], [4, 6])
  assert.deepEqual([second?.text[1], second?.notes[1]], [8, 12])
})

test('they take more where nothing else is left', () => {
  const flow = flowOf(stripsOf('ff', {0: lines(2)}), [{call: 0, letters: 'fiiiiiii'}])
  const [first] = columns(flow, sheetOf(10))
  assert.deepEqual([first?.text[1], first?.notes[1], first?.forced], [1, 8, undefined])
})

test('a note that is to stay together takes more rather than be divided', () => {
  const flow = flowOf(stripsOf('ff', {1: lines(8)}), [{call: 0, letters: 'fiiiiiiiiiiii'}])
  assert.deepEqual(ends(flow, sheetOf(20)), [
    [1, 13],
    [2, 13]
  ])
})

test('notes longer than pages carry on over pages without text', () => {
  const flow = flowOf(stripsOf('f'), [{call: 0, letters: `fo${'s'.repeat(30)}w`}])
  const all = columns(flow, sheetOf(10))
  assert.equal(all.at(-1)?.notes[1], 33)
  assert.ok(all.every(({filled}) => filled <= 10 * line))
  assert.deepEqual(
    all.map(({notes}) => notes[1]),
    [6, 16, 26, 33]
  )
})

test('notes called by one line which no page holds follow overleaf', () => {
  const flow = flowOf(stripsOf('f'.repeat(12)), [
    {call: 3, letters: `fo${'s'.repeat(16)}w`},
    {call: 3, letters: 'f'}
  ])
  const all = columns(flow, sheetOf(10)).map(({text, notes, late}) => [text[1], notes[1], late])
  assert.deepEqual(all, [
    [4, 6, true],
    [8, 12, undefined],
    [12, 17, undefined],
    [12, 20, undefined]
  ])
})

test('a note that finds no room beside the strip that calls it is told', () => {
  const flow = flowOf(stripsOf('fff', {1: lines(5)}), [{call: 1, letters: 'fi'}])
  const all = columns(flow, sheetOf(6))
  assert.deepEqual(
    all.map(({text, notes, late}) => [text[1], notes[1], late]),
    [
      [1, 0, undefined],
      [2, 1, true],
      [3, 2, undefined]
    ]
  )
})

test('a strip of a note taller than the page stands alone and is told', () => {
  const flow = flowOf(stripsOf('f'), [{call: 0, letters: 'ff'}])
  const tall = {...flow, notes: {...flow.notes, strips: stripsOf('ff', {1: lines(8)})}}
  const all = columns(tall, sheetOf(6))
  assert.deepEqual(
    all.map(({notes, overfull}) => [notes[1], overfull]),
    [
      [1, undefined],
      [2, 40]
    ]
  )
})
