import type {Manuscript} from '../article.ts'
import {type Identifier, identifierOf, isIdentifier, type Misspelled} from '../identifier.ts'
import {nearest} from '../nearest.ts'
import {didYouMean, report} from '../rules.ts'
import type {Cite, CiteItem} from '../tree.ts'

/**
 * Look for keys that name no entry: unknown ones, identifiers that nobody has looked up, and what begins like
 * an identifier and is none. Where a bibliography is missing, which is told, nobody knows what is unknown.
 *
 * Reports: `citation-key-known`, `citation-identifier-valid`.
 */
export function checkKeys(cites: readonly Cite[], manuscript: Manuscript): void {
  const {keys, references, lacksBibliography} = manuscript
  const known = new Set(keys)
  for (const {items, narrative} of cites) {
    for (const item of items) {
      if (references.has(item.key) || known.has(item.key)) continue
      const read = identifierOf(item.key)
      if (read && !isIdentifier(read)) tellMisspelled(item, read, manuscript)
      else if (lacksBibliography) continue
      else if (read) tellNew(item, read, manuscript)
      else tellUnknown(item, narrative, manuscript)
    }
  }
}

function tellUnknown(
  {key, at}: CiteItem,
  narrative: boolean,
  {file, bibliographies, keys}: Manuscript
) {
  const searched = bibliographies.map(({path}) => `\`${path}\``)
  const near = nearest(key, keys)
  const expected = near.length > 0 ? near : begun(key, keys)
  const where =
    searched.length > 0
      ? `Searched ${searched.join(', ')}.`
      : 'No bibliography was found: put it beside the paper, or name it under `bibliography`.'
  report(file, 'citation-key-known', `No bibliography entry has the key \`${key}\``, {
    at,
    found: key,
    expected,
    note: [didYouMean(expected) || (narrative ? handle(key) : ''), where].filter(Boolean).join(' ')
  })
}

/** Keys that begin so, the shortest first: `[@doe, 2020]` means `doe2020`. */
function begun(key: string, keys: readonly string[]): string[] {
  if (key.length < 3) return []
  const start = key.toLowerCase()
  return keys
    .filter(each => each.toLowerCase().startsWith(start))
    .sort((a, b) => a.length - b.length)
    .slice(0, 3)
}

/** `@janedoe` may be the name of someone on a network. */
function handle(key: string): string {
  return `If no work is meant, write \\@${key}.`
}

function tellNew({key, at}: CiteItem, identifier: Identifier, {file, keys}: Manuscript): void {
  const expected = close(identifier.key, keys)
  report(file, 'citation-key-known', `\`${short(key)}\` has not been looked up yet`, {
    at,
    found: key,
    expected,
    note: [
      didYouMean(expected),
      `To look it up and keep what is found: offprint cite fetch ${file.path}`
    ]
      .filter(Boolean)
      .join(' ')
  })
}

const names: Readonly<Record<Misspelled['scheme'], string>> = {
  doi: 'a DOI',
  arxiv: 'an arXiv number',
  pmid: 'a PubMed number',
  pmcid: 'a number of PubMed Central',
  isbn: 'an ISBN',
  url: 'an address'
}

function tellMisspelled({key, at}: CiteItem, misspelled: Misspelled, {file, keys}: Manuscript) {
  const {scheme, advice, nearest: right} = misspelled
  const expected = right === undefined ? close(key, keys) : [`${scheme}:${right}`]
  report(file, 'citation-identifier-valid', `\`${short(key)}\` is not ${names[scheme]}`, {
    at,
    found: key,
    expected,
    note: [didYouMean(expected), advice].filter(Boolean).join(' ')
  })
}

/** Two identifiers differ by much; a misspelled one by a sign or two. */
function close(key: string, keys: readonly string[]): string[] {
  return nearest(key, keys, 1, 0.15)
}

/** Some DOIs are longer than a line. */
function short(key: string): string {
  return key.length > 44 ? `${key.slice(0, 43)}…` : key
}
