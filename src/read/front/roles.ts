import type {VFile} from 'vfile'
import {type CreditRole, creditName, creditRoles} from '../../credit.ts'
import type {Role} from '../../meta.ts'
import {nearest} from '../../nearest.ts'
import {didYouMean, report} from '../../rules.ts'
import type {authorKeys} from './keys/person.ts'
import type {Reader} from './reader.ts'

type Degree = NonNullable<Role['degree']>
const degrees: ReadonlySet<string> = new Set<Degree>(['lead', 'equal', 'supporting'])

/** A role as it is written, and where. */
interface Written {
  readonly text: string
  readonly degree?: string
  readonly at: readonly (string | number)[]
}

/**
 * The roles of an author: terms of CRediT in any usual spelling, each alone, with a degree behind it (`software:
 * lead`, `software (lead)`), or as a map (`{role: software, degree: lead}`).
 *
 * Reports: `author-role-known`.
 */
export function readRoles(author: Reader<typeof authorKeys>, file: VFile): Role[] {
  return rolesIn(author.raw('roles'), []).map(({text, degree, at}) => {
    const credit = creditOf(text)
    if (credit === undefined) tell(text, author.at('roles', ...at), file)
    const level = degree?.trim().toLowerCase()
    return {
      written: text,
      ...(credit && {credit}),
      ...(level !== undefined && degrees.has(level) && {degree: level as Degree})
    }
  })
}

function rolesIn(value: unknown, at: readonly (string | number)[]): Written[] {
  if (Array.isArray(value)) return value.flatMap((one, index) => rolesIn(one, [...at, index]))
  if (typeof value === 'string') {
    return partsOf(value).map(part => {
      const [, text = part, degree] = /^(.*?)\s*(?:\((\w+)\)|:\s*(\w+))$/.exec(part) ?? []
      return {text, at, ...(degree !== undefined && {degree})}
    })
  }
  if (typeof value !== 'object' || value === null) return []
  const map = new Map<string, unknown>(Object.entries(value))
  const name = ['role', 'name', 'term', 'type', 'vocab-term'].find(key => map.has(key))
  if (name !== undefined) {
    const degree = map.get('degree') ?? map.get('degree-contribution')
    const text = String(map.get(name))
    return [{text, at: [...at, name], ...(degree !== undefined && {degree: String(degree)})}]
  }
  return [...map].map(([text, degree]) => ({
    text,
    at: [...at, text],
    ...(typeof degree === 'string' && {degree})
  }))
}

/** Roles in one text stand between commas or semicolons. */
function partsOf(text: string): string[] {
  return creditOf(text) ? [text] : text.split(/\s*[,;]\s*/).filter(Boolean)
}

/** Short forms in use, as MyST has them. */
const short: Readonly<Record<string, CreditRole>> = {
  administration: 'project-administration',
  analysis: 'formal-analysis',
  editing: 'writing-review-editing',
  'original-draft': 'writing-original-draft',
  'review-editing': 'writing-review-editing',
  review: 'writing-review-editing',
  writing: 'writing-original-draft',
  'writing-editing': 'writing-review-editing',
  'writing-original-draft-preparation': 'writing-original-draft',
  'writing-review': 'writing-review-editing'
}

function creditOf(text: string): CreditRole | undefined {
  const slug = text
    .toLowerCase()
    .replace(/^https?:\/\/credit\.niso\.org\/contributor-roles\//, '')
    .replace(/(?:alis|uralis)ation\b/g, found => found.replace('s', 'z'))
    .replace(/\band\b/g, ' ')
    .replace(/[^\p{L}]+/gu, '-')
    .replace(/^-|-$/g, '')
  return creditRoles.find(role => role === slug) ?? short[slug]
}

function tell(text: string, at: ReturnType<Reader['at']>, file: VFile): void {
  const names = new Map(creditRoles.map(role => [creditName(role, 'en'), role]))
  const expected = nearest(text, names.keys())
  report(file, 'author-role-known', `\`${text}\` is no role of CRediT`, {
    at,
    found: text,
    expected,
    note: didYouMean(expected) || `The roles are: ${[...names.keys()].join(', ')}.`
  })
}
