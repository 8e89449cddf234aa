import type {CslItem} from './article.ts'
import {type Identifier, type Misspelled, type Scheme, schemes} from './schemes.ts'

export type {Identifier, Misspelled} from './schemes.ts'

/**
 * Read a citation key as an identifier: `doi:…`, `arxiv:…`, `pmid:…`, `pmcid:…`, `isbn:…`, `url:…` (the prefixes
 * of Manubot), a bare DOI, or the address of a work at doi.org, arXiv or PubMed.
 *
 * @returns Nothing when the key begins like none of them.
 */
export function identifierOf(key: string): Identifier | Misspelled | undefined {
  const [, word, rest] = /^([a-z]+):\s*(.+)$/is.exec(key.trim()) ?? []
  const scheme = prefixes.get(word?.toLowerCase() ?? '')
  if (scheme !== undefined && scheme !== 'url') return schemes[scheme](rest?.trim() ?? '')
  const address = scheme === 'url' ? (rest ?? '') : key.trim()
  for (const [place, kind] of addresses) {
    const found = place.exec(address)?.[1]
    if (found !== undefined) return schemes[kind](address === found ? found : decoded(found))
  }
  return scheme === 'url' || /^https?:\/\//i.test(address) ? schemes.url(address) : undefined
}

/** Whether a reading is an identifier. */
export function isIdentifier(read: Identifier | Misspelled | undefined): read is Identifier {
  return read !== undefined && 'key' in read
}

/** The keys of all identifiers that an item has in its fields. */
export function identifiersOf(item: Readonly<Partial<CslItem>>): string[] {
  const told: [prefix: string, value: unknown][] = [
    ['doi', item['DOI']],
    ['pmid', item['PMID']],
    ['pmcid', item['PMCID']],
    ['arxiv', /^arxiv:/i.test(String(item['number'])) ? String(item['number']).slice(6) : ''],
    ['url', item['URL']],
    ...String(item['ISBN'] ?? '')
      .split(/[\s,;]+/)
      .map((isbn): [string, string] => ['isbn', isbn])
  ]
  return told.flatMap(([prefix, value]) => {
    const read = typeof value === 'string' && value ? identifierOf(`${prefix}:${value}`) : undefined
    return isIdentifier(read) ? read.key : []
  })
}

/** The DOI of a work in small letters; that of arXiv where it has no other. */
export function doiOf(item: Readonly<Partial<CslItem>>): string | undefined {
  const keys = identifiersOf(item)
  const doi = keys.find(key => key.startsWith('doi:'))
  if (doi !== undefined) return doi.slice(4)
  const arxiv = keys.find(key => key.startsWith('arxiv:'))
  return arxiv && `10.48550/arxiv.${arxiv.slice(6).replace(/v\d+$/, '')}`
}

const prefixes: ReadonlyMap<string, Scheme> = new Map([
  ['doi', 'doi'],
  ['shortdoi', 'doi'],
  ['arxiv', 'arxiv'],
  ['pmid', 'pmid'],
  ['pubmed', 'pmid'],
  ['pmcid', 'pmcid'],
  ['pmc', 'pmcid'],
  ['isbn', 'isbn'],
  ['url', 'url']
])

const addresses: readonly (readonly [RegExp, Scheme])[] = [
  [/^(10\.\d{4,9}(?:\.\d+)*\/.*)$/, 'doi'],
  [/^(?:https?:\/\/)?(?:dx\.|www\.)?doi\.org\/(10[./].*)$/i, 'doi'],
  [/^(?:https?:\/\/)?(?:www\.|export\.)?arxiv\.org\/(?:abs|pdf|html)\/(.+?)(?:\.pdf)?$/i, 'arxiv'],
  [/^https?:\/\/pubmed\.ncbi\.nlm\.nih\.gov\/(\d+)\/?$/i, 'pmid'],
  [/^https?:\/\/www\.ncbi\.nlm\.nih\.gov\/pubmed\/(\d+)\/?$/i, 'pmid'],
  [
    /^https?:\/\/(?:www\.ncbi\.nlm\.nih\.gov\/pmc|pmc\.ncbi\.nlm\.nih\.gov)\/articles\/(PMC\d+)\/?$/i,
    'pmcid'
  ]
]

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
