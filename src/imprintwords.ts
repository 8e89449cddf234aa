import type {Copyright, PaperDate} from './meta.ts'

/** "© 2026 Jane Doe", or the author's own sentence. */
export function copyrightText(copyright: Copyright | undefined): string | undefined {
  const holder = [copyright?.year, copyright?.holder].filter(part => part !== undefined).join(' ')
  return copyright?.statement ?? (holder === '' ? undefined : `© ${holder}`)
}

/**
 * A date in the words of the language; one in the author's own words stays as it is. The year is the one that was
 * written: Persian, Thai and Saudi papers would else count by a calendar of their own.
 */
export function dateIn(lang: string, {written, iso}: PaperDate): string {
  const isOwn = /\p{L}/u.test(written) && !/^(?:today|now)$/i.test(written)
  if (iso === undefined || (isOwn && !/^\d{4}-\d\d?-\d\d?T/.test(written))) return written
  const [year, month, day] = iso.split('-').map(Number)
  if (year === undefined || month === undefined) return iso
  return new Intl.DateTimeFormat(lang, {
    year: 'numeric',
    month: 'long',
    ...(day !== undefined && {day: 'numeric'}),
    calendar: 'gregory',
    numberingSystem: 'latn',
    timeZone: 'UTC'
  }).format(Date.UTC(year, month - 1, day ?? 1))
}
