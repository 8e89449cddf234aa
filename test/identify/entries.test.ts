import assert from 'node:assert/strict'
import {test} from 'node:test'
import {dateOf} from '../../src/identify/dates.ts'
import {givenIdentifier} from '../../src/identify/given.ts'
import {newKey} from '../../src/identify/key.ts'
import {isNeeded, lockText} from '../../src/identify/lock.ts'
import {nameOf, namesOf} from '../../src/identify/names.ts'
import {textOf} from '../../src/identify/texts.ts'

const texts: [sent: unknown, text: string | undefined][] = [
  ['  On \n stones ', 'On stones'],
  [['On stones', 'other'], 'On stones'],
  [[], undefined],
  [7, '7'],
  [null, undefined],
  ['A &amp; B &lt; C &eacute;&#x2013;&#8211;', 'A & B < C é––'],
  ['A &amp;amp; B', 'A & B'],
  ['p < 0.05 and q > 1', 'p < 0.05 and q > 1'],
  ['<i>Homo</i> <jats:italic>sapiens</jats:italic>', '<i>Homo</i> <i>sapiens</i>'],
  ['CO<sub>2</sub>, m<sup class="x">2</sup>, <b>b</b>', 'CO<sub>2</sub>, m<sup>2</sup>, <b>b</b>'],
  ['<scp>Bc</scp>', '<span style="font-variant:small-caps;">Bc</span>'],
  ['<jats:p>A</jats:p> <span class="x">b</span><br/>c', 'A bc'],
  ['<mml:math><mml:mi>x</mml:mi><mml:mo>&gt;</mml:mo></mml:math>', 'x>'],
  ['<![CDATA[A <i>b</i>]]>', 'A <i>b</i>'],
  ['<jats:constructor>A</jats:constructor> constructor', 'A constructor'],
  ['THE STONES', 'THE STONES']
]

for (const [sent, text] of texts) {
  test(`text of a service: ${JSON.stringify(sent)}`, () => assert.equal(textOf(sent), text))
}

const dates: [sent: unknown, date: number[] | undefined][] = [
  [{'date-parts': [['2020', '3', null]]}, [2020, 3]],
  [{'date-parts': [[null]]}, undefined],
  [{raw: '2020-03-07'}, [2020, 3, 7]],
  ['2020', [2020]],
  ['2020-03-07T10:00:00Z', [2020, 3, 7]],
  ['March 2009', [2009, 3]],
  ['Oct 01, 2007', [2007, 10, 1]],
  ['1 May 1999', [1999, 5, 1]],
  ['c1997', undefined],
  ['in print', undefined]
]

for (const [sent, date] of dates) {
  test(`date of a service: ${JSON.stringify(sent)}`, () =>
    assert.deepEqual(dateOf(sent), date && {'date-parts': [date]}))
}

test('names of services', () => {
  assert.deepEqual(
    namesOf([
      {family: 'Doe', given: 'J.', ORCID: 'x'},
      {name: 'A Society'},
      {given: 'Plato'},
      {},
      'x'
    ]),
    [{family: 'Doe', given: 'J.'}, {literal: 'A Society'}, {literal: 'Plato'}]
  )
  assert.deepEqual(nameOf('Ludwig van Beethoven'), {family: 'van Beethoven', given: 'Ludwig'})
  assert.deepEqual(nameOf('van Beethoven, Ludwig'), {family: 'van Beethoven', given: 'Ludwig'})
  assert.deepEqual(nameOf('Jane A. Doe'), {family: 'Doe', given: 'Jane A.'})
  assert.deepEqual(nameOf('Stone & Sons'), {literal: 'Stone & Sons'})
  assert.deepEqual(nameOf('Springer'), {literal: 'Springer'})
})

const keys: [family: string, title: string, key: string][] = [
  ['Doe', 'On the Stones of Peace', 'doe2020stones'],
  ['Müller-Groß', 'Der Stein', 'mullergross2020stein'],
  ['Łaźnia', 'L’Œuvre', 'laznia2020oeuvre'],
  ['van der Berg', '<i>Sand</i>', 'vanderberg2020sand'],
  ['الحجري', 'في الحجر', 'الحجري2020في']
]

