import type {Locale} from './locale.ts'

const joins = /(\s*[,&;]\s*|\s*[-–—]+\s*|\s+and\s+)/u

/** One number among others: "2", "IV", "12a". */
export interface NumberPart {
  /** What stands before it: a delimiter of numbers, empty for the first. */
  readonly join: string
  readonly text: string
}

/** "2, 4 & 6-8" as its numbers and what joins them; undefined when it is not one (CSL: `is-numeric`). */
export function numbersOf(text: string): NumberPart[] | undefined {
  const pieces = text.trim().split(joins)
  const parts: NumberPart[] = []
  for (let index = 0; index < pieces.length; index += 2) {
    const piece = pieces[index] ?? ''
    if (!isNumber(piece)) return undefined
    parts.push({join: index === 0 ? '' : (pieces[index - 1] ?? ''), text: piece})
  }
  return parts
}

/** A number with a prefix or suffix or none: "D2", "2b", "L2d", "iv"? Roman numerals are numbers too. */
function isNumber(text: string): boolean {
  return /^[\p{L}]{0,4}\d+\p{L}{0,4}\.?$/u.test(text) || /^[ivxlcdm]+\.?$/i.test(text)
}

export function isNumeric(text: string | undefined): boolean {
  if (text === undefined) return false
  const parts = numbersOf(text)
  return parts?.some(({text: part}) => /\d/.test(part)) ?? false
}

/** Whether a label over this value stands in the plural. */
export function isPlural(text: string, counts: boolean): boolean {
  if (counts) return /^\s*\d+\s*$/.test(text) ? Number(text) > 1 : isSeveral(text)
  return isSeveral(text)
}

/** "3, 5", "ii, A", "12–14", "x-xii" and "3 and 4" are several; "3-B" and "Mason-Dixon" are one. */
function isSeveral(text: string): boolean {
  const bare = text.replace(/<[^>]*>/g, '').replace(/\\-/g, '')
  const [first = '', second, ...rest] = bare.split(/\s*[,;&]\s*|\s+(?:and|et|und|y|e|و)\s*/u)
  if (second !== undefined && isPlace(first) && [second, ...rest].some(isPlace)) return true
  const ends = /^[([]?(\S*?[\p{L}\p{Nd}])[)\]]?\s*([-–—])\s*[([]?(\S*[\p{L}\p{Nd}])[)\]]?$/u.exec(
    first
  )
  if (!ends) return false
  const [, from = '', dash, to = ''] = ends
  if (dash === '–') return isPlace(from) && isPlace(to)
  return [/\p{Nd}/u, /^[ivxlcdm]+$/i].some(kind => kind.test(from) && kind.test(to))
}

/** A number, a numeral, a letter, or a range of them. */
function isPlace(text: string): boolean {
  return /\p{Nd}|^[([]?(?:[ivxlcdm]+|\p{L})[)\]]?(?:$|\s*[-–—])/iu.test(text)
}

const romans: readonly (readonly [number, string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i']
]

export function roman(number: number): string {
  let rest = number
  let text = ''
  for (const [value, letters] of romans) {
    while (rest >= value) {
      text += letters
      rest -= value
    }
  }
  return text
}

/** A number in one of CSL's forms. */
export function formed(text: string, form: string, locale: Locale, gender?: string): string {
  if (!/^\d+$/.test(text)) return text
  const number = Number(text)
  if (form === 'ordinal') return locale.ordinal(number, gender)
  if (form === 'long-ordinal')
    return locale.longOrdinal(number, gender) ?? locale.ordinal(number, gender)
  if (form === 'roman' && number > 0 && number < 4000) return roman(number)
  return text
}

/** 1 → "a", 27 → "aa". */
export function letters(number: number): string {
  let rest = number
  let text = ''
  while (rest > 0) {
    rest--
    text = String.fromCharCode(97 + (rest % 26)) + text
    rest = Math.floor(rest / 26)
  }
  return text
}
