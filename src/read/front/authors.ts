import type {VFile} from 'vfile'
import type {Author} from '../../article.ts'
import {nearest} from '../../nearest.ts'
import {didYouMean, report} from '../../rules.ts'
import type {FrontMatter} from './yaml.ts'

interface Affiliation {
  /** What authors name it by. */
  readonly ids: readonly string[]
  readonly name: string
}

type Entry = Readonly<Record<string, unknown>>

/** `affiliations:` of the dialects, in one form. */
export function readAffiliations(values: Entry): Affiliation[] {
  const named = entries(values['affiliations'] ?? values['affiliation']).map((entry, index) => ({
    ids: [entry['id'] ?? entry['index'] ?? index + 1].map(String),
    name: typeof entry['literal'] === 'string' ? entry['literal'] : place(entry)
  }))
  const known_ = new Set(named.flatMap(({ids, name}) => [...ids, name]))
  const inline = entries(values['authors'] ?? values['author'])
    .flatMap(entry => affiliationNames(entry).filter(name => !refersOnly(entry, name)))
    .filter(name => !known_.has(name))
  return [...named, ...[...new Set(inline)].map(name => ({ids: [name], name}))]
}

/**
 * `authors:` or `author:` of the dialects, in one form.
 *
 * Reports: `front-matter-valid`.
 */
export function readAuthors(
  values: Entry,
  affiliations: readonly Affiliation[],
  yaml: FrontMatter,
  file: VFile
): Author[] {
  const field = values['authors'] === undefined ? 'author' : 'authors'
  return entries(values[field]).flatMap((entry, index) => {
    const {given, family, literal} = name(entry)
    const email = string(entry, 'email')
    const orcid = string(entry, 'orcid')?.replace(/^https?:\/\/orcid\.org\//, '')
    const note = string(entry, 'note')
    const at = yaml.placeOf(field, index) ?? yaml.placeOf(field)
    if (literal === '') {
      report(file, 'front-matter-valid', `Author ${index + 1} has no name`, {
        at,
        note: 'Write `name: Jane Doe`, or `given: Jane` and `family: Doe`.'
      })
      return []
    }
    if (orcid !== undefined && !/^(?:\d{4}-){3}\d{3}[\dX]$/.test(orcid)) {
      report(file, 'front-matter-valid', `\`${orcid}\` is not an ORCID`, {
        at: yaml.placeOf(field, index, 'orcid') ?? at,
        found: orcid,
        note: 'An ORCID has four groups of four digits: 0000-0002-1825-0097.'
      })
    }
    for (const id of affiliationNames(entry)) {
      if (affiliations.some(({ids, name}) => ids.includes(id) || name === id)) continue
      const expected = nearest(
        id,
        affiliations.flatMap(({ids}) => ids)
      )
      report(file, 'front-matter-valid', `There is no affiliation \`${id}\``, {
        at: yaml.placeOf(field, index, 'affiliation') ?? at,
        found: id,
        expected,
        note: didYouMean(expected) || 'List it under `affiliations:` with that `index:` or `id:`.'
      })
    }
    return {
      literal,
      corresponding: entry['corresponding'] === true || entry['corresponding'] === 'true',
      affiliations: affiliationNames(entry)
        .map(id => affiliations.findIndex(({ids, name}) => ids.includes(id) || name === id))
        .filter(index => index >= 0)
        .sort((a, b) => a - b),
      ...(given !== undefined && {given}),
      ...(family !== undefined && {family}),
      ...(email !== undefined && {email}),
      ...(orcid !== undefined && {orcid}),
      ...(note !== undefined && {note})
    }
  })
}

/** `affiliation: 2` and `ref: uni` name an entry of the list, they are no names themselves. */
function refersOnly(entry: Entry, name: string): boolean {
  const items = entries(entry['affiliations'] ?? entry['affiliation'])
  return /^\d+$/.test(name) || items.some(item => String(item['ref']) === name)
}

function affiliationNames(entry: Entry): string[] {
  const value = entry['affiliations'] ?? entry['affiliation']
  if (typeof value === 'string') return value.split(/\s*[,;]\s*(?=\w{1,3}(?:\s*[,;]|$))/)
  return entries(value).map(item => {
    const ref = item['ref'] ?? item['id'] ?? item['literal']
    return known(ref) ? String(ref) : place(item)
  })
}

function name(entry: Entry): {given?: string; family?: string; literal: string} {
  const inner = entry['name']
  const source: Entry = typeof inner === 'object' && inner !== null ? {...entry, ...inner} : entry
  const given = first(source, ['given', 'given-names', 'given_names', 'first', 'firstname'])
  const bare = first(source, ['family', 'surname', 'last', 'lastname'])
  const particle = first(source, [
    'non-dropping-particle',
    'non_dropping_particle',
    'dropping-particle',
    'dropping_particle'
  ])
  const suffix = string(source, 'suffix')
  const family = bare !== undefined && particle !== undefined ? `${particle} ${bare}` : bare
  const written =
    typeof inner === 'string'
      ? inner
      : (string(source, 'literal') ?? string(source, 'collaboration'))
  const literal = written ?? [given, family, suffix].filter(known).join(' ')
  return {literal, ...(given !== undefined && {given}), ...(family !== undefined && {family})}
}

/** "Department, University, City, Country". */
function place(entry: Entry): string {
  const parts = [
    ['department', 'group', 'division'],
    ['name', 'institution', 'organization'],
    ['city'],
    ['region', 'state', 'province'],
    ['country']
  ]
  return parts
    .map(keys => first(entry, keys))
    .filter(known)
    .join(', ')
}

function entries(value: unknown): Entry[] {
  const list: readonly unknown[] = Array.isArray(value) ? value : known(value) ? [value] : []
  return list
    .filter(known)
    .map(item =>
      typeof item === 'object' ? {...item} : {name: String(item), literal: String(item)}
    )
}

function first(entry: Entry, keys: readonly string[]): string | undefined {
  return keys.map(key => string(entry, key)).find(known)
}

function string(entry: Entry, key: string): string | undefined {
  const value = entry[key]
  return typeof value === 'string' || typeof value === 'number' ? String(value).trim() : undefined
}

function known<T>(value: T | undefined | null): value is T {
  return value !== undefined && value !== null
}
