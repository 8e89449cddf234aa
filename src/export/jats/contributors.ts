import type {Element} from 'xast'
import {x} from 'xastscript'
import {creditName} from '../../credit.ts'
import type {Affiliation, Author, Meta, Role} from '../../meta.ts'
import {authorNotes} from './authornotes.ts'
import type {Context, Inline} from './context.ts'
import {authorName} from './people.ts'

/** The authors, where they work, and what is said of them. */
export function contributors(meta: Meta, context: Context): Element[] {
  const {authors, affiliations} = meta
  if (authors.length === 0) return []
  const notes = authorNotes(meta, context)
  return [
    x('contrib-group', {'content-type': 'authors'}, [
      ...authors.map(author => contributor(author, notes.of(author), context)),
      ...affiliations.map((place, index) => affiliation(place, index, context))
    ]),
    ...(notes.element ? [notes.element] : [])
  ]
}

function contributor(author: Author, notes: readonly Element[], {ids}: Context): Element {
  const {affiliations, corresponding, deceased, email, equal, note, orcid, roles, url} = author
  return x(
    'contrib',
    {
      'contrib-type': 'author',
      corresp: corresponding ? 'yes' : undefined,
      deceased: deceased ? 'yes' : undefined,
      'equal-contrib': equal ? 'yes' : undefined
    },
    [
      ...(orcid === undefined
        ? []
        : [x('contrib-id', {'contrib-id-type': 'orcid'}, `https://orcid.org/${orcid}`)]),
      authorName(author),
      ...roles.map(role),
      ...(email === undefined ? [] : [x('email', email)]),
      ...(url === undefined
        ? []
        : [x('ext-link', {'ext-link-type': 'uri', 'xlink:href': url}, url)]),
      ...affiliations.map(index =>
        x('xref', {'ref-type': 'aff', rid: ids.of('place', String(index + 1))}, [
          x('sup', String(index + 1))
        ])
      ),
      ...notes,
      ...(note === undefined ? [] : [x('author-comment', [x('p', note)])])
    ]
  )
}

/** What the author did; in CRediT's terms where it is one of them. @see https://credit.niso.org */
function role({credit, degree, written}: Role): Element {
  if (!credit) return x('role', written)
  const vocabulary = 'https://credit.niso.org/'
  return x(
    'role',
    {
      vocab: 'credit',
      'vocab-identifier': vocabulary,
      'vocab-term': creditName(credit, 'en'),
      'vocab-term-identifier': `${vocabulary}contributor-roles/${credit}/`,
      'degree-contribution': degree
    },
    creditName(credit, 'en')
  )
}

function affiliation(place: Affiliation, index: number, {ids}: Context): Element {
  const {address, city, country, department, institution, postalCode, region, text, url} = place
  const identifiers = [
    ['ror', place.ror],
    ['isni', place.isni],
    ['ringgold', place.ringgold]
  ].flatMap(([type, id]) =>
    id === undefined ? [] : [x('institution-id', {'institution-id-type': type}, id)]
  )
  const wrapped = x('institution-wrap', [x('institution', institution ?? text), ...identifiers])
  const parts: Element[] =
    institution === undefined
      ? [wrapped]
      : [
          ...(department === undefined
            ? []
            : [x('institution', {'content-type': 'dept'}, department)]),
          wrapped,
          ...lines([
            ['addr-line', address],
            ['city', city],
            ['state', region],
            ['postal-code', postalCode],
            ['country', country]
          ])
        ]
  return x('aff', {id: ids.claim('place', String(index + 1))}, [
    x('label', String(index + 1)),
    ...joined(parts),
    ...(url === undefined ? [] : [x('ext-link', {'ext-link-type': 'uri', 'xlink:href': url}, url)])
  ])
}

function lines(all: readonly (readonly [name: string, value: string | undefined])[]): Element[] {
  return all.flatMap(([name, value]) => (value === undefined ? [] : [x(name, value)]))
}

function joined(parts: readonly Element[]): Inline[] {
  return parts.flatMap((part, index) =>
    index === 0 ? [part] : [{type: 'text' as const, value: ', '}, part]
  )
}
