import {SetupError} from '../fault.ts'
import {askJson} from '../identify/ask.ts'
import {type Data, isData} from '../identify/data.ts'
import {textOf} from '../identify/texts.ts'
import type {Access} from '../identify/way.ts'
import type {Notice} from '../registry.ts'
import {type Told, unique, yearIn} from './told.ts'

/** So many DOIs are asked for at once: addresses stay short, and an answer small. */
export const batchSize = 20

const fields =
  'DOI,title,subtitle,original-title,issued,published,published-print,published-online,relation,update-to,updated-by'

/**
 * DOIs that can be asked for together: those of today's form
 * (https://www.crossref.org/blog/dois-and-matching-regular-expressions/). A comma in one would end the filter.
 */
export function isPlain(doi: string): boolean {
  return /^10\.\d{4,9}\/[-._;()/:a-z\d]+$/.test(doi)
}

/**
 * Ask Crossref (https://api.crossref.org/swagger-ui) for DOIs: several by a filter, one by its address.
 *
 * @param dois In small letters; several only if they are plain.
 * @returns What it knows of those that it knows.
 * @throws SetupError when it does not answer, or not with what was asked for.
 */
export async function askCrossref(
  dois: readonly string[],
  access: Access
): Promise<Map<string, Told>> {
  const [only = '', ...others] = dois
  const filter = dois.map(doi => `doi:${encodeURIComponent(doi)}`).join(',')
  const at =
    others.length === 0
      ? `api.crossref.org/works/${encodeURIComponent(only)}`
      : `api.crossref.org/works?filter=${filter}&rows=${dois.length}&select=${fields}`
  const answer = await askJson({at, ...access})
  if (answer === undefined) return new Map()
  const message = answer['message']
  const items = isData(message) && others.length > 0 ? message['items'] : [message]
  if (!Array.isArray(items) || !items.every(isData)) {
    throw new SetupError('api.crossref.org sends data that cannot be read', 'Try again later.')
  }
  const asked = new Set(dois)
  return new Map(
    items.flatMap(item => {
      const doi = textOf(item['DOI'])?.toLowerCase() ?? ''
      return asked.has(doi) ? [[doi, toldBy(item, doi)] as const] : []
    })
  )
}

function toldBy(item: Data, doi: string): Told {
  const titles = titlesOf(item)
  const notices = noticesOf(item, doi, titles)
  const published = publishedAs(item)
  return {
    source: 'Crossref',
    titles,
    years: unique(
      [
        item['issued'],
        item['published'],
        item['published-print'],
        item['published-online']
      ].flatMap(date => yearIn(dateIn(date)))
    ),
    ...(notices.length > 0 && {notices}),
    ...(published !== undefined && {published})
  }
}

/** Subtitles are kept apart. */
function titlesOf(item: Data): string[] {
  const title = textOf(item['title'])
  const subtitle = textOf(item['subtitle'])
  const first = textOf(item['original-title'])
  return unique([
    ...(title === undefined ? [] : [title]),
    ...(title !== undefined && subtitle !== undefined ? [`${title}: ${subtitle}`] : []),
    ...(first === undefined ? [] : [first])
  ])
}

/** As publishers mark what they took back, some without a notice. */
const marked = /^\W*(?:retracted|withdrawn|removed)(?: (?:article|chapter|paper))?\s*:/i

/** What updates it, also by itself; Crossref adds what Retraction Watch knows. */
function noticesOf(item: Data, doi: string, titles: readonly string[]): Notice[] {
  const own = updates(item['update-to']).filter(notice => notice.doi === doi)
  const notices = [...updates(item['updated-by']), ...own]
  const isMarked = titles.some(title => marked.test(title))
  if (notices.length === 0 && isMarked) return [{type: 'retraction'}]
  const seen = new Map(
    notices.map(notice => [`${notice.date} ${notice.type} ${notice.doi}`, notice])
  )
  return [...seen].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, notice]) => notice)
}

function updates(value: unknown): Notice[] {
  return (Array.isArray(value) ? value : []).filter(isData).flatMap(update => {
    const type = textOf(update['type'])?.toLowerCase().replaceAll('-', '_')
    const doi = textOf(update['DOI'])?.toLowerCase()
    const date = dateIn(update['updated'])
    if (type === undefined) return []
    return [{type, ...(doi !== undefined && {doi}), ...(date !== undefined && {date})}]
  })
}

/** A preprint names what it became; the article does not name it (https://www.crossref.org/documentation/research-nexus/posted-content-includes-preprints/). */
function publishedAs(item: Data): string | undefined {
  const relation = isData(item['relation']) ? item['relation'] : {}
  const became = relation['is-preprint-of']
  const [first] = (Array.isArray(became) ? became : [])
    .filter(isData)
    .filter(one => one['id-type'] === 'doi')
  return textOf(first?.['id'])
    ?.toLowerCase()
    .replace(/^https?:\/\/(?:dx\.)?doi\.org\//, '')
}

/** `{'date-parts': [[2010, 2, 6]]}` → `2010-02-06`. */
function dateIn(value: unknown): string | undefined {
  const parts: unknown =
    isData(value) && Array.isArray(value['date-parts']) && value['date-parts'][0]
  if (!Array.isArray(parts) || typeof parts[0] !== 'number') return undefined
  return parts.map(part => String(part).padStart(2, '0')).join('-')
}
