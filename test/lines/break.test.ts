import assert from 'node:assert/strict'
import {test} from 'node:test'
import {breakLines, costOfLine, type Piece} from '../../src/browser/lines/break.ts'
import {randomFrom} from '../bench/prose.ts'

const word = (width: number): Piece => ({width, space: 4, hyphen: 0})
const syllable = (width: number): Piece => ({width, space: 0, hyphen: 5})
const room = (width: number, indent = 0) => ({width, indent, space: 4})

test('a loose line and a tight one become two even ones', () => {
  // Filled one after the other: 40 + 4 + 40, whose one space would be 4 + 36, then 70 + 4 + 40.
  const pieces = [40, 30, 24, 40, 30, 20, 20].map(word)
  assert.deepEqual(breakLines(pieces, room(120)), [2, 6])
})

test('a line may take a fifth of its spaces, no more', () => {
  const pieces = [word(48), word(48), word(10)]
  assert.deepEqual(breakLines(pieces, room(99.3)), [1, 2])
  assert.deepEqual(breakLines(pieces, room(99.1)), [0, 2])
})

test('a wider space gives no more than the others', () => {
  const pieces = [{...word(48), space: 8}, word(48), word(10)]
  assert.deepEqual(breakLines(pieces, room(103.3)), [1, 2])
  assert.deepEqual(breakLines(pieces, room(103.1)), [0, 2])
})

test('the first line has less room by its indent', () => {
  const pieces = [word(50), word(46), word(50)]
  assert.deepEqual(breakLines(pieces, room(100)), [1, 2])
  assert.deepEqual(breakLines(pieces, room(100, 10)), [0, 2])
})

test('a hyphen needs its own room', () => {
  const pieces = [word(50), syllable(43), word(40)]
  assert.deepEqual(breakLines(pieces, room(102)), [1, 2])
  assert.deepEqual(breakLines(pieces, room(101)), [0, 2])
})

test('where no way is good, the longer word stands alone', () => {
  const pieces = [45, 30, 30, 98, 20].map(word)
  assert.deepEqual(breakLines(pieces, room(100)), [0, 2, 3, 4])
  assert.deepEqual(breakLines([30, 30, 45, 98, 20].map(word), room(100)), [1, 2, 3, 4])
})

test('what is wider than the room is left to the browser', () => {
  assert.equal(breakLines([word(50), word(120), word(50)], room(100)), undefined)
})

test('no way to break 200 random paragraphs costs less', () => {
  const count = 9
  const ways = waysToBreak(count)
  for (let seed = 1; seed <= 200; seed++) {
    const random = randomFrom(seed)
    const pieces = Array.from({length: count}, () =>
      (random() < 0.4 ? syllable : word)(5 + Math.round(random() * 25))
    )
    const space = room(60 + Math.round(random() * 20), random() < 0.5 ? 10 : 0)
    const cost = (ends: readonly number[]) =>
      ends.reduce(
        (sum, end, line) => sum + costOfLine(pieces, (ends[line - 1] ?? -1) + 1, end, space),
        0
      )
    const best = Math.min(...ways.map(cost))
    const found = breakLines(pieces, space)
    assert.equal(found ? cost(found) : Number.POSITIVE_INFINITY, best, `seed ${seed}`)
  }
})

/** Every choice of line ends, each with the last piece. */
function waysToBreak(length: number): number[][] {
  return Array.from({length: 2 ** (length - 1)}, (_, way) =>
    Array.from({length}, (_, at) => at).filter(at => at === length - 1 || way & (2 ** at))
  )
}
