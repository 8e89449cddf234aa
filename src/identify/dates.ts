import {isData} from './data.ts'

/** A date of CSL. */
export interface When {
  readonly 'date-parts': readonly (readonly number[])[]
}

/** A date as services send it: CSL's `date-parts`, ISO 8601, `March 2009`, `Oct 01, 2007`; none when unclear. */
export function dateOf(value: unknown): When | undefined {
  if (typeof value === 'string') return spoken(value)
  if (!isData(value)) return undefined
  const lists = Array.isArray(value['date-parts']) ? value['date-parts'] : []
  const parts = lists.map(partsOf).filter(list => list.length > 0)
  if (parts.length > 0) return {'date-parts': parts.slice(0, 2)}
  return spoken(`${value['raw'] ?? value['literal'] ?? ''}`)
}

/** Numbers, which some send as texts, up to the first that is missing; some add an hour. */
function partsOf(list: unknown): number[] {
  const numbers = Array.isArray(list) ? list.slice(0, 3).map(Number) : []
  const end = numbers.findIndex(part => !(part > 0))
  return end < 0 ? numbers : numbers.slice(0, end)
}

const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')

function spoken(text: string): When | undefined {
  const iso = /^\s*(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(?:$|[T\s])/.exec(text)
  if (iso) return {'date-parts': [iso.slice(1).flatMap(part => (part ? [Number(part)] : []))]}
  const [year] = /\b\d{4}\b/.exec(text) ?? []
  if (year === undefined) return undefined
  const month = months.findIndex(name => new RegExp(`\\b${name}`, 'i').test(text)) + 1
  const [, day] = month > 0 ? (/\b([1-9]|0[1-9]|[12]\d|3[01])\b(?!\d)/.exec(text) ?? []) : []
  const parts = [Number(year), ...(month > 0 ? [month] : []), ...(day ? [Number(day)] : [])]
  return {'date-parts': [parts]}
}
