import assert from 'node:assert/strict'
import {test} from 'node:test'
import {type Column, plan} from '../../src/browser/plan/plan.ts'
import {flowOf, lines, sheetOf, stripsOf} from './build.ts'

type More = Parameters<typeof stripsOf>[1]

/** The columns of a text on pages of so many lines, with one note called by its first strip. */
function columns(count: number, letters: string, note = '', more: More = {}): Column[] {
  const notes = note ? [{call: 0, letters: note}] : []
  return plan(flowOf(stripsOf(letters, more), notes), sheetOf(count)).pages.flatMap(({bands}) =>
    bands.flatMap(band => band.columns)
  )
}

test('first a page may be as empty as it must', () => {
  const [first] = columns(4, 'f fiii')
  assert.deepEqual([first?.text, first?.forced], [[0, 1], undefined])
})

test('then notes take as much of it as they need', () => {
  const [first] = columns(10, 'ff', 'fiiiiiii')
  assert.deepEqual(
    [first?.text, first?.notes],
    [
      [0, 2],
      [0, 8]
    ]
  )
})

test('then they are divided where they should not be', () => {
  const [first] = columns(10, 'ff', 'fiiiiiiiiiii')
  assert.deepEqual(first?.notes, [0, 9])
})

test('then the text is, first so that a line stands alone', () => {
  assert.equal(columns(4, 'f oikk')[0]?.forced, 'orphan')
})

test('then within what is to stay together', () => {
  assert.equal(columns(4, 'f ikkk')[0]?.forced, 'inside')
})

test('then behind a heading', () => {
  assert.equal(columns(4, 'f kkkkk')[0]?.forced, 'keep')
})

test('then one line of a note is enough beside its call', () => {
  const [first] = columns(4, 'ff', 'fss', {0: lines(3)})
  assert.deepEqual([first?.text, first?.notes, first?.late], [[0, 1], [0, 1], true])
})

test('then the note begins overleaf', () => {
  const [first, second] = columns(4, 'ff', 'fss', {0: lines(4)})
  assert.deepEqual([first?.notes, first?.late, second?.notes], [[0, 0], true, [0, 2]])
})

test('then a row goes without the head of its table, and at last it sticks out', () => {
  const row = (height: number) => columns(4, 'fr', '', {1: {...lines(height), head: 20}}).at(-1)
  assert.deepEqual([row(4)?.headless, row(4)?.overfull], [true, undefined])
  assert.deepEqual([row(5)?.headless, row(5)?.overfull], [true, 20])
})
