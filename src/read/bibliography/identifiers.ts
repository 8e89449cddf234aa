import type {CslItem} from '../../article.ts'
import {bareDoi} from './doi.ts'
import type {Fields} from './fields.ts'
import {own} from './own.ts'
import type {Texts} from './texts.ts'

const archives: Readonly<Record<string, string>> = {
  arxiv: 'https://arxiv.org/abs/',
  googlebooks: 'https://books.google.com?id=',
  hdl: 'https://hdl.handle.net/',
  jstor: 'https://www.jstor.org/stable/',
  pubmed: 'https://www.ncbi.nlm.nih.gov/pubmed/'
}

/** Numbers and addresses a work is found by, by CSL variable. */
export function identifiersOf(
  item: CslItem,
  texts: Texts,
  fields: Fields
): Record<string, string | undefined> {
  const doi = bareDoi(plain(fields.get('doi')))
  const url = plain(fields.get('url')) ?? item['URL']
  return {
    DOI: doi,
    URL: typeof url === 'string' ? url : undefined,
    ISBN: plain(fields.get('isbn')),
    ISSN: plain(fields.get('issn')),
    PMID: plain(fields.get('pmid')),
    PMCID: plain(fields.get('pmcid')),
    'call-number': texts('library'),
    ...preprint(item, fields, typeof url === 'string' ? url : undefined)
  }
}

function preprint(item: CslItem, fields: Fields, url: string | undefined) {
  const eprint = plain(fields.get('eprint'))?.replace(/^arxiv:\s*/i, '')
  if (eprint === undefined) return {}
  const told = plain(fields.get('eprinttype') ?? fields.get('archiveprefix'))
  const kind =
    told ?? (/^(\d{4}\.\d{4,5}|[a-z-]+(\.[A-Z]{2})?\/\d{7})(v\d+)?$/.test(eprint) ? 'arXiv' : '')
  const base = own(archives, kind.toLowerCase())
  const address = url ?? (base === undefined ? undefined : base + eprint)
  if (kind.toLowerCase() !== 'arxiv' || item['container-title'] !== undefined) return {URL: address}
  return {
    URL: address,
    number: `arXiv:${eprint}`,
    ...(item['publisher'] === undefined && {publisher: 'arXiv'}),
    ...(/^(document|webpage|manuscript|article-journal)$/.test(item.type) && {type: 'article'})
  }
}

function plain(value: string | undefined): string | undefined {
  const text = value
    ?.replace(/^\s*\\url\s*/, '')
    .replace(/\\([_%&#$~{}])/g, '$1')
    .replace(/\{\\textasciitilde\s*\}|\\textasciitilde\s*(\{\})?|\{?\\~\{\}\}?/g, '~')
    .replace(/[{}]/g, '')
    .trim()
  return text === '' ? undefined : text
}
