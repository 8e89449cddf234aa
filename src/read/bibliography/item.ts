import type {CslItem} from '../../article.ts'
import {dateOf} from './dates.ts'
import type {Fields} from './fields.ts'
import {identifiersOf} from './identifiers.ts'
import type {TexEntry} from './inherit.ts'
import {languageTag} from './languages.ts'
import {namesOf} from './names.ts'
import {own} from './own.ts'
import {textOf} from './tex.ts'
import {type Texts, textsOf} from './texts.ts'
import {titlesOf} from './titles.ts'
import {
  countries,
  cslTypes,
  genreOf,
  genres,
  issued,
  miscTypes,
  numberedInSeries,
  states
} from './types.ts'

const people = {
  author: 'author',
  bookauthor: 'container-author',
  editor: 'editor',
  translator: 'translator',
  director: 'director'
}

/**
 * Turn an entry with all it inherits into CSL-JSON.
 *
 * @param fields What `inherit` made of it.
 */
export function itemOf(entry: TexEntry, fields: Fields): CslItem {
  const language = languageOf(fields)
  const texts = textsOf(fields, /^en\b/.test(language ?? 'en'))
  const item: CslItem = {id: entry.key, type: typeOf(entry.type, fields)}
  const set = (variable: string, value: unknown) => {
    if (value !== undefined && value !== '') item[variable] = value
  }
  for (const [variable, value] of Object.entries({
    ...titlesOf(entry.type, texts),
    ...peopleOf(fields),
    ...numbersOf(entry.type, texts),
    ...publicationOf(entry.type, texts, fields),
    issued: dateOf(fields, ''),
    'original-date': dateOf(fields, 'orig'),
    accessed: dateOf(fields, 'url'),
    'event-date': dateOf(fields, 'event'),
    language
  })) {
    set(variable, value)
  }
  for (const [variable, value] of Object.entries(identifiersOf(item, texts, fields))) {
    set(variable, value)
  }
  return item
}

function typeOf(type: string, fields: Fields): string {
  const subtype = fields.get('entrysubtype')?.toLowerCase()
  if (type === 'article' && subtype === 'magazine') return 'article-magazine'
  if (type === 'article' && subtype === 'newspaper') return 'article-newspaper'
  // In BibTeX it is a part of a book, and its title is the book's.
  if (type === 'inbook' && !fields.has('booktitle') && !fields.has('maintitle')) return 'book'
  if (type === 'misc' && subtype !== undefined && miscTypes.has(subtype)) return subtype
  if (type === 'misc' && !fields.has('howpublished') && fields.has('url')) return 'webpage'
  if (type === 'unpublished' && fields.has('eventtitle')) return 'speech'
  return own(cslTypes, type) ?? 'document'
}

function languageOf(fields: Fields): string | undefined {
  return languageTag(fields.get('langid') ?? fields.get('language') ?? fields.get('hyphenation'))
}

function peopleOf(fields: Fields): Record<string, unknown> {
  const useprefix = !/useprefix\s*=\s*false/i.test(fields.get('options') ?? '')
  const found: Record<string, unknown> = {}
  for (const [field, variable] of Object.entries(people)) {
    const names = namesOf(fields.get(field) ?? '', useprefix)
    if (names.length > 0) found[variable] = names
  }
  if (fields.get('editortype') === 'director') {
    found['director'] = found['editor']
    delete found['editor']
  }
  return found
}

function numbersOf(type: string, texts: Texts): Record<string, unknown> {
  const number = texts('number')
  const count = issued.has(type)
    ? {issue: [number, texts('issue')].filter(Boolean).join(', ')}
    : numberedInSeries.has(type)
      ? {'collection-number': number, issue: texts('issue')}
      : {number, issue: texts('issue')}
  return {
    ...count,
    volume: [texts('volume'), texts('part')].filter(Boolean).join('.'),
    'number-of-volumes': texts('volumes'),
    'number-of-pages': texts('pagetotal'),
    'chapter-number': texts('chapter'),
    edition: edition(texts('edition')),
    version: texts('version'),
    page: (texts('pages') ?? texts('eid') ?? texts('articleno'))
      ?.replace(/\s*(?:[-–—]|‐|‑)+\s*/g, '–')
      .replace(/,(?=\d)/g, ', ')
  }
}

function publicationOf(type: string, texts: Texts, fields: Fields): Record<string, unknown> {
  const howpublished = texts('howpublished')
  // ACM gives the publisher's address, and as location where the conference was.
  const [place, hall] = fields.has('address')
    ? [texts('address'), texts('location')]
    : [texts('location')]
  const publishers = [
    texts('school'),
    texts('institution'),
    texts('organization'),
    texts('publisher')
  ]
  const link = /\\(?:url|href)\s*\{([^{}]*)\}|^\s*\{*(https?:\S+?)\}*\s*$/.exec(
    fields.get('howpublished') ?? ''
  )
  const kind = fields.get('type')?.replace(/[{}]/g, '').trim()
  const note = [texts('note'), texts('addendum')].filter(Boolean).join('. ')
  return {
    publisher: [...new Set([...publishers.map(listed), link ? '' : howpublished])]
      .filter(Boolean)
      .join('; '),
    [type === 'patent' ? 'jurisdiction' : 'publisher-place']:
      own(countries, place ?? '') ?? listed(place),
    'original-publisher': listed(texts('origpublisher')),
    'original-publisher-place': listed(texts('origlocation')),
    'event-place': texts('venue') ?? hall,
    genre: kind ? (own(genres, kind.toLowerCase()) ?? texts('type')) : own(genreOf, type),
    note,
    status: own(states, texts('pubstate') ?? '') ?? texts('pubstate'),
    keyword: texts('keywords'),
    abstract: paragraphs(fields.get('abstract')),
    annote: paragraphs(fields.get('annotation') ?? fields.get('annote')),
    URL: link?.[1] ?? link?.[2]
  }
}

/** A longer text, its paragraphs divided by an empty line. */
function paragraphs(tex: string | undefined): string | undefined {
  const parts = tex?.split(/\n[^\S\n]*\n|\\par\b/).map(part => textOf(part)) ?? []
  return parts.filter(Boolean).join('\n\n') || undefined
}

/** BibLaTeX divides at "and"; but one of two is rather Taylor and Francis. */
function listed(text: string | undefined): string | undefined {
  const parts = text?.split(/\s+and\s+/) ?? []
  return parts.length > 2 ? parts.join('; ') : text
}

const ordinals = 'first second third fourth fifth sixth seventh eighth ninth tenth'.split(' ')

function edition(text: string | undefined): string | undefined {
  const bare = text?.replace(/\s*\b(ed\.?|edition)$/i, '')
  const word = ordinals.indexOf(bare?.toLowerCase() ?? '')
  return word < 0 ? bare?.replace(/^(\d+)(st|nd|rd|th)$/, '$1') : `${word + 1}`
}
