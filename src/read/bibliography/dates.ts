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
  if (whole) return edtf(ranged(whole, /[/–—]|--/)) ?? spoken(whole) ?? {literal: whole}
  const year = plain(fields.get(`${prefix}year`))
  if (!year) return undefined
  const month = plain(fields.get(`${prefix}month`))
  const date = edtf(ranged(year, /[-/–—]+/))
  if (!date) return spoken(year) ?? {literal: year}
  const [only, ...more] = date['date-parts'] ?? []
  if (!month || date.season || only?.length !== 1 || more.length > 0) return date
  return {...date, ...withMonth(only[0] ?? 0, month, plain(fields.get(`${prefix}day`)))}
}

/** `19 April 2015` and the like. */
function spoken(text: string): CslDate | undefined {
  const [year] = /\b\d{4}\b/.exec(text) ?? []
  const rest = text.replace(year ?? '', '')
  if (year === undefined || !/\p{L}{3}/u.test(rest)) return undefined
  const date = withMonth(Number(year), rest, undefined)
  return date.season || (date['date-parts']?.[0]?.length ?? 0) > 1 ? date : undefined
}

/**
 * `2019--2020` and `2019/20` as EDTF.
 *
 * @param dash What stands between the years: where EDTF is expected `2019-21` is a spring.
 */
function ranged(years: string, dash: RegExp): string {
  const [from = '', to = '', more] = years.split(dash).map(year => year.trim())
  if (more !== undefined || !/^\d{4}$/.test(from) || !/^(?:\d{2}|\d{4})$/.test(to)) return years
  const last = from.slice(0, 4 - to.length) + to
  return last > from ? `${from}/${last}` : years
}

/** Read an EDTF date or range, `c. 1850` and `2020~` included. */
export function edtf(text: string): CslDate | undefined {
  const circa = /^(?:c\.|ca\.|circa)\s*|[~?%]/i.test(text)
  const unspecified = decade(text)
  if (unspecified) return unspecified
  const bare = text.replace(/^(?:c\.|ca\.|circa)\s*/i, '').replace(/[~?%]/g, '')
  const ends = bare.split('/')
  if (ends.length > 2) return undefined
  const [from = '', to] = ends
  const first = day(from)
  const isOpen = to === undefined || /^(?:\.\.|open|unknown)?$/.test(to)
  const last = isOpen ? undefined : day(to)
  if (!first && !last) return undefined
  if (!isOpen && !last) return undefined
  if (first && last && (last[0] ?? 0) < (first[0] ?? 0)) return undefined
  const parts = [first, last].flatMap(one => (one ? [one] : []))
  const season = parts.length === 1 && (parts[0]?.[1] ?? 0) > 12 ? parts[0]?.[1] : undefined
  const told = season === undefined ? parts : parts.map(one => one.slice(0, 1))
  if (!first && last) return {literal: `–${last[0]}`}
  // An open end is printed as a dash: CSL writes it as a year 0.
  if (to !== undefined && !last) told.push([0])
  return {
    'date-parts': told,
    ...(circa && {circa}),
    ...(season !== undefined && {season: season > 20 ? season - 20 : season - 12})
  }
}

/** `199X` is a year of ten, `19XX` one of a hundred; `2004-XX` and `2004-06-XX` tell no more than they say. */
function decade(text: string): CslDate | undefined {
  const [, digits = '', xs = ''] = /^(\d{2,3})([Xux]{1,2})$/.exec(text) ?? []
  if (digits.length + xs.length === 4) {
    const from = Number(digits) * 10 ** xs.length
    return {'date-parts': [[from], [from + 10 ** xs.length - 1]]}
  }
  const [, known] = /^(\d{4}(?:-\d{2})?)(?:-[Xu]{2}){1,2}$/.exec(text) ?? []
  return known === undefined ? undefined : edtf(known)
}

function day(text: string): number[] | undefined {
  const found = /^[Yy]?(-?\d{1,6})(?:-(\d{1,2}))?(?:-(\d{1,2}))?(?:T[\d:.Z+-]*)?$/.exec(text.trim())
  if (!found) return undefined
  const numbers = found.slice(1).flatMap(one => (one === undefined ? [] : [Number(one)]))
  if (!isOfCalendar(numbers)) return undefined
  // EDTF counts a year 0, CSL does not.
  if ((numbers[0] ?? 0) <= 0 && text.trim().length > 4) numbers[0] = (numbers[0] ?? 0) - 1
  return numbers
}

/** Months of EDTF go on with the seasons, 21 to 24; CSL has these as 13 to 16. */
function isOfCalendar([, month, day]: readonly number[]): boolean {
  if (month === undefined) return true
  const isMonth = month >= 1 && month <= 12
  if (day !== undefined) return isMonth && day >= 1 && day <= 31
  return isMonth || (month >= 21 && month <= 24) || (month >= 13 && month <= 16)
}

const seasons = ['spring', 'summer', 'autumn', 'winter']

/** `3`, `mar`, `March 7`, `3~7`, `Jan/Feb`, `1--2`, `Spring`. */
function withMonth(year: number, month: string, dayOfMonth: string | undefined): CslDate {
  const words = month.toLowerCase().match(/\p{L}+|\d+/gu) ?? []
  const named = words.flatMap(word => monthOf(word) ?? [])
  const numbers = words.filter(word => /^\d+$/.test(word)).map(Number)
  const season = seasons.indexOf((words[0] ?? '').replace('fall', 'autumn'))
  if (season >= 0) return {'date-parts': [[year]], season: season + 1}
  const isRange = /[-–—/]/.test(month)
  const months = named.length > 0 ? named : isRange ? numbers : numbers.slice(0, 1)
  const days = named.length > 0 ? numbers : numbers.slice(1)
  if (months.length === 0 || months.some(one => one < 1 || one > 12))
    return {'date-parts': [[year]]}
  if (months.length === 2) return {'date-parts': months.map(one => [year, one])}
  const date = days[0] ?? (Number(dayOfMonth) || undefined)
  return {'date-parts': [date === undefined ? [year, ...months] : [year, ...months, date]]}
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
