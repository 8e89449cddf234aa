import assert from 'node:assert/strict'
import {test} from 'node:test'
import {date, found, served} from './services.ts'

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
