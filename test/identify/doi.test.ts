import assert from 'node:assert/strict'
import {test} from 'node:test'
import {article, date, found, served} from './services.ts'

const stones = {
  type: 'article-journal',
  title: 'On stones & <i>sand</i>',
  author: [{family: 'Doe', given: 'Jane'}, {literal: 'The Stone Society'}],
  'container-title': 'Journal of Stones',
  'container-title-short': 'J. Stones',
  volume: '12',
  issue: '3',
  page: '1-15',
  issued: date(2020, 3),
  ISSN: '1234-5679',
  DOI: '10.1000/XYZ',
  language: 'en'
}

test('a DOI by content negotiation, in the case it was cited', () =>
  served({'doi.org/10.1000/XYZ': article}, async () => {
    assert.deepEqual(await found('doi:10.1000/XYZ'), {source: 'doi.org', work: stones})
  }))

test('what doi.org is asked for', () =>
  served({'doi.org/10.1000/xyz': response => response.end(JSON.stringify(article))}, async () => {
    let accept: string | undefined
    const original = globalThis.fetch
    globalThis.fetch = (input, init) => {
      accept = new Headers(init?.headers).get('accept') ?? undefined
      return original(input, init)
    }
    try {
      await found('doi:10.1000/xyz')
    } finally {
      globalThis.fetch = original
    }
    assert.equal(accept, 'application/vnd.citationstyles.csl+json')
  }))

test('signs of a DOI are coded in its address', () =>
  served({}, async asked => {
    await assert.rejects(found('doi:10.1000/(a)<1::b>3.0;2-#?%'))
    assert.deepEqual(asked, [
      'doi.org/10.1000/(a)%3C1::b%3E3.0;2-%23%3F%25',
      'api.crossref.org/works/10.1000%2F(a)%3C1%3A%3Ab%3E3.0%3B2-%23%3F%25'
    ])
  }))

const message = {
  DOI: '10.1000/xyz',
  type: 'journal-article',
  title: ['On stones'],
  subtitle: ['A view from below'],
  author: [{given: 'Jane', family: 'Doe'}],
  'container-title': ['Journal of Stones'],
  'short-container-title': ['J. Stones'],
  'article-number': 'e7',
  issued: {'date-parts': [[2020]]}
}

test('Crossref is asked where doi.org has no data', () =>
  served(
    {
      'doi.org/10.1000/xyz': response => response.writeHead(406).end(),
      'api.crossref.org/works/10.1000%2Fxyz': {status: 'ok', message}
    },
    async () => {
      assert.deepEqual(await found('doi:10.1000/xyz'), {
        source: 'api.crossref.org',
        work: {
          type: 'article-journal',
          title: 'On stones: A view from below',
          author: [{family: 'Doe', given: 'Jane'}],
          'container-title': 'Journal of Stones',
          'container-title-short': 'J. Stones',
          page: 'e7',
          issued: date(2020),
          DOI: '10.1000/xyz'
        }
      })
    }
  ))

test('a preprint of Crossref, a data set of DataCite, a chapter', () =>
  served(
    {
      'doi.org/10.1000/pre': {
        ...message,
        DOI: '10.1000/pre',
        type: 'posted-content',
        institution: [{name: 'An Archive'}],
        publisher: 'A Press'
      },
      'doi.org/10.1000/data': {
        DOI: '10.1000/data',
        id: 'https://doi.org/10.1000/data',
        type: 'dataset',
        title: 'Stones counted',
        categories: ['Stones'],
        author: [{family: 'Doe', given: 'Jane'}],
        issued: {'date-parts': [[2021, null]]},
        publisher: 'A Store',
        version: '1.10',
        URL: 'https://store.example.org/1'
      },
      'doi.org/10.1000/chapter': {
        DOI: '10.1000/chapter',
        type: 'book-chapter',
        title: 'Stones',
        editor: [{family: 'Roe', given: 'Ann'}],
        'container-title': ['A book of stones', 'Books'],
        publisher: 'A Press',
        'publisher-location': 'Nowhere',
        ISBN: ['9783161484100', '316148410X'],
        issued: {'date-parts': [['2021', '5', '3', '12']]}
      }
    },
    async () => {
      const pre = (await found('doi:10.1000/pre')).work
      assert.deepEqual([pre.type, pre['publisher']], ['article', 'An Archive'])
      assert.deepEqual((await found('doi:10.1000/data')).work, {
        type: 'dataset',
        title: 'Stones counted',
        author: [{family: 'Doe', given: 'Jane'}],
        issued: date(2021),
        publisher: 'A Store',
        version: '1.10',
        DOI: '10.1000/data'
      })
      assert.deepEqual((await found('doi:10.1000/chapter')).work, {
        type: 'chapter',
        title: 'Stones',
        editor: [{family: 'Roe', given: 'Ann'}],
        'container-title': 'A book of stones',
        publisher: 'A Press',
        'publisher-place': 'Nowhere',
        ISBN: '9783161484100',
        issued: date(2021, 5, 3),
        DOI: '10.1000/chapter'
      })
    }
  ))

test('a short DOI becomes the DOI it stands for', () =>
  served({'doi.org/10/abc1': article}, async () => {
    assert.equal((await found('shortdoi:10/abc1')).work['DOI'], '10.1000/xyz')
  }))
