import type {CslItem} from '../article.ts'
import type {Checked, Remark} from './remark.ts'

interface Need {
  /** As it is called in the message. */
  readonly is: string
  /** CSL variables, one of which will do. */
  readonly of: readonly string[]
  /** The field of a .bib to add. */
  readonly field: string
}

const need = {
  author: {is: 'author', of: ['author', 'editor', 'translator', 'director'], field: 'author'},
  title: {is: 'title', of: ['title'], field: 'title'},
  // What is forthcoming has no year yet.
  year: {is: 'year', of: ['issued', 'status'], field: 'year'},
  journal: {is: 'journal', of: ['container-title', 'container-title-short'], field: 'journal'},
  book: {is: 'book title', of: ['container-title'], field: 'booktitle'},
  // An article of an electronic journal has a number instead.
  pages: {is: 'pages', of: ['page', 'number', 'page-first', 'status'], field: 'pages'},
  publisher: {is: 'publisher', of: ['publisher'], field: 'publisher'},
  school: {is: 'university', of: ['publisher'], field: 'school'},
  institution: {is: 'institution', of: ['publisher', 'number'], field: 'institution'},
  address: {is: 'address', of: ['URL', 'DOI'], field: 'url'}
} satisfies Record<string, Need>

const needs: Readonly<Record<string, readonly Need[]>> = {
  'article-journal': [need.author, need.title, need.journal, need.year, need.pages],
  'article-magazine': [need.title, need.journal, need.year],
  'article-newspaper': [need.title, need.journal, need.year],
  book: [need.author, need.title, need.publisher, need.year],
  chapter: [need.author, need.title, need.book, need.publisher, need.year, need.pages],
  'paper-conference': [need.author, need.title, need.book, need.year],
  'entry-encyclopedia': [need.title, need.book, need.year],
  report: [need.title, need.institution, need.year],
  thesis: [need.author, need.title, need.school, need.year],
  webpage: [need.title, need.address]
}

/** What works of its type have and this one lacks. */
export function completeness({key, file, at, item, tex}: Checked): Remark[] {
  // A whole issue of a journal has no author, an ancient text no publisher.
  const wanted = Object.hasOwn(needs, item.type) ? (needs[item.type] ?? []) : [need.title]
  const missing = wanted.filter(({of}) => of.every(variable => !isGiven(item, variable)))
  if (missing.length === 0) return []
  const fields = missing.map(({field}) => `\`${field} = {…}\``).join(', ')
  return [
    {
      file,
      rule: 'entry-complete',
      reason: `\`${key}\` has no ${list(missing.map(({is}) => is))}`,
      at: at(),
      found: key,
      expected: missing.map(({of: [variable = '']}) => variable),
      note: tex ? `Add ${fields}.` : 'Add it where the references are kept, and export them again.'
    }
  ]
}

/** Publishers give DOIs since about this year. */
const firstYearOfDois = 2000

/** Whether an article gives its DOI; which one that would be is not guessed. */
export function doiGiven({key, file, at, item, tex}: Checked): Remark[] {
  const {type, DOI: doi, issued} = item
  if ((type !== 'article-journal' && type !== 'paper-conference') || doi !== undefined) return []
  const year = yearOf(issued)
  if (year === undefined || year < firstYearOfDois) return []
  // Where the DOI stands as an address, that is said.
  if (/doi\.org\//i.test(String(item['URL'] ?? ''))) return []
  return [
    {
      file,
      rule: 'entry-doi-given',
      reason: `\`${key}\` has no DOI`,
      at: at(),
      found: key,
      note: `Look for it at https://search.crossref.org${tex ? ' and add `doi = {10.…}`' : ''}. Not every work has one.`
    }
  ]
}

/** The first year of a CSL date. */
export function yearOf(date: unknown): number | undefined {
  if (typeof date !== 'object' || date === null || !('date-parts' in date)) return undefined
  const parts = date['date-parts']
  const first: unknown = Array.isArray(parts) && Array.isArray(parts[0]) ? parts[0][0] : undefined
  return first === undefined ? undefined : Number(first)
}

function isGiven(item: CslItem, variable: string): boolean {
  const value = item[variable]
  return value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0)
}

function list(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`
}
