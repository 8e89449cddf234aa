import type {CslItem, Manuscript} from '../article.ts'
import {fold, foldedWords} from '../fold.ts'
import type {Author} from '../meta.ts'
import {consonantsOf} from './transcribed.ts'

/** Keys of the works that an author of the paper has written or edited. */
export function ownWorks({meta, references}: Pick<Manuscript, 'meta' | 'references'>): Set<string> {
  const own = [...references].filter(([, item]) =>
    namesOf(item).some(name => meta.authors.some(author => isSame(name, author)))
  )
  return new Set(own.map(([key]) => key))
}

type Name = Readonly<Record<string, unknown>>

function namesOf(item: CslItem): Name[] {
  return ['author', 'editor'].flatMap(role => {
    const names = item[role]
    return Array.isArray(names) ? names : []
  })
}

/** The family names are alike, and nothing of the given names speaks against it. */
function isSame(name: Name, author: Author): boolean {
  const {family} = author
  if (typeof name['family'] !== 'string' || family === undefined) {
    const whole = name['literal'] ?? [name['given'], name['family']].filter(Boolean).join(' ')
    return sorted(String(whole)) === sorted(author.literal)
  }
  if (isArabic(name['family']) !== isArabic(family)) return isTranscribed(name, author)
  if (fold(name['family']) !== fold(family)) return false
  const [one] = foldedWords(String(name['given'] ?? ''))
  const [other] = foldedWords(author.given ?? '')
  if (one === undefined || other === undefined) return true
  return one.startsWith(other) || other.startsWith(one) || areInitials(one, other)
}

/** A name in Arabic letters and the same in Latin ones. */
function isTranscribed(name: Name, {family = '', given = ''}: Author): boolean {
  if (consonantsOf(String(name['family'])) !== consonantsOf(family)) return false
  const [one, other] = [String(name['given'] ?? ''), given].map(whole =>
    consonantsOf(whole.trim().split(/\s+/)[0] ?? '')
  )
  return one?.charAt(0) === other?.charAt(0) && (one === other || one?.length === 1)
}

function isArabic(name: string): boolean {
  return /\p{Script=Arabic}/u.test(name)
}

/** `j` and `jane`; `jm`, as PubMed writes initials, and `jane`. */
function areInitials(one: string, other: string): boolean {
  return one[0] === other[0] && Math.min(one.length, other.length) <= 2
}

function sorted(name: string): string {
  return foldedWords(name).sort().join(' ')
}
