import assert from 'node:assert/strict'
import {test} from 'node:test'
import {SetupError} from '../../src/fault.ts'
import {identifierOf, isIdentifier} from '../../src/identifier.ts'
import {doubts, lookUp} from '../../src/identify/lookup.ts'
import {article, page, served} from './services.ts'

function found(key: string, options = {}) {
  const identifier = identifierOf(key)
  assert.ok(isIdentifier(identifier), key)
  return lookUp(identifier, options)
}

const date = (...parts: number[]) => ({'date-parts': [parts]})

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

const feed = (id: string, title: string) => `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom">
  <link href="http://arxiv.org/api/query" rel="self" type="application/atom+xml"/>
  <title type="html">ArXiv Query</title>
  <entry>
    <id>${id}</id>
    <updated>2022-01-01T00:00:00Z</updated>
    <published>2021-01-04T18:00:00Z</published>
    <title>${title}</title>
    <summary>  Sand. </summary>
    <author><name>Ann van Roe</name></author>
    <author><name>The Sand Collaboration</name></author>
    <arxiv:doi xmlns:arxiv="http://arxiv.org/schemas/atom">10.1000/sand</arxiv:doi>
  </entry>
</feed>`
const query = (number: string) => `export.arxiv.org/api/query?id_list=${number}&max_results=1`

test('an arXiv number', () =>
  served(
    {
      [query('2101.00001')]: feed('http://arxiv.org/abs/2101.00001v2', 'On sand &amp;\n  gravel'),
      [query('hep-th%2F9901001v1')]: feed('http://arxiv.org/abs/hep-th/9901001v1', 'Strings')
    },
    async () => {
      assert.deepEqual(await found('arxiv:2101.00001'), {
        source: 'export.arxiv.org',
        work: {
          type: 'article',
          title: 'On sand & gravel',
          author: [{family: 'van Roe', given: 'Ann'}, {literal: 'The Sand Collaboration'}],
          issued: date(2021, 1, 4),
          number: 'arXiv:2101.00001',
          publisher: 'arXiv',
          URL: 'https://arxiv.org/abs/2101.00001'
        }
      })
      assert.equal((await found('arxiv:hep-th/9901001v1')).work['number'], 'arXiv:hep-th/9901001v1')
    }
  ))

const exporter = 'api.ncbi.nlm.nih.gov/lit/ctxp/v1'
const record = {
  source: 'PubMed',
  accessed: {'date-parts': [[2026, 11, 24]]},
  id: 'pmid:123',
  title: 'On dust.',
  author: [{family: 'Coe', given: 'Cy D'}],
  'container-title-short': 'J Dust',
  'container-title': 'Journal of dust',
  issued: {'date-parts': [[2018, 3]]},
  page: '1-7',
  volume: '7',
  PMID: '123',
  PMCID: 'PMC456',
  DOI: '10.1000/dust',
  URL: 'https://pubmed.example.org',
  type: 'article-journal'
}

test('numbers of PubMed and PubMed Central', () =>
  served(
    {
      [`${exporter}/pubmed/?format=csl&id=123`]: record,
      [`${exporter}/pmc/?format=csl&id=456`]: record
    },
    async () => {
      const {work, source} = await found('pmid:123')
      assert.equal(source, 'api.ncbi.nlm.nih.gov')
      assert.deepEqual(work, {
        type: 'article-journal',
        title: 'On dust',
        author: [{family: 'Coe', given: 'Cy D'}],
        'container-title-short': 'J Dust',
        'container-title': 'Journal of dust',
        issued: date(2018, 3),
        page: '1-7',
        volume: '7',
        PMID: '123',
        PMCID: 'PMC456',
        DOI: '10.1000/dust'
      })
      assert.equal((await found('pmcid:PMC456')).work['PMCID'], 'PMC456')
    }
  ))

const library = (isbn: string) =>
  `openlibrary.org/api/books?bibkeys=ISBN:${isbn}&format=json&jscmd=data`
