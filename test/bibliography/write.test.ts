import assert from 'node:assert/strict'
import {existsSync, readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {test} from 'node:test'
import type {CslItem} from '../../src/article.ts'
import {bibtex} from '../../src/bibtex.ts'
import {cslTypes, miscTypes} from '../../src/read/bibliography/types.ts'
import {read, readOne} from './found.ts'

const title = 'On stones'
const date = (...parts: number[][]) => ({'date-parts': parts})

/** Items that come back as they went. */
const written: [what: string, item: Partial<CslItem>][] = [
  [
    'an article',
    {
      type: 'article-journal',
      author: [{family: 'Doe', given: 'Jane'}, {literal: 'Stone and Sand Society'}],
      title,
      'container-title': 'Journal of Stones',
      'container-title-short': 'J. Stones',
      volume: '12',
      issue: '3',
      page: '1–15',
      issued: date([2020, 3, 7]),
      ISSN: '1234-5679',
      DOI: '10.1000/a_b%c#d',
      PMID: '123',
      PMCID: 'PMC123',
      language: 'de'
    }
  ],
  [
    'a chapter',
    {
      type: 'chapter',
      author: [{family: 'Berg', given: 'A. B.', 'non-dropping-particle': 'van der'}],
      editor: [{family: 'Ghazali', given: 'R.', 'non-dropping-particle': 'al-'}],
      'container-author': [{family: 'Roe', given: 'Ann', suffix: 'Jr.'}],
      translator: [{family: 'Smith, Smith and Sons', given: 'X.'}],
      title,
      'container-title': 'A book of stones',
      'collection-title': 'Stones',
      'collection-number': '7',
      'chapter-number': '2',
      publisher: 'Press & Sons',
      'publisher-place': 'Nowhere',
      edition: '2',
      page: '7',
      issued: date([2019]),
      ISBN: '978-3-16-148410-0'
    }
  ],
  [
    'a paper of a conference',
    {
      type: 'paper-conference',
      title,
      'event-title': 'Stones 2020',
      'event-place': 'Here',
      'event-date': date([2020, 1, 2], [2020, 1, 4]),
      issued: date([2020, 1])
    }
  ],
  ['a thesis', {type: 'thesis', title, genre: 'PhD thesis', publisher: 'A University'}],
  ['another thesis', {type: 'thesis', title, genre: 'Doctoral dissertation'}],
  ['a report', {type: 'report', title, number: '12', publisher: 'An Institute'}],
  ['a report of a kind', {type: 'report', title, genre: 'Technical report'}],
  ['a preprint', {type: 'article', title, publisher: 'Some archive', URL: 'https://example.org/1'}],
  [
    'a preprint of arXiv',
    {
      type: 'article',
      title,
      number: 'arXiv:math.GT/0309136v2',
      publisher: 'arXiv',
      URL: 'https://arxiv.org/abs/math.GT/0309136v2'
    }
  ],
  [
    'a page of the web',
    {
      type: 'webpage',
      title,
      'container-title': 'A site',
      URL: 'https://example.org/~doe/a_b?c=1&d=%20#e',
      accessed: date([2020, 5, 4])
    }
  ],
  ['a patent', {type: 'patent', title, number: 'US 1', jurisdiction: 'Nowhere'}],
  ['a document with an address', {type: 'document', title, URL: 'https://example.org'}],
  [
    'a reprint',
    {
      type: 'book',
      title,
      'original-title': 'Ein Stein',
      'original-publisher': 'A Press',
      'original-publisher-place': 'Nowhere'
    }
  ],
  ['two ISBNs', {type: 'book', title, ISBN: '978-3-16-148410-0, 0-306-40615-2'}],
  ['words of JavaScript', {type: 'book', title: 'constructor', note: 'hasOwnProperty'}],
  [
    'a particle that is dropped',
    {type: 'book', title, author: [{family: 'Vries', given: 'Jan', 'dropping-particle': 'de'}]}
  ],
  ['a version', {type: 'software', title, version: '1.10', 'number-of-pages': '3'}],
  ['people of a film', {type: 'motion_picture', title, director: [{family: 'Doe', given: 'J.'}]}],
  ['et al.', {type: 'book', title, author: [{family: 'Doe', given: 'J.'}, {family: 'others'}]}],
  ['one name', {type: 'book', title, author: [{family: 'Plato'}]}],
  ['Arabic', {type: 'book', title: 'كتاب الحجر', author: [{family: 'الحجري', given: 'علي'}]}],
  ['signs of TeX', {type: 'book', title, note: '5 % & $3 #1 a_b {c} \\d ~e ^f -- ‘g’ \u00A0h < i'}],
  ['markup', {type: 'book', title, note: '<i>a</i> H<sub>2</sub>O <b>c<sup>3</sup></b>'}],
  ['a year before ours', {type: 'book', title, 'original-date': date([-44])}],
  ['an early year', {type: 'book', title, issued: date([800])}],
  ['years', {type: 'book', title, issued: date([2019], [2020])}],
  ['years without end', {type: 'book', title, issued: date([2019], [0])}],
  ['a season', {type: 'book', title, issued: {...date([2020]), season: 2}}],
  ['about a year', {type: 'book', title, issued: {...date([1850]), circa: true}}],
  ['no year', {type: 'book', title, issued: {literal: 'in press'}}]
]

for (const [what, part] of written) {
  test(`written and read: ${what}`, async () => {
    const item = {id: 'doe2020', type: '', ...part}
    assert.deepEqual(await readOne(bibtex(item)), item)
  })
}

test('every type is written as an entry that is read as that type', async () => {
  for (const type of new Set([...Object.values(cslTypes), ...miscTypes])) {
    const item = {id: 'k', type, title}
    assert.deepEqual(await readOne(bibtex(item)), item)
  }
})

const titles: [title: string, tex: string][] = [
  ['The stones of Darwin', 'The stones of {Darwin}'],
  ['Stones: A view from Paris', 'Stones: A view from {Paris}'],
  ['The Origin of Stones and DNA', 'The Origin of Stones and {DNA}'],
  ['iPhone use in H5N1 regions', '{iPhone} use in {H5N1} regions'],
  ['THE ORIGIN OF STONES', '{THE} {ORIGIN} {OF} {STONES}'],
  [
    'Growth of <i>Homo sapiens</i> in H<sub>2</sub>O',
    'Growth of \\emph{Homo sapiens} in {H}\\textsubscript{2}{O}'
  ],
  ['On <span class="nocase">Darwin</span>’s stones', 'On {Darwin}’s stones'],
  ['A <i>broken title', 'A \\emph{broken title}'],
  ['A broken</i> title', 'A broken title']
]

for (const [title, tex] of titles) {
  test(`capitals of a title: ${title}`, () => {
    assert.match(bibtex({id: 'k', type: 'book', title}), /title = \{(.*)\}\n/)
    assert.equal(/title = \{(.*)\}\n/.exec(bibtex({id: 'k', type: 'book', title}))?.[1], tex)
  })
}

test('a key has no sign that ends it', async () => {
  const {keys, told} = await read(
    bibtex({id: 'doi:10.1002/(sici)1097<1::aid>3.0.co;2-x', type: 'book', title})
  )
  assert.deepEqual([keys, told], [['doi:10.1002/-sici-1097<1::aid>3.0.co;2-x'], []])
})

test('braces of an address cannot break the entry', async () => {
  const {items, told} = await read(
    bibtex({id: 'k', type: 'book', URL: 'https://example.org/}{\\', note: '}{\\'})
  )
  assert.deepEqual(told, [])
  assert.deepEqual(items.get('k'), {
    id: 'k',
    type: 'book',
    URL: 'https://example.org/%7D%7B%5C',
    note: '}{\\'
  })
})

test('dates as services write them', () => {
  const year = (issued: unknown) => bibtex({id: 'k', type: 'book', issued}).split('\n').slice(1, -1)
  assert.deepEqual(year({'date-parts': [['2020', '3']]}), ['  year = {2020},', '  month = mar'])
  assert.deepEqual(year({'date-parts': [[null]]}), [])
})

/** What CSL has no markup for, and an address that is none. */
const lossy = new Set([
  'bibliography-injection y',
  'citation-unclosed-markup doe',
  'check-url-none doe2020'
])

test('the entries of all cases come back as they were', async () => {
  for (const name of readdirSync('test/cases')) {
    const path = join('test/cases', name, 'refs.bib')
    if (!existsSync(path)) continue
    for (const item of (await read(readFileSync(path, 'utf8'))).items.values()) {
      if (lossy.has(`${name} ${item.id}`)) continue
      const {items} = await read(bibtex(item))
      assert.deepEqual([...items.values()].map(kept), [kept(item)], `${name} ${item.id}`)
    }
  }
})

/** An item but for its key, what is not written, and what stands in braces: the writer puts in more. */
function kept({id: _, abstract: _a, annote: _b, 'title-short': _c, ...item}: CslItem): unknown {
  return JSON.parse(JSON.stringify(item).replace(/<span class=\\"nocase\\">(.*?)<\/span>/g, '$1'))
}
