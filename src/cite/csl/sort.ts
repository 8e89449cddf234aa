import type {Context} from './context.ts'
import type {Locale} from './locale.ts'
import {plain} from './rich.ts'
import type {SortKey} from './style.ts'

/** What is compared: a number, a text, or nothing. */
export type SortValue = string | number | undefined

/** What an entry is sorted by under each key, made when the keys before it leave a tie. */
export type SortValues = (key: number) => SortValue

/** Remembers what was made. */
export function lazily(make: SortValues): SortValues {
  const made: SortValue[] = []
  return key => {
    if (!(key in made)) made[key] = make(key)
    return made[key]
  }
}

/** Sort by the keys of `cs:sort`, stably; what has no value stands last either way (CSL 1.0.2, "Sorting"). */
export function sorted<T>(
  list: readonly T[],
  keys: readonly Pick<SortKey, 'descending'>[],
  locale: Locale,
  valuesOf: (entry: T) => SortValues
): T[] {
  if (keys.length === 0 || list.length < 2) return [...list]
  const rows = list.map(entry => ({entry, values: valuesOf(entry)}))
  rows.sort((a, b) => {
    for (const [index, {descending}] of keys.entries()) {
      const order = compare(a.values(index), b.values(index), descending, locale)
      if (order !== 0) return order
    }
    return 0
  })
  return rows.map(({entry}) => entry)
}

/** @param context Made for the key: `sortNames` is set. */
export function sortValue(key: SortKey, context: Context): SortValue {
  const text = plain(key.render(context)).trim()
  if (text === '') return undefined
  return /^-?(?:0|[1-9]\d*)$/.test(text) ? Number(text) : text.replace(/["“”,.;:]|^['‘’«[(]+/g, '')
}

function compare(a: SortValue, b: SortValue, descending: boolean, locale: Locale): number {
  if (a === undefined || b === undefined) return a === b ? 0 : a === undefined ? 1 : -1
  const order = ascending(a, b, locale)
  return descending ? -order : order
}

/** Numbers before words: a date in words stands behind those that can be counted. */
function ascending(a: string | number, b: string | number, locale: Locale): number {
  if (typeof a === 'number') return typeof b === 'number' ? a - b : -1
  return typeof b === 'number' ? 1 : locale.compare(a, b)
}
