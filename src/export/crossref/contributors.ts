import type {Element} from 'xast'
import {x} from 'xastscript'
import type {Affiliation, Author, Meta, Role} from '../../meta.ts'
import {styleOfName} from '../jats/people.ts'

/** The authors in their order, groups among them. */
export function contributors({affiliations, authors}: Meta): Element[] {
  if (authors.length === 0) return []
  return [
    x(
      'contributors',
      authors.map((author, index) => {
        const attributes = {
          sequence: index === 0 ? 'first' : 'additional',
          contributor_role: 'author'
        }
        return author.collaboration
          ? x('organization', attributes, author.literal)
          : person(author, affiliations, attributes)
      })
    )
  ]
}

function person(
  author: Author,
  affiliations: readonly Affiliation[],
  attributes: Record<string, string>
): Element {
  const {droppingParticle, family, given, literal, nonDroppingParticle, orcid, roles, suffix} =
    author
  const surname = [droppingParticle, nonDroppingParticle, family].filter(part => part).join(' ')
  const places = author.affiliations.flatMap(index => affiliations[index] ?? [])
  const style = family === undefined ? undefined : styleOfName(family)
  return x('person_name', {...attributes, 'name-style': style === 'eastern' ? style : undefined}, [
    ...(family === undefined || given === undefined ? [] : [x('given_name', given)]),
    // A name given whole is not taken apart.
    x('surname', family === undefined ? literal : surname),
    ...(suffix === undefined || suffix.length > 10 ? [] : [x('suffix', suffix)]),
    ...(author.corresponding ? [x('role', {vocab: 'crossref', type: 'corresponding-author'})] : []),
    ...roles.flatMap(roleOf),
    ...(places.length === 0 ? [] : [x('affiliations', places.map(institution))]),
    ...(orcid === undefined ? [] : [x('ORCID', `https://orcid.org/${orcid}`)])
  ])
}

/** Roles in the author's own words have no place. */
function roleOf({credit}: Role): Element[] {
  return credit === undefined ? [] : [x('role', {vocab: 'credit', type: credit})]
}

function institution(place: Affiliation): Element {
  const {city, country, department, isni, region, ror, text} = place
  const where = [city, region, country].filter(part => part !== undefined).join(', ')
  return x('institution', [
    x('institution_name', place.institution ?? text),
    ...(ror === undefined ? [] : [x('institution_id', {type: 'ror'}, ror)]),
    ...(isni === undefined
      ? []
      : [
          x(
            'institution_id',
            {type: 'isni'},
            `https://www.isni.org/isni/${isni.replaceAll(' ', '')}`
          )
        ]),
    ...(where.length < 2 ? [] : [x('institution_place', where)]),
    ...(department === undefined || department.length < 2
      ? []
      : [x('institution_department', department)])
  ])
}
