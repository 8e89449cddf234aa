import {yearOf} from './complete.ts'
import type {Checked, Remark} from './remark.ts'

/** A work that stands there under two keys is printed twice. */
export function twins(entries: readonly Checked[]): Remark[] {
  const first = new Map<string, Checked>()
  return entries.flatMap(entry => {
    const marks = marksOf(entry)
    const [shared, other] =
      marks.map(mark => [mark, first.get(mark.is)] as const).find(([, one]) => one) ?? []
    for (const {is} of marks) if (!first.has(is)) first.set(is, entry)
    if (!shared || !other) return []
    const where = `${other.file === entry.file ? '' : `${other.file.path}, `}line ${other.at()?.line ?? 1}`
    return [
      {
        file: entry.file,
        rule: 'entry-unique' as const,
        reason: `\`${entry.key}\` is the same work as \`${other.key}\``,
        at: entry.at(),
        found: entry.key,
        expected: [other.key],
        note: `${shared.as} (${where}). Cite one of them; else it is listed twice.`
      }
    ]
  })
}

/** What tells a work: its DOI; its title, year and first author. */
function marksOf({item}: Checked): {is: string; as: string}[] {
  const marks: {is: string; as: string}[] = []
  const {DOI: doi, title, author, issued} = item
  if (typeof doi === 'string' && item.type !== 'chapter' && item.type !== 'entry-encyclopedia') {
    marks.push({is: `doi ${doi.toLowerCase().trim()}`, as: 'Both have its DOI'})
  }
  const year = yearOf(issued)
  const name = firstName(author)
  if (typeof title === 'string' && year !== undefined && name !== '') {
    const words = plain(title)
    // Chapters of one book may all be called "Introduction".
    const within = typeof item['container-title'] === 'string' ? plain(item['container-title']) : ''
    const volume = String(item['volume'] ?? '')
    marks.push({
      is: [words, year, name, words.length < 15 ? within : '', volume].join('|'),
      as: 'Both have its title, year and first author'
    })
  }
  return marks
}

function firstName(names: unknown): string {
  const [first] = Array.isArray(names) ? names : []
  if (typeof first !== 'object' || first === null) return ''
  const {family, literal} = first as {family?: unknown; literal?: unknown}
  return plain(String(family ?? literal ?? ''))
}

/** Letters and digits alone, without accents. */
function plain(text: string): string {
  return text
    .replace(/<[^>]*>/g, '')
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '')
}