const google = (isbn: string) => `www.googleapis.com/books/v1/volumes?q=isbn:${isbn}`

test('an ISBN at Open Library', () =>
  served(
    {
      [library('9783161484100')]: {
        'ISBN:9783161484100': {
          title: 'The book of gravel',
          subtitle: 'a history',
          authors: [{url: 'https://example.org', name: 'Max Moe'}],
          publishers: [{name: 'A Press'}],
          publish_places: [{name: 'Nowhere'}],
          publish_date: 'Oct 01, 2007',
          number_of_pages: 254
        }
      }
    },
    async () => {
      assert.deepEqual(await found('isbn:3-16-148410-X'), {
        source: 'openlibrary.org',
        work: {
          type: 'book',
          title: 'The book of gravel: a history',
          author: [{family: 'Moe', given: 'Max'}],
          issued: date(2007, 10, 1),
          publisher: 'A Press',
          'publisher-place': 'Nowhere',
          'number-of-pages': '254',
          ISBN: '9783161484100'
        }
      })
    }
  ))

test('Google Books is asked where Open Library has nothing, and only the book asked for is taken', () =>
  served(
    {
      [library('9783161484100')]: {},
      [google('9783161484100')]: {
        totalItems: 2,
        items: [
          {volumeInfo: {title: 'Another', industryIdentifiers: [{identifier: '9780306406157'}]}},
          {
            volumeInfo: {
              title: 'كتاب الحصى',
              authors: ['علي الحجري'],
              publisher: 'A Press',
              publishedDate: '2019-05',
              language: 'ar',
              industryIdentifiers: [{type: 'ISBN_10', identifier: '316148410X'}]
            }
          }
        ]
      },
      [library('9780306406157')]: {},
      [google('9780306406157')]: {totalItems: 0}
    },
    async () => {
      assert.deepEqual((await found('isbn:9783161484100')).work, {
        type: 'book',
        title: 'كتاب الحصى',
        author: [{family: 'الحجري', given: 'علي'}],
        issued: date(2019, 5),
        publisher: 'A Press',
        language: 'ar',
        ISBN: '9783161484100'
      })
      await assert.rejects(found('isbn:9780306406157'), /openlibrary\.org and www\.googleapis\.com/)
    }
  ))

/** What is told of an identifier that is not found. */
async function fault(key: string, options = {}): Promise<string> {
  try {
    await found(key, options)
  } catch (error) {
    if (error instanceof SetupError && error.hint !== '') return error.message
    throw error
  }
  return 'found'
}

const doi = 'doi.org/10.1000/xyz'
const wrong: [what: string, answers: Parameters<typeof served>[0], says: RegExp][] = [
  ['404', {}, /^There is no `doi:10\.1000\/xyz`, says doi\.org and api\.crossref\.org$/],
  ['no content', {[doi]: response => response.writeHead(204).end()}, /^There is no/],
  [
    'too many questions',
    {[doi]: response => response.writeHead(429, {'retry-after': '99'}).end()},
    /^doi\.org is asked too much at the moment \(429\)$/
  ],
  [
    'out of order',
    {[doi]: response => response.writeHead(503, {'retry-after': '99'}).end()},
    /^doi\.org is out of order at the moment \(503\)$/
  ],
  ['forbidden', {[doi]: response => response.writeHead(403).end()}, /refuses to answer \(403\)/],
  ['a page', {[doi]: page('<!DOCTYPE html><p>Sign in')}, /answers with a web page instead of data/],
  ['a page without its type', {[doi]: '\n<html><p>Sign in'}, /a web page instead of data/],
  ['nothing', {[doi]: ' '}, /sends an empty answer/],
  ['JSON cut short', {[doi]: JSON.stringify(article).slice(0, 90)}, /data that cannot be read/],
  ['a list', {[doi]: [article]}, /data that cannot be read/],
  ['another work', {[doi]: {...article, DOI: '10.1000/other'}}, /another work, `10\.1000\/other`/],
  ['a work without a DOI', {[doi]: {title: 'On stones'}}, /another work, without a DOI/],
  ['no title', {[doi]: {DOI: '10.1000/xyz', title: []}}, /knows this work without its title/],
  [
    '10 MB',
    {[doi]: response => response.end(Buffer.alloc(10_000_000, 0x20))},
    /sends more than 2 MB/
  ],
  [
    'a way to another host',
    {[doi]: response => response.writeHead(302, {location: 'https://10.0.0.1/x'}).end()},
    /^doi\.org has no data for this work: it leads to 10\.0\.0\.1$/
  ],
  ['a broken line', {[doi]: response => response.destroy()}, /cannot be reached/]
]

