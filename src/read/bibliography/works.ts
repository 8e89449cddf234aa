import {identifierOf, identifiersOf, isIdentifier} from '../../identifier.ts'
import type {Listed} from './listed.ts'

/** What is cited by identifier, and what is known of it. */
export interface Identified {
  /** Keys as they are cited; those of entries and those that are no identifiers are passed over. */
  readonly cited: Iterable<string>
  /** The works of the lock file. */
  readonly works: readonly Listed[]
}

/**
 * Find the entries that identifiers name: one of the files with that DOI, ISBN, … in its fields, else one of
 * the lock file. A work the lock file knows by several identifiers is one, whichever of them an entry has.
 *
 * @returns Key as cited → entry.
 */
export function worksOf(
  {cited, works: lock}: Identified,
  entries: ReadonlyMap<string, Listed>
): Map<string, Listed> {
  const works = new Map<string, Listed>()
  const sought = new Map<string, string>()
  for (const key of cited) {
    const read = entries.has(key) ? undefined : identifierOf(key)
    if (isIdentifier(read)) sought.set(key, read.key)
  }
  if (sought.size === 0) return works
  const known = shared(lock)
  const found = byIdentifier(
    entries.values(),
    new Set([...sought.values()].flatMap(key => [key, ...(known.get(key)?.keys ?? [])]))
  )
  for (const [key, identifier] of sought) {
    const work = known.get(identifier)
    const entry =
      [identifier, ...(work?.keys ?? [])].flatMap(one => found.get(one) ?? [])[0] ?? work?.entry
    if (entry) works.set(key, entry)
  }
  return works
}

interface Work {
  readonly entry: Listed
  /** Identifiers, whether it is cited by them or has them in its fields. */
  readonly keys: string[]
}

/** The works of a lock file by each of their identifiers; two entries that share one are one work. */
function shared(lock: readonly Listed[]): Map<string, Work> {
  const works = new Map<string, Work>()
  for (const entry of lock) {
    const keys = [entry.key, ...identifiersOfEntry(entry)]
    const work = keys.flatMap(key => works.get(key) ?? [])[0] ?? {entry, keys: []}
    for (const key of keys) {
      work.keys.push(key)
      if (!works.has(key)) works.set(key, work)
    }
  }
  return works
}

/** The first entry that has each of the wanted identifiers. */
function byIdentifier(entries: Iterable<Listed>, wanted: ReadonlySet<string>): Map<string, Listed> {
  const found = new Map<string, Listed>()
  const mention = mentionOf(wanted)
  for (const entry of entries) {
    if (entry.hidden) continue
    for (const key of identifiersOfEntry(entry, mention)) {
      if (wanted.has(key) && !found.has(key)) found.set(key, entry)
    }
  }
  return found
}

function identifiersOfEntry(entry: Listed, mention = /(?:)/): readonly string[] {
  return entry.identifiers?.(mention) ?? identifiersOf(entry.read(() => undefined))
}

/** Where one of the identifiers may stand: as much of it as is written in one way only. */
function mentionOf(keys: Iterable<string>): RegExp {
  const parts = [...keys].map(key => {
    const value = key.slice(key.indexOf(':') + 1)
    if (key.startsWith('isbn:')) return [...value.slice(3, 12)].join('[-\\s]?')
    const [plain = ''] = /^[a-z\d./:-]*/i.exec(value.replace(/^https?:\/\/|^PMC/, '')) ?? []
    return plain.replaceAll('.', '\\.')
  })
  return new RegExp(parts.join('|'), 'i')
}

const variables: Readonly<Record<string, string>> = {
  doi: 'DOI',
  isbn: 'ISBN',
  pmid: 'PMID',
  pmcid: 'PMCID',
  url: 'URL',
  eprint: 'number'
}

const field = /\b(doi|isbn|pmid|pmcid|url|eprint)\s*=\s*(?:\{+([^{}]*)\}|"([^"]*)"|(\d+))/gi

/**
 * The identifiers of an entry as a .bib has it. It is looked through, not read, as there may be thousands.
 *
 * @param mention What none of the wanted ones is without.
 */
export function identifiersIn(tex: string, mention: RegExp): string[] {
  if (!mention.test(tex)) return []
  const item: Record<string, string> = {}
  for (const [, name = '', braced, quoted, bare] of tex.matchAll(field)) {
    const value = (braced ?? quoted ?? bare ?? '').replace(/\\([_%&#$~])/g, '$1').trim()
    const isArxiv = /^eprint$/i.test(name) && !/^arxiv:/i.test(value)
    item[variables[name.toLowerCase()] ?? ''] = isArxiv ? `arXiv:${value}` : value
  }
  return identifiersOf(item)
}
