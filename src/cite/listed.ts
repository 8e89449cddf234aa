import type {CslItem} from '../article.ts'
import {sameLanguage} from '../languages.ts'
import type {WorkFilter} from '../tree.ts'
import type {Work} from './works.ts'

/**
 * Whether a list names a work.
 *
 * @param section Section the list stands in.
 */
export function isListed(
  work: Work,
  item: CslItem | undefined,
  filter: WorkFilter,
  section: number
): boolean {
  if (filter.cited !== undefined && filter.cited !== work.cited) return false
  if (filter.section && !work.sections.has(section)) return false
  if (filter.source !== undefined && filter.source !== work.source) return false
  return filter.traits.every(
    ({name, values, not}) => values.some(value => has(item, name, value)) !== not
  )
}

function has(item: CslItem | undefined, name: string, value: string): boolean {
  if (name === 'type') return item?.type === value || isArticle(item, value)
  if (name === 'keyword') return keywordsOf(item).includes(value.toLowerCase())
  return sameLanguage(String(item?.['language'] ?? ''), value)
}

/** An article of any kind of periodical. */
function isArticle(item: CslItem | undefined, value: string): boolean {
  return value === 'article' && item?.type.startsWith('article') === true
}

function keywordsOf(item: CslItem | undefined): string[] {
  const keywords = item?.['keyword']
  return String(keywords ?? '')
    .split(/[,;،؛]/)
    .map(word => word.trim().toLowerCase())
}
