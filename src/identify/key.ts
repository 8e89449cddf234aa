import {withoutStrokes} from '../fold.ts'
import {isSmallWord} from '../titlecase.ts'
import type {Work} from './way.ts'

/**
 * A citation key for a new entry, as most reference managers make them: name, year and first word of the title,
 * in small Latin letters, `doe2020stones`; letters that have no Latin form stay.
 *
 * @param taken Keys of the bibliography; one that differs by case alone counts as taken.
 */
export function newKey(work: Work, taken: Iterable<string>): string {
  const known = new Set([...taken].map(key => key.toLowerCase()))
  const year = /^-?\d+/.exec(`${partsOf(work['issued'])}`)?.[0] ?? ''
  const key = [nameIn(work), year, wordIn(work['title'])].join('') || 'work'
  for (let count = 1; ; count++) {
    const letter = count === 1 ? '' : String.fromCharCode(96 + count)
    const suffix = count <= 26 ? letter : `-${count}`
    if (!known.has(key + suffix)) return key + suffix
  }
}

function partsOf(date: unknown): unknown {
  return typeof date === 'object' && date !== null && 'date-parts' in date ? date['date-parts'] : ''
}

function nameIn(work: Work): string {
  const people = [work['author'], work['editor']].find(Array.isArray) ?? []
  const name: Readonly<Record<string, unknown>> = {...people[0]}
  return typeof name['family'] === 'string' ? plain(name['family']) : wordIn(name['literal'])
}

/** Articles, which open titles as nothing else does. */
const articles = new Set(
  'das der des die ein eine el gli il l la las le les lo los un una une'.split(' ')
)

function wordIn(text: unknown): string {
  const words =
    typeof text === 'string' ? text.replace(/<[^<>]*>/g, '').split(/[^\p{L}\p{N}\p{M}]+/u) : []
  const word = words.find(
    one => one.length > 1 && !isSmallWord(one) && !articles.has(one.toLowerCase())
  )
  return plain(word ?? '')
}

function plain(text: string): string {
  return withoutStrokes(
    text
      .toLowerCase()
      .normalize('NFKD')
      .replace(/\p{Mn}/gu, '')
  )
    .replace(/[^\p{L}\p{N}]/gu, '')
    .normalize('NFC')
}
