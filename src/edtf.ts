type Parts = readonly number[]

const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')

/** A date of CSL as BibTeX has it: `year`, `month` and `day` where they say it all, else BibLaTeX's `date`. */
export function issuedOf(date: unknown): Readonly<Record<string, string | undefined>> {
  const {parts, circa, season, literal} = dateOf(date)
  const [[year, month, day] = []] = parts
  if (year === undefined) return {year: literal}
  if (parts.length > 1 || circa || season !== undefined || year < 1000) return {date: edtfOf(date)}
  return {
    year: `${year}`,
    month: month === undefined ? undefined : months[month - 1],
    day: day === undefined ? undefined : `${day}`
  }
}

/** A date of CSL in EDTF, as BibLaTeX takes it: `2020-03-04`, `2020/2021`, `2020-21` for a spring, `1850~`. */
export function edtfOf(date: unknown): string | undefined {
  const {parts, circa, season, literal} = dateOf(date)
  if (parts.length === 0) return literal
  const ends = parts.map(end =>
    dayOf(season === undefined ? end : [...end.slice(0, 1), 20 + season])
  )
  return ends.map(end => (end === '' ? '' : end + (circa ? '~' : ''))).join('/')
}

function dayOf([year = 0, month, day]: Parts): string {
  // Behind an open range CSL writes a year 0; EDTF counts one, so that 44 BC is -0043.
  if (year === 0) return ''
  const counted = year < 0 ? year + 1 : year
  const digits = `${Math.abs(counted)}`.padStart(4, '0')
  const rest = [month, day].flatMap(part =>
    part === undefined ? [] : `-${`${part}`.padStart(2, '0')}`
  )
  return (year < 0 ? '-' : '') + digits + rest.join('')
}

interface Told {
  /** One or two days, from the year on. */
  readonly parts: readonly Parts[]
  readonly circa: boolean
  readonly season?: number
  readonly literal?: string
}

/** Services write numbers as texts, and `[[null]]` for no date. */
function dateOf(date: unknown): Told {
  const data: Readonly<Record<string, unknown>> = typeof date === 'object' && date ? {...date} : {}
  const lists = Array.isArray(data['date-parts']) ? data['date-parts'] : []
  const parts = lists
    .filter(Array.isArray)
    .map(list => list.filter(part => part !== null && part !== '').map(Number))
    .filter(list => list.length > 0 && list.every(Number.isInteger))
  const season = Number(data['season'])
  const literal = data['literal'] ?? data['raw']
  return {
    parts,
    circa: Boolean(data['circa']),
    ...(season >= 1 && season <= 4 && {season}),
    ...(typeof literal === 'string' && {literal})
  }
}
