import type {VFile} from 'vfile'
import type {CslItem} from '../../article.ts'
import {report} from '../../rules.ts'
import {type CslDate, edtf} from './dates.ts'
import {personOf} from './person.ts'

const people = [
  'author',
  'editor',
  'translator',
  'container-author',
  'collection-editor',
  'director'
]

type Data = Readonly<Record<string, unknown>>

const dates = ['issued', 'accessed', 'original-date', 'event-date', 'submitted', 'available-date']

/**
 * The items of a parsed CSL file: a list of them, or an object with `references` or `items`.
 *
 * Reports: `bibliography-entry-readable`.
 */
export function itemsIn(data: unknown, file: VFile): {key: string; data: Data; index: number}[] {
  const inside = isData(data) ? (data['references'] ?? data['items'] ?? [data]) : data
  if (!Array.isArray(inside)) {
    report(file, 'bibliography-entry-readable', 'There is no list of references in this file', {
      note: 'CSL-JSON is an array of items; CSL YAML has them under `references:`'
    })
    return []
  }
  return inside.flatMap((one: unknown, index) => {
    const id = isData(one) ? (one['id'] ?? one['citation-key']) : undefined
    if (isData(one) && (typeof id === 'string' || typeof id === 'number') && id !== '') {
      return [{key: whole(String(id)), data: one, index}]
    }
    report(file, 'bibliography-entry-readable', `Reference ${index + 1} has no \`id\``, {
      note: 'The `id` is the key it is cited by'
    })
    return []
  })
}

/** `\ud800` alone is half a character: no address can hold it. */
function whole(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\uFFFD')
}

/** An item as the engine takes it: dates and names that are written as text are read. */
export function cslItem(key: string, data: Data): CslItem {
  const item: CslItem = {...data, id: key, type: String(data['type'] ?? 'document')}
  for (const [name, value] of Object.entries(item)) {
    if (typeof value === 'string') item[name] = whole(value)
  }
  for (const name of dates) {
    const date = item[name]
    if (date !== undefined) item[name] = dateOf(date)
  }
  for (const name of people) {
    const names = item[name]
    if (typeof names === 'string') item[name] = [personOf(names)]
    else if (Array.isArray(names)) {
      item[name] = names.map((one: unknown) => (typeof one === 'string' ? personOf(one) : one))
    }
  }
  return item
}

function dateOf(date: unknown): unknown {
  if (typeof date === 'string' || typeof date === 'number') {
    return edtf(String(date)) ?? {literal: String(date)}
  }
  const parts = (Array.isArray(date) ? date : [date]).filter(isData)
  if (parts.length === 0 || parts.some(part => part['year'] === undefined)) return date
  const read: CslDate = {
    'date-parts': parts.map(part =>
      [part['year'], part['month'], part['day']].filter(Boolean).map(Number)
    )
  }
  return read
}

function isData(value: unknown): value is Data {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
