import {yearOf} from './complete.ts'
import {type Checked, type Remark, remarkOn, said} from './remark.ts'

const macros = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')
const months =
  'january february march april may june july august september october november december'.split(' ')

/** A year is one in which works appear, a month one of the twelve. */
export function dates(entry: Checked): Remark[] {
  return [...year(entry), ...month(entry)]
}

function year(entry: Checked): Remark[] {
  const date = said(entry, ['date', 'year'], 'issued') ?? {name: 'issued', value: ''}
  const remark = (says: string, note: string) => [
    remarkOn(entry, date, 'entry-date-valid', says, note)
  ]
  const {issued} = entry.item
  const literal = literalOf(issued)
  // "in press", "n.d." and "[1954]" are meant so.
  if (literal !== undefined && /\d/.test(literal) && !/^\[.*\]$/.test(literal)) {
    return remark(
      `has a date that cannot be read: \`${literal}\``,
      'It is printed as it stands. Dates are written 2026, 2026-11-24 or 2019/2020.'
    )
  }
  const found = yearOf(issued)
  if (found === undefined) return []
  const next = new Date().getFullYear() + 2
  if (found > next) return remark(`is of the year ${found}`, 'See whether a digit is wrong.')
  if (found >= 0 && found < 100 && !/\d{4}/.test(date.value)) {
    return remark(
      `is of the year ${found}`,
      `Write all four digits; a work of antiquity has 00${found}.`
    )
  }
  return []
}

/** BibTeX's styles translate `mar`, not `March`. */
function month(entry: Checked): Remark[] {
  const month = entry.tex && said(entry, ['month'], '')
  if (month?.field?.offset === undefined || !/\p{L}/u.test(month.value)) return []
  const value = month.value.trim()
  const text = String(entry.file)
  const opens = /["{]/.test(text[month.field.offset - 1] ?? '') ? 1 : 0
  const name = value
    .toLowerCase()
    .replace(/\.$/, '')
    .replace(/^sept$/, 'sep')
  const index = Math.max(months.indexOf(name), macros.indexOf(name))
  if (index >= 0) {
    const macro = macros[index] ?? ''
    const edit = {from: -opens, to: month.value.length + opens, text: macro}
    const says = `has its month as a word: \`${value}\``
    const note = `Write \`month = ${macro}\` without braces, so that it follows the language.`
    return [remarkOn(entry, month, 'entry-date-valid', says, note, [edit])]
  }
  const numberOfParts = partsOf(entry.item['issued']).length
  if (numberOfParts > 1 || isSeason(entry.item['issued'])) return []
  return [
    remarkOn(
      entry,
      month,
      'entry-date-valid',
      `has a month that is not known: \`${cut(value)}\``,
      'It is left out. Write a number, or `jan` to `dec` without braces.'
    )
  ]
}

function literalOf(date: unknown): string | undefined {
  const literal = typeof date === 'object' && date !== null && 'literal' in date && date.literal
  return typeof literal === 'string' ? literal : undefined
}

function isSeason(date: unknown): boolean {
  return typeof date === 'object' && date !== null && 'season' in date
}

function partsOf(date: unknown): number[] {
  if (typeof date !== 'object' || date === null || !('date-parts' in date)) return []
  const parts = date['date-parts']
  return Array.isArray(parts) && Array.isArray(parts[0]) ? parts[0].map(Number) : []
}

function cut(text: string): string {
  return text.length > 30 ? `${text.slice(0, 29)}…` : text
}
