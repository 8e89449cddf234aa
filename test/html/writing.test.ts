import assert from 'node:assert/strict'
import {test} from 'node:test'
import {directionOfText, languageAgainst, writingOf} from '../../src/writing.ts'

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

test('a work against the direction of the paper has words of its own', () => {
  const of = (paper: string, fields: object) =>
    languageAgainst({id: 'a', type: 'book', ...fields}, paper)
  assert.equal(of('en', {title: 'Things', language: 'de'}), undefined)
  assert.equal(of('ar', {title: 'قياس', language: 'fa'}), undefined)
  assert.equal(of('en', {title: 'قياس', language: 'ar-EG'}), 'ar-EG')
  assert.equal(of('de', {title: 'قياس'}), 'ar')
  assert.equal(of('de', {title: 'پژوهش'}), 'fa')
  assert.equal(of('de', {title: 'מידה'}), 'he')
  assert.equal(of('ar', {title: 'Dinge', language: 'de'}), 'de')
  assert.equal(of('ar', {title: 'Qiyās', language: 'ar'}), 'en')
  assert.equal(of('he', {title: 'Things'}), 'en')
})
