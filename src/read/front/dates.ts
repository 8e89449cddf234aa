import type {VFile} from 'vfile'
import type {Meta, PaperDate} from '../../meta.ts'
import {report} from '../../rules.ts'
import type {paperKeys} from './keys/paper.ts'
import {dateKeys} from './keys/publication.ts'
import {monthsOf} from './months.ts'
import type {Reader} from './reader.ts'

type Days = Pick<Meta, 'date' | 'received' | 'revised' | 'accepted' | 'published'>

/**
 * The paper's dates: its own, and those of its way through the journal, at the top or under `dates:`.
 *
 * Reports: `front-matter-valid`, `front-matter-honoured`.
 */
export function readDates(paper: Reader<typeof paperKeys>, lang: string, file: VFile): Days {
  const further = paper.map('dates')
  const names = Object.keys(dateKeys) as (keyof typeof dateKeys)[]
  const days = names.flatMap(name => {
    const reader = further?.has(name) ? further : paper
    const day = reader.has(name)
      ? dateOf(reader.raw(name), reader.text(name), reader.at(name))
      : undefined
    return day ? [[name, day] as const] : []
  })
  const own = paper.has('date') ? ownDate() : undefined
  return {...(own && {date: own}), ...Object.fromEntries(days)}

  /** Pandoc's journals part a date into `year`, `month` and `day`. */
  function ownDate(): PaperDate | undefined {
    const raw = paper.raw('date')
    if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) {
      return dateOf(raw, paper.text('date'), paper.at('date'))
    }
    const parts = raw as Readonly<Record<string, unknown>>
    const written =
      parts['iso-8601'] ??
      ['year', 'month', 'day']
        .map(name => parts[name])
        .filter(part => part !== undefined && part !== null)
        .map(part => String(part).padStart(2, '0'))
        .join('-')
    return dateOf(raw, String(written), paper.at('date'))
  }

  function dateOf(
    raw: unknown,
    written: string | undefined,
    at: ReturnType<typeof paper.at>
  ): PaperDate | undefined {
    if (typeof raw === 'boolean' || written === undefined || written === '') return undefined
    if (written === 'last-modified') {
      report(file, 'front-matter-honoured', 'Not honoured: `last-modified`', {
        at,
        found: written,
        note: 'Write the date, or today.'
      })
      return undefined
    }
    if (/^(?:today|now)$/i.test(written)) return {written, iso: today()}
    const iso = isoOf(written, lang)
    if (iso === undefined || isInCalendar(iso)) return {written, ...(iso !== undefined && {iso})}
    report(file, 'front-matter-valid', `There is no day \`${written}\``, {
      at,
      found: written,
      note: 'Write the date as year-month-day, e.g. 2026-11-24.'
    })
    return undefined
  }
}

/** The day of the build, or the one that makes builds alike (reproducible-builds.org). */
function today(): string {
  const epoch = process.env['SOURCE_DATE_EPOCH']
  const now = epoch && /^\d{1,11}$/.test(epoch) ? new Date(Number(epoch) * 1000) : new Date()
  return now.toISOString().slice(0, 10)
}

/** `2026-11-24`, `24 November 2026`, `November 2026` → ISO 8601; nothing where order would be a guess. */
function isoOf(written: string, lang: string): string | undefined {
  const text = written.replace(/[٠-٩]/g, digit => String(digit.charCodeAt(0) - 0x660)).trim()
  const [, plainIso] = /^(\d{4}(?:-\d{1,2}){0,2})(?:[T ]\d{1,2}:\d{2}.*)?$/.exec(text) ?? []
  if (plainIso !== undefined) return padded(plainIso.split('-'))
  const words = /\p{L}[\p{L} ]*\p{L}/u.exec(text)?.[0].trim()
  const month = words === undefined ? undefined : monthOf(words, lang)
  const numbers = text.match(/\d+/g) ?? []
  const year = numbers.find(number => number.length === 4)
  const day = numbers.find(number => number.length < 3)
  const isWhole = numbers.length === (day === undefined ? 1 : 2)
  if (month === undefined || year === undefined || !isWhole) return undefined
  return padded([year, String(month), ...(day === undefined ? [] : [day])])
}

function padded(parts: readonly string[]): string {
  return parts.map(part => part.padStart(2, '0')).join('-')
}

/** The number of a month by its name, whole or by its first three letters, in English or the paper's language. */
function monthOf(words: string, lang: string): number | undefined {
  // "24 de noviembre de 2026", "November 24th"
  const name = words.toLowerCase().replace(/^(?:d|de|den|er) | (?:de|st|nd|rd|th)$/g, '')
  for (const months of [monthsOf('en'), monthsOf(lang)]) {
    const index = months.findIndex(
      month => month === name || (/^[a-z]{3,4}$/.test(name) && month.startsWith(name))
    )
    if (index >= 0) return (index % 12) + 1
  }
  return undefined
}

/** `2024-02-30` is no day of the calendar. */
function isInCalendar(iso: string): boolean {
  const [year = '', month = '01', day = '01'] = iso.split('-')
  const date = new Date(`${year}-${month}-${day}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(`${year}-${month}-${day}`)
}
