import type {CslItem} from './article.ts'
import {namesTexOf} from './bibtexnames.ts'
import {richTexOf, titleTexOf, verbatimOf} from './bibtextext.ts'
import {edtfOf, issuedOf} from './edtf.ts'

/**
 * A bibliography entry as BibTeX, one field a line: fields that BibTeX knows where it knows any, else those of
 * BibLaTeX. Abstracts, annotations and variables that neither of them knows are left out.
 *
 * @param item Its `id` is the key; signs that no key may have become `-`.
 * @returns The entry without a line end behind it.
 */
export function bibtex(item: CslItem): string {
  const type = entryTypeOf(item)
  const key = item.id.replace(/[\s{}(),="#%~\\]+/g, '-')
  const lines = Object.entries(fieldsOf(item, type)).flatMap(([name, tex]) =>
    tex ? `  ${name} = ${/^month$/.test(name) ? tex : `{${tex}}`}` : []
  )
  return `@${type}{${[key, ...lines].join(',\n')}\n}`
}

/** CSL type → entry type; the others are `misc` and have their type in `entrysubtype`. */
const entryTypes: Readonly<Record<string, string>> = {
  'article-journal': 'article',
  'article-magazine': 'article',
  'article-newspaper': 'article',
  book: 'book',
  chapter: 'incollection',
  dataset: 'dataset',
  'entry-encyclopedia': 'inreference',
  graphic: 'artwork',
  legal_case: 'jurisdiction',
  legislation: 'legislation',
  manuscript: 'unpublished',
  motion_picture: 'movie',
  pamphlet: 'booklet',
  'paper-conference': 'inproceedings',
  patent: 'patent',
  performance: 'performance',
  periodical: 'periodical',
  personal_communication: 'letter',
  review: 'review',
  software: 'software',
  song: 'music',
  standard: 'standard',
  treaty: 'legal',
  webpage: 'online'
}

function entryTypeOf({type, genre}: CslItem): string {
  if (type === 'thesis') {
    if (genre === 'PhD thesis') return 'phdthesis'
    return genre === 'Master’s thesis' ? 'mastersthesis' : 'thesis'
  }
  if (type === 'report') return genre === 'Technical report' ? 'techreport' : 'report'
  return entryTypes[type] ?? 'misc'
}

/** What BibTeX prints for these types of itself. */
const ownGenre = /^(?:phdthesis|mastersthesis|techreport)$/
const periodical = /^(?:article|periodical|review)$/
const inSeries = /^(?:book|incollection|inproceedings|inreference)$/

/** Values are TeX, without the braces around them. */
function fieldsOf(item: CslItem, type: string): Record<string, string | undefined> {
  const text = (variable: string) => told(item[variable], richTexOf)
  const title = (variable: string) => told(item[variable], titleTexOf)
  const verbatim = (variable: string) => told(item[variable], verbatimOf)
  const names = (variable: string) => namesTexOf(item[variable])
  const arxiv = arxivOf(item)
  return {
    author: names('author'),
    editor: names('editor'),
    bookauthor: names('container-author'),
    translator: names('translator'),
    director: names('director'),
    title: title('title'),
    shorttitle: title('title-short'),
    [periodical.test(type) ? 'journal' : 'booktitle']: title('container-title'),
    shortjournal: text('container-title-short'),
    series: title('collection-title'),
    ...numbersOf(item, type),
    chapter: text('chapter-number'),
    edition: text('edition'),
    version: text('version'),
    volumes: text('number-of-volumes'),
    pagetotal: text('number-of-pages'),
    [publisherField(type)]: arxiv && item['publisher'] === 'arXiv' ? undefined : text('publisher'),
    address: text(type === 'patent' ? 'jurisdiction' : 'publisher-place'),
    eventtitle: title('event-title'),
    venue: text('event-place'),
    ...issuedOf(item['issued']),
    origdate: edtfOf(item['original-date']),
    eventdate: edtfOf(item['event-date']),
    type: ownGenre.test(type) ? undefined : text('genre'),
    entrysubtype: subtypeOf(item, type),
    note: text('note'),
    pubstate: text('status'),
    keywords: text('keyword'),
    langid: told(item['language'], languageOf),
    isbn: verbatim('ISBN'),
    issn: verbatim('ISSN'),
    doi: verbatim('DOI'),
    eprint: arxiv && verbatimOf(arxiv),
    archiveprefix: arxiv && 'arXiv',
    pmid: verbatim('PMID'),
    pmcid: verbatim('PMCID'),
    url: item['URL'] === `https://arxiv.org/abs/${arxiv}` ? undefined : verbatim('URL'),
    urldate: edtfOf(item['accessed'])
  }
}

/** BibTeX's `number` is an issue, a place in a series or the work's own, as its type has it. */
function numbersOf(item: CslItem, type: string): Record<string, string | undefined> {
  const text = (variable: string) => told(item[variable], richTexOf)
  const pages = text('page')?.replace(/\s*[-‐‑–]+(?:\{\}-)?\s*/g, '--')
  const volume = text('volume')
  if (periodical.test(type)) {
    return {volume, number: text('issue'), pages, eid: pages ? undefined : text('number')}
  }
  const number = inSeries.test(type) ? 'collection-number' : arxivOf(item) ? '' : 'number'
  return {volume, number: text(number), issue: text('issue'), pages}
}

function publisherField(type: string): string {
  if (type.endsWith('thesis')) return 'school'
  return type.endsWith('report') ? 'institution' : 'publisher'
}

/** What tells apart the types of CSL that are one entry type. */
function subtypeOf(item: CslItem, type: string): string | undefined {
  if (type === 'article') return /^article-(magazine|newspaper)$/.exec(item.type)?.[1]
  if (type !== 'misc' || arxivOf(item)) return undefined
  // `misc` with an address is a web page to many a reader.
  return item.type === 'document' && item['URL'] === undefined ? undefined : item.type
}

function arxivOf(item: CslItem): string | undefined {
  if (item.type !== 'article') return undefined
  return /^arXiv:(\S+)$/.exec(String(item['number']))?.[1]
}

/** babel's name of a language where it is the English one; BibLaTeX takes no tags, but Offprint does. */
function languageOf(tag: string): string {
  if (!/^[a-z]{2}$/.test(tag) || tag === 'pt') return tag
  const name = new Intl.DisplayNames('en', {type: 'language'}).of(tag) ?? ''
  return /^[A-Z][a-z]+$/.test(name) ? name.toLowerCase() : tag
}

function told(value: unknown, tex: (text: string) => string): string | undefined {
  return typeof value === 'string' || typeof value === 'number' ? tex(`${value}`.trim()) : undefined
}
