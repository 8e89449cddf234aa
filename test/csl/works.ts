import type {CslItem} from '../../src/article.ts'

const doe = {family: 'Doe', given: 'Jane Ann'}
const roe = {family: 'Roe', given: 'Richard'}
const poe = {family: 'Poe', given: 'Pat'}
const moe = {family: 'Moe', given: 'Jean-Luc'}
const loe = {family: 'Loe', given: 'Lu', 'non-dropping-particle': 'van'}
const on = (...days: number[][]) => ({'date-parts': days})

/** Invented works of all common types, some alike in author and year. */
export const works: readonly CslItem[] = [
  article('a1', [doe], on([2020, 3, 4]), {
    title: 'The measure of things',
    volume: '4',
    issue: '2',
    page: '10-19',
    DOI: '10.1000/a1'
  }),
  article('a2', [doe], on([2020]), {
    title: 'Another measure of things',
    volume: '5',
    page: '110-118'
  }),
  article('a3', [doe, roe], on([2019]), {
    title: 'Peace: a <i>new</i> view',
    volume: '12',
    issue: '1-2',
    page: '321-328'
  }),
  article('a4', [doe, roe, poe, moe], on([2018]), {
    title: 'Four authors',
    volume: '1',
    page: 'e12'
  }),
  article('a5', [doe, roe, poe, loe], on([2018]), {
    title: 'Four other authors',
    volume: '2',
    page: '1'
  }),
  article('a6', [{family: 'Doe', given: 'Albert'}], on([2020]), {
    title: 'A namesake',
    volume: '9',
    page: '5-7'
  }),
  {
    id: 'b1',
    type: 'book',
    title: 'A whole book',
    author: [roe],
    issued: on([2015]),
    publisher: 'Example Press',
    'publisher-place': 'Town',
    edition: '2',
    ISBN: '978-0-00-000000-0'
  },
  {
    id: 'b2',
    type: 'book',
    title: 'An edited book',
    editor: [poe, moe],
    issued: on([2014]),
    publisher: 'Example Press',
    'publisher-place': 'Town'
  },
  {
    id: 'b3',
    type: 'book',
    title: 'A translated book',
    author: [loe],
    translator: [doe],
    issued: on([1999]),
    'original-date': on([1950]),
    publisher: 'House',
    'publisher-place': 'City'
  },
  {
    id: 'b4',
    type: 'book',
    title: 'A book of a series',
    author: [roe, doe],
    'collection-title': 'Series of Examples',
    'collection-number': '7',
    volume: '3',
    issued: on([2015]),
    publisher: 'Example Press',
    'publisher-place': 'Town'
  },
  {
    id: 'c1',
    type: 'chapter',
    title: 'A chapter',
    author: [moe],
    editor: [roe, poe],
    'container-title': 'The book of chapters',
    page: '33-47',
    issued: on([2011]),
    publisher: 'Example Press',
    'publisher-place': 'Town'
  },
  {
    id: 'c2',
    type: 'paper-conference',
    title: 'A talk in print',
    author: [poe, loe],
    'container-title': 'Proceedings of the Example Conference',
    event: 'Example Conference',
    'event-title': 'Example Conference',
    'event-place': 'Town',
    page: '1-8',
    issued: on([2016, 9]),
    publisher: 'Society of Examples'
  },
  {
    id: 't1',
    type: 'thesis',
    title: 'A doctoral thesis',
    author: [poe],
    genre: 'PhD thesis',
    publisher: 'Example University',
    'publisher-place': 'Town',
    issued: on([2012])
  },
  {
    id: 'r1',
    type: 'report',
    title: 'A report of an institute',
    author: [{literal: 'Made-up Institute'}],
    genre: 'Technical report',
    number: '12',
    publisher: 'Made-up Institute',
    issued: on([2017]),
    URL: 'https://example.org/r1'
  },
  {
    id: 'w1',
    type: 'webpage',
    title: 'A page of the web',
    author: [roe],
    'container-title': 'Example Site',
    issued: on([2021, 5, 6]),
    accessed: on([2022, 1, 2]),
    URL: 'https://example.org/w1'
  },
  {
    id: 'w2',
    type: 'webpage',
    title: 'A page without author or date',
    URL: 'https://example.org/w2',
    accessed: on([2022, 1, 3])
  },
  {
    id: 'n1',
    type: 'article-newspaper',
    title: 'News of the day',
    author: [doe],
    'container-title': 'The Example',
    issued: on([2020, 12, 24]),
    page: 'A3'
  },
  {
    id: 'm1',
    type: 'article-magazine',
    title: 'A piece in a magazine',
    author: [moe],
    'container-title': 'Examples Monthly',
    issued: on([2013, 6]),
    volume: '3',
    page: '20-22'
  },
  {
    id: 'p1',
    type: 'patent',
    title: 'A device',
    author: [loe],
    number: 'US 0000000',
    issued: on([2009, 7, 8]),
    jurisdiction: 'US'
  },
  {
    id: 'd1',
    type: 'dataset',
    title: 'Some data',
    author: [poe],
    publisher: 'Example Data',
    version: '1.2',
    issued: on([2018]),
    DOI: '10.1000/d1'
  },
  {
    id: 's1',
    type: 'software',
    title: 'A program',
    author: [roe],
    version: '3',
    publisher: 'House of Programs',
    issued: on([2019]),
    URL: 'https://example.org/s1'
  },
  {
    id: 'e1',
    type: 'entry-encyclopedia',
    title: 'Example',
    author: [moe],
    'container-title': 'Encyclopedia of Examples',
    editor: [doe],
    volume: '2',
    page: '100-104',
    edition: '3',
    publisher: 'House',
    'publisher-place': 'City',
    issued: on([2001])
  },
  {
    id: 'x1',
    type: 'manuscript',
    title: 'Papers',
    author: [poe],
    archive: 'Example Archive',
    archive_location: 'Box 3',
    issued: on([1890])
  },
  {
    id: 'i1',
    type: 'interview',
    title: 'A conversation',
    author: [loe],
    interviewer: [doe],
    issued: on([2010, 2, 3])
  },
  {
    id: 'l1',
    type: 'legal_case',
    title: 'Doe v. Roe',
    authority: 'Court of Examples',
    'container-title': 'Example Reports',
    volume: '5',
    page: '12',
    issued: on([1980, 4, 5])
  },
  article(
    'g1',
    [
      {family: 'Grün', given: 'Änne'},
      {family: 'de la Cruz', given: 'María'}
    ],
    on([2007], [2008]),
    {title: 'On “quotes” and dates', volume: '8', page: '200-204'}
  )
]

