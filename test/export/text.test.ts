import assert from 'node:assert/strict'
import {test} from 'node:test'
import {compose} from '../../src/compose.ts'
import {displayFormula, inlineFormula} from '../../src/export/text/formula.ts'
import {text} from '../../src/export/text/text.ts'
import {lost} from './words.ts'

test('the text of the sample, of its Arabic edition and of every construct has all words', async () => {
  for (const path of [
    'manuscript/paper.md',
    'manuscript/paper.ar.md',
    'test/html/papers/everything.md'
  ]) {
    const article = await compose(path, {}, () => {})
    const [file] = await text(article, 'paper')
    const made = String(file?.content)
    assert.deepEqual(lost(article, made), [], path)
    // Nothing that windows show as a box, or that turns words around.
    assert.doesNotMatch(
      made,
      /[\u00A0\u00AD\u061C\u200B\u200E\u200F\u202A-\u202F\u2066-\u2069\uE000-\uF8FF]/
    )
    assert.doesNotMatch(made, /\n{4}|[ \t]\n/)
  }
})

test('a formula that reads without TeX stands as it reads', () => {
  assert.equal(inlineFormula('n = 5'), 'n = 5')
  assert.equal(inlineFormula(' x^2 '), 'x²')
  assert.equal(inlineFormula('x^n'), '$x^n$')
  assert.equal(inlineFormula('\\alpha\n+ 1'), '$\\alpha + 1$')
})

test('the numbers of a formula stand at the ends of its lines', () => {
  const value = 'a \\\\ b \\label{x}'
  const lines = [
    {number: '1', end: 2},
    {number: '2', end: value.length}
  ]
  assert.equal(displayFormula({type: 'math', value, data: {lines}}), 'a    (1)\\\\ b    (2)')
  assert.equal(
    displayFormula({type: 'math', value: 'a', data: {lines: [{number: '3'}]}}),
    'a    (3)'
  )
})
