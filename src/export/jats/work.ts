import type {Element} from 'xast'
import {x} from 'xastscript'
import type {CslItem} from '../../article.ts'
import {personGroups} from './people.ts'

/** CSL type → `publication-type`, in the words that JATS4R and PubMed Central know. */
const types: Readonly<Record<string, string>> = {
  'article-journal': 'journal',
  'article-magazine': 'journal',
  'article-newspaper': 'newspaper',
  article: 'preprint',
  book: 'book',
  chapter: 'book',
  dataset: 'data',
  'entry-dictionary': 'book',
  'entry-encyclopedia': 'book',
  legislation: 'legal',
  legal_case: 'legal',
  'paper-conference': 'confproc',
  patent: 'patent',
  report: 'report',
  software: 'software',
  standard: 'standard',
  thesis: 'thesis',
  webpage: 'webpage',
  'post-weblog': 'webpage'
}

/** Works that are parts of others: their title is that of a part. */
const partTitles: Readonly<Record<string, string>> = {
  'article-journal': 'article-title',
  'article-magazine': 'article-title',
  'article-newspaper': 'article-title',
  article: 'article-title',
  chapter: 'chapter-title',
  'entry-dictionary': 'chapter-title',
  'entry-encyclopedia': 'chapter-title',
  'paper-conference': 'article-title',
  'post-weblog': 'article-title'
}

/** CSL variable → element, in the order in which they are printed most often. */
const elements: readonly (readonly [variable: string, element: string])[] = [
  ['volume', 'volume'],
  ['issue', 'issue'],
  ['edition', 'edition'],
  ['version', 'version'],
  ['event-title', 'conf-name'],
  ['event-place', 'conf-loc'],
  ['collection-title', 'series'],
  ['publisher-place', 'publisher-loc'],
  ['publisher', 'publisher-name'],
  ['ISBN', 'isbn'],
  ['ISSN', 'issn']
]

const identifiers: readonly (readonly [variable: string, type: string])[] = [
  ['DOI', 'doi'],
  ['PMID', 'pmid'],
  ['PMCID', 'pmcid']
]

/** The facts of a work, each in its element. */
export function elementCitation(item: CslItem): Element {
  const {type} = item
  const said = (name: string): string | undefined => textOf(item[name])
  const container = said('container-title')
  const title = said('title')
  const isPart = container !== undefined || partTitles[type] !== undefined
  const titleName = type === 'dataset' ? 'data-title' : (partTitles[type] ?? 'article-title')
  const source = isPart || type === 'dataset' ? container : title
  const url = said('URL')
  return x('element-citation', {'publication-type': types[type] ?? 'other'}, [
    ...personGroups(item),
    ...date(item['issued'], ''),
    ...((isPart || type === 'dataset') && title !== undefined ? [x(titleName, title)] : []),
    ...(source === undefined ? [] : [x('source', source)]),
    ...elements.flatMap(([variable, name]) => element(name, said(variable))),
    ...pages(said('page')),
    ...identifiers.flatMap(([variable, idType]) => {
      const id = said(variable)
      return id === undefined ? [] : [x('pub-id', {'pub-id-type': idType}, id)]
    }),
    ...(url === undefined ? [] : [x('ext-link', {'ext-link-type': 'uri', 'xlink:href': url}, url)]),
    ...accessed(item['accessed'])
  ])
}

function element(name: string, value: string | undefined): Element[] {
  return value === undefined ? [] : [x(name, value)]
}

/** Tags that a bibliography may hold are no words. */
function textOf(value: unknown): string | undefined {
  if (typeof value !== 'string' && typeof value !== 'number') return undefined
  const text = String(value)
    .replace(/<\/?(?:i|b|em|strong|sub|sup|span|sc)\b[^>]*>/gi, '')
    .trim()
  return text === '' ? undefined : text
}

function pages(range: string | undefined): Element[] {
  const [, first, last] = /^(\S+?)\s*[-–—]+\s*(\S+)$/.exec(range ?? '') ?? []
  if (first !== undefined && last !== undefined) return [x('fpage', first), x('lpage', last)]
  if (range === undefined) return []
  return [/^[\p{L}\d.]+$/u.test(range) ? x('fpage', range) : x('page-range', range)]
}

interface CslDate {
  readonly 'date-parts'?: readonly (readonly (number | string)[])[]
  readonly literal?: string
  readonly raw?: string
}

function date(value: unknown, words: string): Element[] {
  const {'date-parts': parts, literal, raw} = (value ?? {}) as CslDate
  const [year, month, day] = parts?.[0] ?? []
  const written = literal ?? raw
  if (year === undefined) return written === undefined ? [] : [x('year', words + written)]
  const iso = [String(year).padStart(4, '0'), month, day]
    .filter(part => part !== undefined)
    .map(part => String(part).padStart(2, '0'))
    .join('-')
  return [
    ...(day === undefined ? [] : [x('day', String(day))]),
    ...(month === undefined ? [] : [x('month', String(month))]),
    x('year', {'iso-8601-date': iso}, String(year))
  ]
}

function accessed(value: unknown): Element[] {
  const [year, month, day] = ((value ?? {}) as CslDate)['date-parts']?.[0] ?? []
  if (year === undefined) return []
  const iso = [year, month, day]
    .filter(part => part !== undefined)
    .map(part => String(part).padStart(2, '0'))
    .join('-')
  return [x('date-in-citation', {'content-type': 'access-date', 'iso-8601-date': iso}, iso)]
}
