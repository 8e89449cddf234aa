import type {VFile} from 'vfile'
import type {Author} from '../../meta.ts'
import {nearest} from '../../nearest.ts'
import {didYouMean, report} from '../../rules.ts'
import {wordsOf} from '../../words.ts'
import {isRef, type Listed, namedBy} from './affiliations.ts'
import {readAddress, readEmail, readIdentifier} from './identifiers.ts'
import type {authorKeys} from './keys/person.ts'
import {readName} from './name.ts'
import type {Reader} from './reader.ts'
import {readRoles} from './roles.ts'

type AuthorReader = Reader<typeof authorKeys>

/**
 * `authors:` or `author:` of the dialects, in one form.
 *
 * Reports: `front-matter-valid`, `front-matter-filled`, `author-role-known`.
 */
export function readAuthors(
  readers: readonly AuthorReader[],
  affiliations: readonly Listed[],
  lang: string,
  file: VFile
): Author[] {
  const {comma} = wordsOf(lang)
  return readers.flatMap((reader, index) => {
    const {mark, ...name} = unmarked(readName(reader))
    if (name.literal === '') {
      report(file, 'front-matter-valid', `Author ${index + 1} has no name`, {
        at: reader.at(),
        note: 'Write `name: Jane Doe`, or `given: Jane` and `family: Doe`.'
      })
      return []
    }
    const email = readEmail(reader, 'email', file)
    const orcid = readIdentifier('orcid', reader, 'orcid', file)
    const url = readAddress(reader, 'url', file)
    const note = reader.text('note') ?? (mark.is === undefined ? mark.words : undefined)
    const attributes = reader.map('attributes')
    const is = (what: 'corresponding' | 'equal' | 'deceased'): boolean =>
      (reader.flag(what) ?? attributes?.flag(what)) === true || mark.is === what
    return {
      ...name,
      corresponding: is('corresponding'),
      equal: is('equal'),
      deceased: is('deceased'),
      roles: readRoles(reader, file),
      affiliations: placesOf(reader, affiliations, comma, file),
      ...(email !== undefined && {email}),
      ...(orcid !== undefined && {orcid}),
      ...(url !== undefined && {url}),
      ...(note !== undefined && {note})
    }
  })
}

/** JOSS's `name: Jane Doe^[corresponding author]`. */
function unmarked(name: ReturnType<typeof readName>) {
  const [, literal = name.literal, words] = /^(.*?)\s*\^\[([^\]]*)\]\s*$/.exec(name.literal) ?? []
  const is = /correspond/i.test(words ?? '')
    ? ('corresponding' as const)
    : /equal|(?:co|joint|shared)[- ]?(?:first|lead)/i.test(words ?? '')
      ? ('equal' as const)
      : undefined
  return {...name, literal, mark: {words, is}}
}

function placesOf(
  author: AuthorReader,
  affiliations: readonly Listed[],
  comma: string,
  file: VFile
): number[] {
  const ids = affiliations.flatMap(({ids}) => ids)
  const known = new Set([...ids, ...affiliations.map(({text}) => text)])
  const places = namedBy(author, known, comma).flatMap(({place, name}) => {
    const index = affiliations.findIndex(({ids, text}) => ids.includes(name) || text === name)
    if (index >= 0 || !isRef(place, name)) return index
    const expected = nearest(name, ids)
    report(file, 'front-matter-valid', `There is no affiliation \`${name}\``, {
      at: place.at('ref') ?? author.at('affiliations'),
      found: name,
      expected,
      note: didYouMean(expected) || 'List it under `affiliations:` with that `index:` or `id:`.'
    })
    return []
  })
  return [...new Set(places)].sort((a, b) => a - b)
}