for (const [what, answers, says] of wrong) {
  test(`doi.org answers with ${what}`, () =>
    served(answers, async () => assert.match(await fault('doi:10.1000/xyz'), says)))
}

test('a service that keeps silent is left after a time, and not asked again', () =>
  served({[doi]: () => {}, 'api.crossref.org/works/10.1000%2Fxyz': () => {}}, async asked => {
    const silent = new Map<string, SetupError>()
    assert.match(await fault('doi:10.1000/xyz', {timeoutMs: 100, silent}), /within 0\.1 s/)
    assert.match(await fault('doi:10.1000/abc', {timeoutMs: 100, silent}), /within 0\.1 s/)
    assert.deepEqual(asked, [doi, 'api.crossref.org/works/10.1000%2Fxyz'])
  }))

test('a busy service is asked again', async () => {
  let busy = true
  await served(
    {
      [doi](response) {
        if (busy) response.writeHead(429, {'retry-after': '0'}).end()
        else response.end(JSON.stringify(article))
        busy = false
      }
    },
    async () => assert.equal((await found('doi:10.1000/xyz')).source, 'doi.org')
  )
})

test('what arXiv and PubMed say when they do not know a number', () =>
  served(
    {
      [query('2101.00001')]: feed('http://arxiv.org/api/errors#incorrect_id', 'Error'),
      [query('2101.00002')]: '<feed xmlns="http://www.w3.org/2005/Atom"></feed>',
      [query('2101.00003')]: 'Rate exceeded.',
      [query('2101.00004')]: feed('http://arxiv.org/abs/2101.99999v1', 'Another'),
      [query('2101.00005')]: '<feed><entry>',
      [`${exporter}/pubmed/?format=csl&id=1`]: '<pub-one-record-set error="PubOne failure"/>',
      [`${exporter}/pubmed/?format=csl&id=2`]: {status: 'error', reason: {id: [['wrong']]}},
      [`${exporter}/pubmed/?format=csl&id=3`]: record
    },
    async () => {
      assert.match(await fault('arxiv:2101.00001'), /^There is no `arxiv:2101\.00001`/)
      assert.match(await fault('arxiv:2101.00002'), /^There is no/)
      assert.match(await fault('arxiv:2101.00003'), /asked too much/)
      assert.match(await fault('arxiv:2101.00004'), /another work, `2101\.99999v1`/)
      assert.match(await fault('arxiv:2101.00005'), /cannot be read/)
      assert.match(await fault('pmid:1'), /^There is no `pmid:1`/)
      assert.match(await fault('pmid:2'), /^There is no `pmid:2`/)
      assert.match(await fault('pmid:3'), /another work, `123`/)
    }
  ))

test('a title in capitals and a work without an author are doubted, not changed', () => {
  assert.deepEqual(doubts({type: 'book', title: 'THE BOOK OF STONES'}).length, 2)
  assert.deepEqual(doubts({type: 'book', title: 'DNA', author: []}), [])
  assert.deepEqual(doubts({type: 'book', title: 'كتاب الحجر والحصى', author: []}), [])
})
