import assert from 'node:assert/strict'
import {test} from 'node:test'
import {directionOfText, writingOf} from '../../src/writing.ts'

test('the letters say which way a text runs', () => {
  assert.equal(directionOfText('قياس الأشياء (The measure)'), 'rtl')
  assert.equal(directionOfText('The measure of things, قياس'), 'ltr')
  assert.equal(directionOfText('2020, 10–19'), undefined)
})

test('an entry is written as its title is, whatever language it says', () => {
  const of = (fields: object) => writingOf({id: 'a', type: 'book', ...fields})
  assert.deepEqual(of({title: 'قياس', language: 'ar'}), {dir: 'rtl', lang: 'ar'})
  assert.deepEqual(of({title: 'Qiyās', language: 'ar-EG'}), {dir: 'ltr', lang: 'ar-Latn'})
  assert.deepEqual(of({title: 'قياس', language: 'en'}), {dir: 'rtl'})
  assert.deepEqual(of({title: 'Things', language: 'English, in part'}), {dir: 'ltr'})
  assert.deepEqual(of({author: [{family: 'الفلاني'}]}), {dir: 'rtl'})
  assert.deepEqual(of({language: 'he'}), {dir: 'rtl', lang: 'he'})
  assert.deepEqual(of({}), {dir: 'ltr'})
})
