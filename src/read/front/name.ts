import type {Author} from '../../meta.ts'
import type {authorKeys, nameKeys} from './keys/person.ts'
import type {Reader} from './reader.ts'

type Name = Pick<
  Author,
  | 'given'
  | 'family'
  | 'droppingParticle'
  | 'nonDroppingParticle'
  | 'suffix'
  | 'literal'
  | 'collaboration'
>

/** Chinese, Japanese and Korean names have the family first and no space. */
const familyFirst = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]+$/u

/** The name of an author. One that is given whole stays whole: no rule tells the family of every name. */
export function readName(author: Reader<typeof authorKeys>): Name {
  const within = author.map('name')
  const part = (name: keyof typeof nameKeys): string | undefined =>
    within?.text(name) ?? author.text(name)
  const named = {
    given: part('given'),
    droppingParticle: part('dropping-particle'),
    nonDroppingParticle: part('non-dropping-particle'),
    family: part('family'),
    suffix: part('suffix')
  }
  const parts = Object.entries(named).filter(([, value]) => value !== undefined)
  const isTurned = parts.length === 2 && familyFirst.test(`${named.given}${named.family}`)
  const joined = isTurned
    ? `${named.family}${named.given}`
    : parts.map(([, value]) => value).join(' ')
  const group = author.raw('collaboration')
  const groupName = typeof group === 'string' && !/^(?:true|false)$/.test(group) ? group : ''
  return {
    ...Object.fromEntries(parts),
    literal:
      author.own ??
      within?.own ??
      part('literal') ??
      ([joined, groupName, author.label].find(Boolean) || ''),
    collaboration: groupName !== '' || author.raw('collaboration') === true
  }
}
