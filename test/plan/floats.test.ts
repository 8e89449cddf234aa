import assert from 'node:assert/strict'
import {test} from 'node:test'
import type {Float, Sheet} from '../../src/browser/plan/flow.ts'
import {plan} from '../../src/browser/plan/plan.ts'
import {flowOf, line, sheetOf, stripsOf} from './build.ts'

/** Per page the end of the text, and the floats at its head, within and at its foot. */
const places = (count: number, floats: Partial<Float>[], more: Partial<Sheet> = {}, letters = '') =>
  plan(flowOf(stripsOf(letters || 'f'.repeat(count)), [], floats), sheetOf(10, more)).pages.map(
    ({bands}) => {
      const [column] = bands.flatMap(({columns}) => columns)
      return [column?.text[1], column?.head, column?.here, column?.foot]
    }
  )
const four = {height: 4 * line, grow: 5 * line}

test('a float stands where it is written if there is room', () => {
  assert.deepEqual(places(12, [{anchor: 3, ...four}]), [
    [5, [], [0], []],
    [12, [], [], []]
  ])
})

test('without room it goes to the head of the next page, and text fills this one', () => {
  assert.deepEqual(places(14, [{anchor: 8, ...four}]), [
    [10, [], [], []],
    [14, [0], [], []]
  ])
})

test('what must not stand as written goes to the head or foot of the page', () => {
  const float = {anchor: 13, height: 4 * line}
  assert.deepEqual(places(22, [float])[1], [16, [0], [], []])
  assert.deepEqual(places(22, [float], {floats: 'head'})[1], [16, [0], [], []])
  assert.deepEqual(places(22, [float], {floats: 'foot'})[1], [16, [], [], [0]])
})

test('none stands above the title, nor above what the author begins a page with', () => {
  const floats = [
    {anchor: 3, height: 4 * line},
    {anchor: 13, height: 4 * line}
  ]
  const pages = places(0, floats, {floats: 'head'}, 'ffffffffff Pffffff')
  assert.deepEqual(pages, [
    [6, [], [], [0]],
    [10, [], [], []],
    [16, [], [], [1]],
    [17, [], [], []]
  ])
})

test('behind one that stands as written the next goes to the foot', () => {
  assert.deepEqual(
    places(12, [
      {anchor: 1, height: 40, grow: 40},
      {anchor: 3, height: 40}
    ])[0],
    [6, [], [0], [1]]
  )
})

test('behind one at the foot all go to the foot', () => {
  const float = {height: 40, grow: 40}
  assert.deepEqual(
    places(12, [
      {...float, anchor: 1},
      {...float, anchor: 2, grow: Infinity},
      {...float, anchor: 3}
    ])[0],
    [4, [], [0], [1, 2]]
  )
})

test('none overtakes another', () => {
  const pages = places(24, [
    {anchor: 4, height: 7 * line},
    {anchor: 5, height: 5 * line},
    {anchor: 6, height: line}
  ])
  assert.deepEqual(
    pages.map(page => page[1]),
    [[], [0], [1, 2], []]
  )
})

test('several go to one head, up to three quarters of the page', () => {
  const float = {anchor: 6, height: 3.5 * line}
  assert.deepEqual(places(19, [float, float, float]), [
    [10, [], [], []],
    [13, [0, 1], [], []],
    [19, [2], [], []]
  ])
})

test('a taller one has a page of floats', () => {
  assert.deepEqual(places(14, [{anchor: 5, height: 9 * line}]), [
    [10, [], [], []],
    [10, [0], [], []],
    [14, [], [], []]
  ])
})

test('a float taller than the page stands alone and is told', () => {
  const {pages} = plan(
    flowOf(stripsOf('f'.repeat(12)), [], [{anchor: 1, height: 13 * line}]),
    sheetOf(10)
  )
  assert.equal(pages[1]?.bands[0]?.columns[0]?.overfull, 3 * line)
})

test('none is before the page of its anchor, and none passes a forced break', () => {
  assert.deepEqual(places(0, [{anchor: 8, height: 9 * line}], {}, 'ffffffff Pfff'), [
    [8, [], [], []],
    [8, [0], [], []],
    [12, [], [], []]
  ])
})

test('the space beside a float is counted', () => {
  const [first] = plan(
    flowOf(stripsOf('f'.repeat(12)), [], [{anchor: 1, height: 40}]),
    sheetOf(10, {floatGap: 30})
  ).pages
  const column = first?.bands[0]?.columns[0]
  assert.deepEqual([column?.text[1], column?.filled], [6, 190])
})

test('one behind the last page across has a page of its own', () => {
  const strips = stripsOf('fffff f', {5: {across: true}})
  for (const columns of [1, 2]) {
    const sheet = {...sheetOf(10, {columns}), acrossHeight: 5 * line}
    const {pages} = plan(flowOf(strips, [], [{anchor: 6, height: 9 * line}]), sheet)
    const [, across, last] = pages.map(({kind, bands}) => [kind, bands[0]?.columns[0]?.head])
    assert.deepEqual([across, last, pages.length], [['across', []], ['text', [0]], 3])
  }
})

test('one behind a page across stands with the text behind it', () => {
  const strips = stripsOf('fffff fff fffff', {
    5: {across: true},
    6: {across: true},
    7: {across: true}
  })
  const {pages} = plan(flowOf(strips, [], [{anchor: 8, height: 4 * line}]), sheetOf(10))
  assert.deepEqual(
    pages.map(({kind, bands}) => [kind, bands[0]?.columns[0]?.head]),
    [
      ['text', []],
      ['across', []],
      ['text', [0]]
    ]
  )
})
