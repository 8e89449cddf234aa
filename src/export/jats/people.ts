import type {Element} from 'xast'
import {x} from 'xastscript'
import type {CslItem} from '../../article.ts'
import type {Author} from '../../meta.ts'

/** Names whose family name comes first where they are at home. */
const eastern = /^[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/u

/** `name-style` of a family name. */
export function styleOfName(family: string): 'eastern' | 'western' {
  return eastern.test(family) ? 'eastern' : 'western'
}

interface Name {
  readonly family?: string
  readonly given?: string
  readonly suffix?: string
  readonly literal?: string
  readonly 'dropping-particle'?: string
  readonly 'non-dropping-particle'?: string
}

/** CSL variable → `person-group-type`. */
const groups: readonly (readonly [variable: string, type: string])[] = [
  ['author', 'author'],
  ['editor', 'editor'],
  ['translator', 'translator'],
  ['director', 'director'],
  ['inventor', 'inventor']
]

/** Those who made a work of the bibliography. */
export function personGroups(item: CslItem): Element[] {
  return groups.flatMap(([variable, type]) => {
    const names = item[variable]
    if (!Array.isArray(names) || names.length === 0) return []
    return [x('person-group', {'person-group-type': type}, names.map(cslName))]
  })
}

function cslName(name: Name): Element {
  const {family, given, literal = given ?? '', suffix} = name
  if (family === undefined) return x('collab', literal)
  return nameOf([name['dropping-particle'], name['non-dropping-particle'], family], given, suffix)
}

/** An author of the paper. A name given whole is not taken apart. */
export function authorName(author: Author): Element {
  const {collaboration, family, given, literal, suffix} = author
  if (collaboration) return x('collab', literal)
  if (family === undefined) return x('string-name', literal)
  return nameOf([author.droppingParticle, author.nonDroppingParticle, family], given, suffix)
}

function nameOf(
  family: readonly (string | undefined)[],
  given: string | undefined,
  suffix: string | undefined
): Element {
  const surname = family.filter(part => part !== undefined && part !== '').join(' ')
  return x('name', {'name-style': styleOfName(surname)}, [
    x('surname', surname),
    ...(given === undefined ? [] : [x('given-names', given)]),
    ...(suffix === undefined ? [] : [x('suffix', suffix)])
  ])
}
