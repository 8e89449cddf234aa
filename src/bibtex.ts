import type {CslItem} from './article.ts'
import {namesTexOf, useprefixOf} from './bibtexnames.ts'
import {richTexOf, titleTexOf, verbatimOf} from './bibtextext.ts'
import {arxivOf, entryTypeOf, subtypeOf} from './bibtextypes.ts'
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

/** What BibTeX prints for these types of itself. */
const ownGenre = /^(?:phdthesis|mastersthesis|techreport)$/
const periodical = /^(?:article|periodical|review)$/
const parts = /^(?:incollection|inproceedings|inreference)$/
const inSeries = /^(?:book|incollection|inproceedings|inreference)$/

const people = ['author', 'editor', 'container-author', 'translator', 'director']

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
    // In a `booktitle` the capitals of a journal's or a site's name would be taken for those of a title.
    [parts.test(type) ? 'booktitle' : 'journal']: title('container-title'),
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
    // Before CSL 1.0.2 it was called `event`.
    eventtitle: title('event-title') ?? title('event'),
    venue: text('event-place'),
    ...issuedOf(item['issued']),
    origtitle: title('original-title'),
    origpublisher: text('original-publisher'),
    origlocation: text('original-publisher-place'),
    origdate: edtfOf(item['original-date']),
    eventdate: edtfOf(item['event-date']),
    type: ownGenre.test(type) ? undefined : text('genre'),
    entrysubtype: subtypeOf(item, type),
    note: text('note'),
    pubstate: text('status'),
    keywords: text('keyword'),
    langid: told(item['language'], languageOf),
    options: useprefixOf(people.map(name => item[name])),
    isbn: text('ISBN'),
    issn: text('ISSN'),
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

/** babel's name of a language where it is the English one; BibLaTeX takes no tags, but Offprint does. */
function languageOf(tag: string): string {
  if (!/^[a-z]{2}$/.test(tag) || tag === 'pt') return tag
  const name = new Intl.DisplayNames('en', {type: 'language'}).of(tag) ?? ''
  return /^[A-Z][a-z]+$/.test(name) ? name.toLowerCase() : tag
}

function told(value: unknown, tex: (text: string) => string): string | undefined {
  return typeof value === 'string' || typeof value === 'number' ? tex(`${value}`.trim()) : undefined
}
