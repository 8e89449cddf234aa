/** A day, month or year of an entry; `season` 1–4. */
export interface Day {
  readonly year: number
  readonly month?: number
  readonly day?: number
  readonly season?: number
}

export interface DateValue {
  readonly start?: Day
  readonly end?: Day
  /** The range has no end: "2001–". */
  readonly open?: boolean
  readonly circa: boolean
  readonly literal?: string
}

/** A date of CSL-JSON: `date-parts`, `raw` or `literal`. */
export function dateOf(value: unknown): DateValue | undefined {
  if (typeof value === 'string') return dateOf({raw: value})
  if (typeof value !== 'object' || value === null) return undefined
  const data = value as Record<string, unknown>
  const circa =
    data['circa'] !== undefined &&
    data['circa'] !== false &&
    data['circa'] !== 0 &&
    data['circa'] !== ''
  const literal = data['literal']
  const parts = data['date-parts']
  if (Array.isArray(parts) && parts.length > 0) {
    const start = dayOf(parts[0], data['season'])
    const end = parts.length > 1 ? dayOf(parts[1], undefined) : undefined
    const open = parts.length > 1 && end === undefined
    if (start) return {start, ...(end && {end}), ...(open && {open}), circa}
  }
  if (typeof literal === 'string' && literal !== '') return {literal, circa}
  const raw = data['raw']
  if (typeof raw === 'string' && raw.trim() !== '') return rawDate(raw, circa)
  if (data['year'] !== undefined) {
    const start = dayOf([data['year'], data['month'], data['day']], data['season'])
    if (start) return {start, circa}
  }
  return undefined
}

function dayOf(parts: unknown, season: unknown): Day | undefined {
  if (!Array.isArray(parts)) return undefined
  const [year, month, day] = parts.map(part =>
    part === undefined || part === null || part === '' ? undefined : Number(part)
  )
  if (!year || Number.isNaN(year)) return undefined
  const given = seasonOf(season)
  if (month !== undefined && month >= 13 && month <= 24) {
    return {year, season: ((month - 13) % 4) + 1}
  }
  return {
    year,
    ...(month && month <= 12 && {month}),
    ...(month && day && day <= 31 && {day}),
    ...(given && !month && {season: given})
  }
}

function seasonOf(season: unknown): number | undefined {
  const number = Number(season)
  if (number >= 1 && number <= 4) return number
  return undefined
}

const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')
const seasons: Readonly<Record<string, number>> = {spr: 1, sum: 2, fal: 3, aut: 3, win: 4}

/** A date as people write it: "2000-05-03", "May 3, 2000", "3 May 2000/5 June 2001", "Spring 2000". */
function rawDate(text: string, circa: boolean): DateValue {
  const trimmed = text.trim()
  const uncertain = /[?~]|\bca?\.|\bcirca\b/i.test(trimmed)
  const clean = trimmed.replace(/[?~]|\bca?\.\s*|\bcirca\s*/gi, '').trim()
  const sides = splitRange(clean)
  const start = sides[0] === undefined ? undefined : rawDay(sides[0])
  if (!start) return {literal: trimmed, circa}
  const end = sides[1] === undefined ? undefined : rawDay(sides[1])
  if (sides[1] !== undefined && sides[1].trim() !== '' && !end) return {literal: trimmed, circa}
  return {
    start,
    ...(end && {end}),
    ...(sides.length > 1 && !end && {open: true}),
    circa: circa || uncertain
  }
}

function splitRange(text: string): string[] {
  if (text.includes('/') && !/^\d{1,2}\/\d{1,2}\/\d{2,4}/.test(text))
    return text.split('/').slice(0, 2)
  const dash =
    /^(.*[\p{L}\d])\s*[–—]\s*(.+)$/u.exec(text) ??
    /^(\d{3,4})-(\d{4})$/.exec(text) ??
    /^(.*\p{L}.*?)\s*-\s*(.*\d.*)$/u.exec(text)
  return dash?.[1] !== undefined && dash[2] !== undefined ? [dash[1], dash[2]] : [text]
}

function rawDay(text: string): Day | undefined {
  const iso = /^(-?\d{1,4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?(?:T.*| \d\d:.*)?$/.exec(text.trim())
  if (iso && !/^\d{1,2}-/.test(text)) return dayOf([iso[1], iso[2], iso[3]], undefined)
  const slashes = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text.trim())
  if (slashes) return dayOf([slashes[3], slashes[1], slashes[2]], undefined)
  const words = text.toLowerCase().match(/\p{L}+|\d+/gu) ?? []
  let month: number | undefined
  let season: number | undefined
  const numbers: string[] = []
  let era = 1
  for (const word of words) {
    if (/^\d/.test(word)) numbers.push(word)
    else if (word === 'bc' || word === 'bce') era = -1
    else if (
      word === 'ad' ||
      word === 'ce' ||
      word === 'th' ||
      word === 'st' ||
      word === 'nd' ||
      word === 'rd'
    )
      continue
    else if (months.includes(word.slice(0, 3))) month = months.indexOf(word.slice(0, 3)) + 1
    else if (seasons[word.slice(0, 3)] !== undefined) season = seasons[word.slice(0, 3)]
    else return undefined
  }
  const year = numbers.find(number => number.length > 2) ?? numbers.at(-1)
  if (year === undefined) return undefined
  const day =
    month === undefined ? undefined : numbers.find(number => number !== year && number.length <= 2)
  return dayOf([era * Number(year), month, day], season)
}