function article(
  id: string,
  author: object[],
  issued: object,
  more: Record<string, string>
): CslItem {
  return {
    id,
    type: 'article-journal',
    author,
    issued,
    'container-title': 'Journal of Examples',
    ...more
  }
}

export interface Cited {
  readonly id: string
  readonly locator?: string
  readonly label?: string
  readonly prefix?: string
  readonly suffix?: string
}

/** Clusters with repetitions, pages, words around them and several works in one. */
export const clusters: readonly (readonly Cited[])[] = [
  [{id: 'a1'}],
  [{id: 'a1', locator: '12'}],
  [{id: 'a1', locator: '12'}],
  [{id: 'a1', locator: '13-14'}],
  [{id: 'b1', locator: '5', prefix: 'see '}],
  [{id: 'a1'}, {id: 'a2'}],
  [{id: 'a2'}, {id: 'a1'}, {id: 'a3'}, {id: 'b1'}],
  [{id: 'a4'}],
  [{id: 'a5'}],
  [{id: 'a6'}, {id: 'a2'}],
  [{id: 'b2'}],
  [{id: 'b3', locator: '3', label: 'chapter'}],
  [{id: 'b4'}],
  [{id: 'b4'}, {id: 'b1'}],
  [{id: 'c1'}],
  [{id: 'c2'}],
  [{id: 't1'}],
  [{id: 'r1', suffix: ', and elsewhere'}],
  [{id: 'w1'}],
  [{id: 'w2'}],
  [{id: 'n1'}],
  [{id: 'm1'}, {id: 'p1'}, {id: 'd1'}, {id: 's1'}],
  [{id: 'e1'}],
  [{id: 'x1'}],
  [{id: 'i1'}],
  [{id: 'l1'}],
  [{id: 'g1'}],
  [{id: 'b1', locator: '7'}],
  [{id: 'b1', locator: '7'}],
  [
    {id: 'a4', locator: '2'},
    {id: 'a5', locator: '3'}
  ],
  [{id: 'a1'}]
]