for (const [family, title, key] of keys) {
  test(`new key: ${key}`, () => {
    const work = {
      type: 'book',
      title,
      author: [{family, given: 'J.'}],
      issued: {'date-parts': [[2020]]}
    }
    assert.equal(newKey(work, []), key)
    assert.equal(newKey(work, [key.toUpperCase(), `${key}b`]), `${key}c`)
  })
}

test('new keys of works that lack something', () => {
  assert.equal(newKey({type: 'book', title: 'Stones'}, []), 'stones')
  assert.equal(
    newKey({type: 'book', author: [{literal: 'The Stone Society'}], title: '–'}, []),
    'stone'
  )
  assert.equal(newKey({type: 'book', editor: [{family: 'Roe'}], title: 'Sand'}, []), 'roesand')
  assert.equal(newKey({type: 'book'}, []), 'work')
  assert.equal(
    newKey({type: 'book'}, ['work', ...[...'bcdefghijklmnopqrstuvwxyz'].map(one => `work${one}`)]),
    'work-27'
  )
})

test('identifiers as they are pasted', () => {
  const forms: [pasted: string, key: string][] = [
    ['10.1000/xyz.', 'doi:10.1000/xyz'],
    ['DOI: 10.1000/xyz', 'doi:10.1000/xyz'],
    ['[@doi:10.1000/xyz]', 'doi:10.1000/xyz'],
    ['@{doi:10.1000/x(1)}', 'doi:10.1000/x(1)'],
    ['https://doi.org/10.1000/xyz', 'doi:10.1000/xyz'],
    ['2101.00001v2', 'arxiv:2101.00001v2'],
    ['hep-th/9901001', 'arxiv:hep-th/9901001'],
    ['PMC123', 'pmcid:PMC123'],
    ['978-3-16-148410-0', 'isbn:9783161484100'],
    ['0 306 40615 2', 'isbn:9780306406157'],
    ['https://example.org/a', 'url:https://example.org/a']
  ]
  for (const [pasted, key] of forms) assert.equal(givenIdentifier(pasted).key, key)
  assert.throws(() => givenIdentifier('doe2020'), /is not an identifier/)
  assert.throws(() => givenIdentifier('978-3-16-148410-1'), {
    hint: /Did you mean isbn:9783161484100\?/
  })
})

test('the lock file is sorted, and keeps what was there', () => {
  const day = '2026-11-24'
  const work = (title: string) => ({
    type: 'book',
    title,
    DOI: '10.1000/a',
    author: [{literal: 'Doe'}]
  })
  const first = lockText(undefined, [
    {key: 'doi:10.1000/b', work: work('B'), source: 'doi.org', day}
  ])
  const both = lockText(first, [{key: 'doi:10.1000/a', work: work('A'), source: 'doi.org', day}])
  const {references} = JSON.parse(both)
  assert.deepEqual(
    references.map((item: {title: string}) => item.title),
    ['A', 'B']
  )
  assert.deepEqual(Object.keys(references[0]), ['id', 'type', 'author', 'title', 'DOI', 'custom'])
  assert.deepEqual(references[0].custom, {source: 'doi.org', 'looked-up': day})
  assert.ok(both.endsWith('}\n'))
  assert.equal(lockText(both, []), both)
  assert.equal(
    JSON.parse(lockText(both, [], item => item.id !== 'doi:10.1000/a')).references.length,
    1
  )
})

test('what a paper needs of the lock file', () => {
  const references = new Map([
    ['doi:10.1000/xyz', {id: 'doi:10.1000/xyz', type: 'book', PMID: '123'}]
  ])
  assert.ok(isNeeded({id: 'doi:10.1000/xyz', type: 'book'}, references))
  assert.ok(isNeeded({id: 'pmid:123', type: 'book'}, references))
  assert.ok(!isNeeded({id: 'pmid:124', type: 'book'}, references))
})
