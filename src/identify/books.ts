import {type Identifier, identifierOf, isIdentifier} from '../identifier.ts'
import {askJson} from './ask.ts'
import {cleaned} from './clean.ts'
import {type Data, isData} from './data.ts'
import {nameOf} from './names.ts'
import {textOf} from './texts.ts'
import type {Way, Work} from './way.ts'

/** Open Library's Books API (https://openlibrary.org/dev/docs/api/books): `{}` for what it does not know. */
export const openLibrary: Way = {
  source: 'openlibrary.org',
  async find({value}, access) {
    const key = `ISBN:${value}`
    const data = await askJson({
      at: `openlibrary.org/api/books?bibkeys=${key}&format=json&jscmd=data`,
      ...access
    })
    const book = data?.[key]
    if (!isData(book)) return undefined
    return workOf(book, value, {
      author: namesIn(book['authors']),
      issued: book['publish_date'],
      publisher: namesIn(book['publishers'])[0],
      'publisher-place': namesIn(book['publish_places'])[0],
      'number-of-pages': book['number_of_pages']
    })
  }
}

/** Google Books (https://developers.google.com/books/docs/v1/reference/volumes). */
export const googleBooks: Way = {
  source: 'www.googleapis.com',
  async find({value, key}, access) {
    const data = await askJson({
      at: `www.googleapis.com/books/v1/volumes?q=isbn:${value}`,
      ...access
    })
    const volumes = Array.isArray(data?.['items']) ? data['items'].filter(isData) : []
    // It answers with other books as well when it has not this one.
    const book = volumes
      .map(volume => volume['volumeInfo'])
      .find(info => isData(info) && has(info, key))
    if (!isData(book)) return undefined
    return workOf(book, value, {
      author: book['authors'],
      issued: book['publishedDate'],
      publisher: book['publisher'],
      'number-of-pages': book['pageCount'],
      language: book['language']
    })
  }
}

function workOf(book: Data, isbn: string, told: Data): Work {
  const subtitle = textOf(book['subtitle'])
  const names = Array.isArray(told['author']) ? told['author'] : []
  return cleaned({
    ...told,
    type: 'book',
    title: [textOf(book['title']), subtitle].filter(Boolean).join(': '),
    author: names.flatMap(name => (typeof name === 'string' ? [nameOf(name)] : [])),
    ISBN: isbn
  })
}

function namesIn(list: unknown): string[] {
  return (Array.isArray(list) ? list : []).flatMap((one: unknown) =>
    isData(one) && typeof one['name'] === 'string' ? [one['name']] : []
  )
}

function has(info: Data, key: Identifier['key']): boolean {
  const numbers = Array.isArray(info['industryIdentifiers']) ? info['industryIdentifiers'] : []
  return numbers.filter(isData).some(number => {
    const read = identifierOf(`isbn:${number['identifier']}`)
    return isIdentifier(read) && read.key === key
  })
}
