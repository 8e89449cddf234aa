import type {PhrasingContent} from 'mdast'
import {locatorTerms} from './locatorterms.ts'

interface Suffix {
  readonly label?: string
  readonly locator?: string
  readonly suffix: readonly PhrasingContent[]
}

const terms = Object.entries(locatorTerms).flatMap(([label, words]) =>
  words.map(word => [word, label] as const)
)
const labels = new Map(terms)
const longestFirst = terms.map(([word]) => word).sort((a, b) => b.length - a.length)
const term = new RegExp(`^(${longestFirst.map(quoted).join('|')})(?![\\p{L}])\\s*`, 'iu')
/** A page-like number: digits, Roman numerals, with a letter or a range, e.g. `12`, `xii-xiv`, `S3`, `4a`, `33ff`. */
const page = String.raw`\p{L}{0,3}\p{Nd}(?:[\p{L}\p{Nd}.:/()]*\p{Nd})?(?:ff?|\p{L})?`
const range = String.raw`(?:\s*[-–—]+\s*\p{L}{0,3}[\p{Nd}IVXLCDMivxlcdm][\p{L}\p{Nd}.:]*)?`
const unit = String.raw`(?:${page}|[ivxlcdm]+\b|[IVXLCDM]+\b)${range}`
const ended = String.raw`(?![\p{L}\p{Nd}])`
const numbers = new RegExp(
  String.raw`^${unit}(?:\s*(?:[,،&]|and)\s*(?=[\p{Nd}ivxlcdm])${unit})*${ended}`,
  'u'
)
/** Without a term before it: Roman numerals only where no word can follow, "c. 1920" is not page 100. */
const plainNumbers = new RegExp(
  String.raw`^(?:(?=\p{Lu}?\p{Nd})${unit}(?:\s*[,،]\s*(?=\p{Nd})${unit})*${ended}|[ivxl]+(?:\s*[-–—]\s*[ivxl]+)?(?=\s*(?:[,،]|$)))`,
  'u'
)

/**
 * Reads the locator at the head of a suffix: `, p. 33-35 and passim` → page 33-35, " and passim".
 * A bare number is a page; braces mark a locator of any form (`{p. iv, vi-xi}`).
 *
 * @param own The suffix stands alone in brackets behind a narrative citation, without a comma.
 * @see pandoc MANUAL, "Citation syntax"
 */
export function withLocator(suffix: readonly PhrasingContent[], own = false): Suffix {
  const [first, ...others] = suffix
  if (first?.type !== 'text') return {suffix: own ? afterComma(suffix) : suffix}
  const head = /^(\s*[,،])?\s*/.exec(first.value)
  const start = head?.[0].length ?? 0
  const text = first.value.slice(start)
  const comma = own || head?.[1] !== undefined || text.startsWith('{')
  const found = comma ? locatorAt(text) : locatorAt(text, false)
  if (!found) return {suffix: own ? afterComma(trimmed(suffix)) : suffix}
  const rest = text.slice(found.length)
  const remaining = rest === '' ? others : [{...first, value: rest}, ...others]
  return {label: found.label, locator: found.locator, suffix: remaining}
}

function locatorAt(
  text: string,
  bare = true
): {label: string; locator: string; length: number} | undefined {
  const braced = /^\{([^{}]*)\}/.exec(text)
  if (braced) {
    const inside = (braced[1] ?? '').trim()
    const word = term.exec(inside)
    const locator = word ? inside.slice(word[0].length) : inside
    return {label: labelOf(word?.[1]), locator, length: braced[0].length}
  }
  const word = term.exec(text)
  if (!word && !bare && !/^\p{Nd}/u.test(text)) return undefined
  const number = (word ? numbers : plainNumbers).exec(text.slice(word?.[0].length ?? 0))
  if (!number) return undefined
  return {
    label: labelOf(word?.[1]),
    locator: number[0],
    length: (word?.[0].length ?? 0) + number[0].length
  }
}

function labelOf(word: string | undefined): string {
  return word === undefined
    ? 'page'
    : (labels.get(word) ?? labels.get(word.toLowerCase()) ?? 'page')
}

/** `@doe [see p. 3]` → "Doe (2020, see p. 3)". */
function afterComma(suffix: readonly PhrasingContent[]): readonly PhrasingContent[] {
  const [first] = suffix
  if (!first || (first.type === 'text' && /^[,;.:]/.test(first.value))) return suffix
  return [{type: 'text', value: ', '}, ...suffix]
}

/** Without white space at either end. */
export function trimmed(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  const list = [...nodes]
  const first = list[0]
  if (first?.type === 'text') list[0] = {...first, value: first.value.trimStart()}
  const last = list.at(-1)
  if (last?.type === 'text') list[list.length - 1] = {...last, value: last.value.trimEnd()}
  return list.filter(node => node.type !== 'text' || node.value !== '')
}

function quoted(word: string): string {
  return word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
