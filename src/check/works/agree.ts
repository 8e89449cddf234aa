import {distance} from 'fastest-levenshtein'

/** Which part of the letters two titles of one work may differ in: spellings, signs left out, a slip. */
const tolerance = 0.15
/** The words that a subtitle was left out behind. */
const fewestLetters = 12

/** Whether a title as it is cited is one of those that a work has. */
export function isTitle(cited: string, titles: readonly string[]): boolean {
  const here = letters(cited)
  return titles.some(title => {
    const there = letters(title)
    if (here === '' || there === '') return true
    const [short, long] = here.length < there.length ? [here, there] : [there, here]
    if (long.startsWith(short) && short.length >= fewestLetters) return true
    return distance(here, there) <= long.length * tolerance
  })
}

/** Letters and digits alone, without accents, markup and what a publisher puts before a title it took back. */
function letters(title: string): string {
  return title
    .replace(/<[^>]*>/g, '')
    .replace(/^\W*(?:retracted|withdrawn|removed)(?: (?:article|chapter|paper))?\s*:/i, '')
    .replace(/^\W*(?:retracted|withdrawn)\W+/i, '')
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '')
}

/** A volume may be printed a year after it went online. */
const years = 1

/** Whether a work may be cited by a year. */
export function isYear(cited: number, known: readonly number[]): boolean {
  return known.length === 0 || known.some(year => Math.abs(year - cited) <= years)
}
