import type {Article, CslItem} from '../../article.ts'

/** A work of the bibliography as search engines are told of it. */
export interface ListedWork {
  readonly type: string
  readonly title: string
  readonly authors: readonly string[]
  /** Year, month, day, as far as they are known. */
  readonly date: readonly number[]
  readonly container?: string
  readonly volume?: string
  readonly issue?: string
  readonly firstPage?: string
  readonly lastPage?: string
  readonly publisher?: string
  readonly doi?: string
  readonly isbn?: string
  readonly url?: string
}

/** The works of the bibliography that have a title, in its order. */
export function listedWorks({bibliography, references}: Article): ListedWork[] {
  return bibliography.flatMap(({key}) => {
    const item = references.get(key)
    const title = item && plain(item['title'])
    return item && title ? [workOf(item, title)] : []
  })
}

function workOf(item: CslItem, title: string): ListedWork {
  const [firstPage, lastPage] = plain(item['page'])?.split(/\s*[-–]+\s*/) ?? []
  const told = {
    container: plain(item['container-title']),
    volume: plain(item['volume']),
    issue: plain(item['issue']),
    firstPage,
    lastPage,
    publisher: plain(item['publisher']),
    doi: plain(item['DOI']),
    isbn: plain(item['ISBN']),
    url: plain(item['URL'])
  }
  return {
    type: item.type,
    title,
    authors: namesOf(item['author']),
    date: dateOf(item['issued']),
    ...Object.fromEntries(Object.entries(told).filter(([, value]) => value !== undefined))
  }
}

/** Without the markup that CSL allows in its texts. */
function plain(value: unknown): string | undefined {
  if (typeof value !== 'string' && typeof value !== 'number') return undefined
  const text = String(value).replace(/<\/?(?:i|b|sc|sub|sup|span)\b[^>]*>/g, '')
  return text.replace(/\s+/g, ' ').trim() || undefined
}

function namesOf(value: unknown): string[] {
  if (!Array.isArray(value)) return []
  return value.flatMap((name: Readonly<Record<string, unknown>>) => {
    const parts = [
      'given',
      'dropping-particle',
      'non-dropping-particle',
      'family',
      'suffix',
      'literal'
    ]
    return parts.flatMap(part => plain(name[part]) ?? []).join(' ') || []
  })
}

function dateOf(value: unknown): number[] {
  const [first] = (value as {'date-parts'?: unknown[]} | undefined)?.['date-parts'] ?? []
  const parts = Array.isArray(first) ? first.map(Number) : []
  return parts.every(part => Number.isInteger(part) && part > 0) ? parts : []
}
