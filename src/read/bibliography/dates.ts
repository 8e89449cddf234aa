import type {Fields} from './fields.ts'
import {months} from './macros.ts'

/** A date as CSL has it. */
export interface CslDate {
  readonly 'date-parts'?: readonly (readonly number[])[]
  readonly circa?: boolean
  readonly season?: number
  readonly literal?: string
}

/**
 * Read a date from `date` (EDTF, as in BibLaTeX) or `year`, `month` and `day` (BibTeX).
 *
 * @param prefix '', 'orig', 'url' or 'event'.
 */
export function dateOf(fields: Fields, prefix: '' | 'orig' | 'url' | 'event'): CslDate | undefined {
  const whole = plain(fields.get(`${prefix}date`))
  if (whole) return edtf(whole) ?? {literal: whole}
  const year = plain(fields.get(`${prefix}year`))
  if (!year) return undefined
  const month = plain(fields.get(`${prefix}month`))
  const date = edtf(ranged(year))
  if (!date) return {literal: year}
  if (!month || date.season || date['date-parts']?.length !== 1) return date
  const [only] = date['date-parts']
  if (only?.length !== 1) return date
  return {...date, ...withMonth(only[0] ?? 0, month, plain(fields.get(`${prefix}day`)))}
}

/** BibTeX's `2019--2020` and `2019--20` as EDTF. */
function ranged(year: string): string {
  const [, from = '', to = ''] = /^(\d{4})\s*[-–—]+\s*(\d{2}|\d{4})$/.exec(year) ?? []
  const last = from.slice(0, 4 - to.length) + to
  return from && last > from ? `${from}/${last}` : year
}

/** Read an EDTF date or range, `c. 1850` and `2020~` included. */
export function edtf(text: string): CslDate | undefined {
  const circa = /^(?:c\.|ca\.|circa)\s*|[~?%]/i.test(text)
  const bare = text.replace(/^(?:c\.|ca\.|circa)\s*/i, '').replace(/[~?%]/g, '')
  const ends = bare.split('/')
  if (ends.length > 2) return undefined
  const [from = '', to] = ends
  const first = day(from)
  const last = to === undefined || /^(\.\.|open|unknown)?$/.test(to) ? undefined : day(to)
  if (!first && !last) return undefined
  if (to !== undefined && to !== '' && to !== '..' && !last) return undefined
  const parts = [first, last].flatMap(one => (one ? [one] : []))
  const season = parts.length === 1 && (parts[0]?.[1] ?? 0) > 12 ? parts[0]?.[1] : undefined
  const told = parts.map(one => ((one[1] ?? 0) > 12 ? one.slice(0, 1) : one))
  // An open end is printed as a dash: CSL writes it as a year 0.
  if (to !== undefined && !last) told.push([0])
  return {
    'date-parts': told,
    ...(circa && {circa}),
    ...(season !== undefined && {season: season > 20 ? season - 20 : season - 12})
  }
}

function day(text: string): number[] | undefined {
  const found = /^(-?\d{1,6})(?:-(\d{1,2}))?(?:-(\d{1,2}))?(?:T[\d:.Z+-]*)?$/.exec(text.trim())
  if (!found) return undefined
  const numbers = found.slice(1).flatMap(one => (one === undefined ? [] : [Number(one)]))
  // EDTF counts a year 0, CSL does not.
  if ((numbers[0] ?? 0) <= 0 && text.trim().length > 4) numbers[0] = (numbers[0] ?? 0) - 1
  return numbers
}

function withMonth(year: number, month: string, dayOfMonth: string | undefined): CslDate {
  const found = [...month.toLowerCase().matchAll(/\p{L}+|\d+/gu)].map(([word]) => word)
  const names = found.flatMap(word => monthOf(word) ?? [])
  const numbers = found.filter(word => /^\d+$/.test(word)).map(Number)
  if (/^\d+$/.test(month)) {
    const number = Number(month)
    if (number > 12) return {'date-parts': [[year]]}
    const date = Number(dayOfMonth)
    return {'date-parts': [date ? [year, number, date] : [year, number]]}
  }
  if (names.length === 0) {
    const season = ['spring', 'summer', 'autumn', 'winter'].indexOf(
      month.toLowerCase().replace('fall', 'autumn')
    )
    if (season >= 0) return {'date-parts': [[year]], season: season + 1}
    if (numbers.length === 2) return {'date-parts': numbers.map(number => [year, number])}
    return {'date-parts': [[year]]}
  }
  if (names.length === 2 && numbers.length === 0) {
    return {'date-parts': names.map(name => [year, name])}
  }
  const date = numbers[0] ?? Number(dayOfMonth)
  return {'date-parts': [date ? [year, names[0] ?? 1, date] : [year, names[0] ?? 1]]}
}

function monthOf(word: string): number | undefined {
  const number = months.get(word.slice(0, 3))
  return number === undefined ? undefined : Number(number)
}

function plain(value: string | undefined): string | undefined {
  return (
    value
      ?.replace(/\\textasciitilde\s*(\{\})?/g, '~')
      .replace(/\\[a-z]+\s*|[{}]/gi, '')
      .trim() || undefined
  )
}
