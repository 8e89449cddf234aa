import type {CslItem} from './article.ts'
import {directionOf} from './words.ts'

/** Letters written from right to left, for a class of a regular expression. */
export const rightToLeftLetters =
  '\\p{Script=Arabic}\\p{Script=Hebrew}\\p{Script=Syriac}\\p{Script=Thaana}'

const rightward = new RegExp(`[${rightToLeftLetters}]`, 'gu')
const letters = /\p{L}/gu

/** Which way most letters of a text run; undefined for a text without letters. */
export function directionOfText(text: string): 'ltr' | 'rtl' | undefined {
  const all = text.match(letters)?.length ?? 0
  if (all === 0) return undefined
  return (text.match(rightward)?.length ?? 0) * 2 > all ? 'rtl' : 'ltr'
}

/** How a work of the bibliography is written. */
export interface Writing {
  readonly dir: 'ltr' | 'rtl'
  /** BCP 47 tag of its text; undefined when the entry does not say. */
  readonly lang?: string
}

/**
 * How a work is written: its letters say it, whatever its `language` is. An Arabic book in Latin letters
 * runs from left to right (`ar-Latn`), and many an Arabic entry is said to be in English.
 */
export function writingOf(item: CslItem): Writing {
  const lang = languageOf(item)
  const dir = directionOfText(wordsIn(item)) ?? (lang === undefined ? 'ltr' : directionOf(lang))
  if (lang === undefined || directionOf(lang) === dir) return {dir, ...(lang && {lang})}
  return dir === 'ltr' ? {dir, lang: `${lang.split('-')[0]}-Latn`} : {dir}
}

/**
 * The language an entry is set in where the work runs against the paper: an English book is "edited by" in
 * an Arabic bibliography too. Undefined for all others, whose words are the paper's.
 *
 * @param paper BCP 47 tag of the paper.
 * @returns BCP 47 tag; where the entry does not say it, what the letters make likely.
 */
export function languageAgainst(item: CslItem, paper: string): string | undefined {
  const {dir, lang} = writingOf(item)
  if (dir === directionOf(paper)) return undefined
  if (dir === 'ltr') return lang === undefined || lang.endsWith('-Latn') ? 'en' : lang
  if (lang !== undefined) return lang
  const text = wordsIn(item)
  if (/\p{Script=Hebrew}/u.test(text)) return 'he'
  return /[پچژگ]/.test(text) ? 'fa' : 'ar'
}

function languageOf({language}: CslItem): string | undefined {
  return typeof language === 'string' && /^[a-z]{2,3}(?:-|$)/i.test(language) ? language : undefined
}

/** The title, or the names where there is none. */
function wordsIn(item: CslItem): string {
  if (typeof item['title'] === 'string' && /\p{L}/u.test(item['title'])) return item['title']
  const names = Array.isArray(item['author']) ? item['author'] : []
  return names.map(name => Object.values(name ?? {}).join(' ')).join(' ')
}
