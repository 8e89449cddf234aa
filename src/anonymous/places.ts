import {fold, foldedWords} from '../fold.ts'
import type {Author, Meta} from '../meta.ts'
import {inTwoLetters} from './transcribed.ts'

/** Hosts where what comes first in the path is who owns it. */
const hosts =
  /(?:^|\.)(?:github\.com|gitlab\.[a-z.]+|bitbucket\.org|codeberg\.org|sourceforge\.net|sr\.ht|huggingface\.co|kaggle\.com|rpubs\.com|figshare\.com|researchgate\.net|academia\.edu|linkedin\.com|x\.com|twitter\.com|orcid\.org)$/

/** Hosts of code and data, where an address in a statement on them is the authors' own. */
const archives =
  /(?:^|\.)(?:github\.(?:com|io)|gitlab\.[a-z.]+|bitbucket\.org|codeberg\.org|sourceforge\.net|sr\.ht|huggingface\.co|kaggle\.com|osf\.io|zenodo\.org|figshare\.com|dataverse\.[a-z.]+|datadryad\.org|mendeley\.com|openicpsr\.org)$/

/** Prefixes of DOIs that Zenodo, figshare, OSF, Dryad, Harvard Dataverse, Mendeley Data and openICPSR give. */
const archivedDois = /^10\.(?:5281|6084|17605|31219|31235|5061|7910|17632|3886)\//

/** Which addresses tell who wrote the paper. */
export type IsOwn = (address: string) => boolean

/**
 * Addresses of a paper's authors: their pages, what they name as theirs, the paper itself elsewhere, and what bears a name of theirs,
 * in the name of a host or of an owner at one.
 *
 * @param stated Addresses in the statements on data and code.
 */
export function ownPlaces(meta: Meta, stated: readonly string[] = []): IsOwn {
  const names = meta.authors.flatMap(handlesOf)
  const places = [
    ...(meta.repositories ?? []),
    ...stated.filter(isArchive),
    ...meta.authors.flatMap(({url}) => url ?? []),
    ...(meta.doi === undefined ? [] : [`https://doi.org/${meta.doi}`]),
    ...(meta.arxiv === undefined ? [] : [`https://arxiv.org/abs/${meta.arxiv}`])
  ].flatMap(address => pathOf(address)?.whole ?? [])
  return address => {
    const path = pathOf(address)
    if (!path) return false
    const {host, parts, whole} = path
    if (places.some(place => whole === place || whole.startsWith(`${place}/`))) return true
    const owners = hosts.test(host) ? parts.slice(0, 2) : parts.filter(part => part.startsWith('~'))
    return [...host.split('.').slice(0, -1), ...owners].some(part =>
      foldedWords(part).some(
        (word, _, words) => names.includes(word) || names.includes(words.join(''))
      )
    )
  }
}

function isArchive(address: string): boolean {
  const path = pathOf(address)
  return path !== undefined && (archives.test(path.host) || archivedDois.test(path.parts.join('/')))
}

/** `doe`, `janedoe`, `doejane`, `jdoe`, `doej`, `doelab`, and the same with umlauts in two letters. */
function handlesOf({family, given = ''}: Author): string[] {
  if (family === undefined) return []
  const firsts = foldedWords(given)
  const initials = firsts.map(word => word[0]).join('')
  const beside = [...firsts, firsts.join(''), firsts[0]?.charAt(0) ?? '', initials]
  const all = [fold(family), inTwoLetters(family)]
    .map(name => name.replace(/[^\p{L}\p{N}]/gu, ''))
    .flatMap(last => [
      ...['', 'lab', 'group'].map(end => last + end),
      ...beside.flatMap(one => [one + last, last + one])
    ])
  return [...new Set(all)].filter(one => one.length > 2)
}

/** A DOI is a place like any other. */
function pathOf(
  address: string
): {readonly host: string; readonly parts: string[]; readonly whole: string} | undefined {
  const [, written = ''] = /^(?:https?:)?(?:\/\/)?([^\s?#]+)/i.exec(address.trim()) ?? []
  const [first = '', ...rest] = written.split('/')
  const host = first.toLowerCase().replace(/^www\./, '')
  if (!/^[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+$/u.test(host)) return undefined
  const parts = rest.filter(part => part !== '').map(part => part.replace(/\.git$/, ''))
  return {host, parts, whole: [host, ...parts].join('/').toLowerCase()}
}
