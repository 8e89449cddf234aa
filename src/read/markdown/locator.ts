import type {PhrasingContent, Root} from 'mdast'
import {visit} from '../../visit.ts'
import {isMarkToken, nodesOf, reading, spaced, type Token, tokensOf} from './locatortokens.ts'
import {isSeparator, type Word, wordAt} from './locatorword.ts'

/** Term as it is written, in lower case → CSL locator type. */
export type LocatorTerms = ReadonlyMap<string, string>

export interface Suffix {
  /** CSL locator type, e.g. `page`, `chapter`. */
  readonly label?: string
  readonly locator?: readonly PhrasingContent[]
  readonly suffix: readonly PhrasingContent[]
}

/** Read the locators of a text's citations out of their suffixes. */
export function readLocators(tree: Root, terms: LocatorTerms): void {
  visit(tree, 'cite', cite => {
    cite.items = cite.items.map(item => ({...item, ...readLocator(item.suffix, terms)}))
  })
}

/**
 * Reads the locator at the head of a suffix: `, p. 33-35 and passim` → page 33-35, " and passim".
 * A bare number is a page; braces mark a locator of any form: `{p. iv, vi-xi}`, or none: `{}`.
 *
 * @see pandoc MANUAL, "Citation syntax"
 */
export function readLocator(suffix: readonly PhrasingContent[], terms: LocatorTerms): Suffix {
  if (suffix.length === 0) return {suffix}
  const tokens = tokensOf(suffix)
  let start = 0
  if (isMarkToken(tokens[0], ',') || isMarkToken(tokens[0], '،')) start++
  if (tokens[start]?.kind === 'space') start++
  const found = bracedAt(tokens, start, terms) ?? plainAt(tokens, start, terms)
  if (!found) return {suffix: withComma(suffix)}
  const rest = nodesOf(tokens.slice(found.end))
  const locator = nodesOf(spaced(found.locator))
  if (locator.length === 0) return {suffix: withComma(rest)}
  return {label: found.label, locator, suffix: rest}
}

interface Located {
  readonly label: string
  readonly locator: readonly Token[]
  /** Index of the token behind it. */
  readonly end: number
}

/** `{p. iv, vi-xi}`: what stands in the braces is the locator, whatever it is. */
function bracedAt(tokens: readonly Token[], at: number, terms: LocatorTerms): Located | undefined {
  if (!isMarkToken(tokens[at], '{')) return undefined
  let depth = 0
  let end = at
  for (; end < tokens.length; end++) {
    if (isMarkToken(tokens[end], '{')) depth++
    if (isMarkToken(tokens[end], '}') && --depth === 0) break
  }
  if (end === tokens.length) return undefined
  const start = tokens[at + 1]?.kind === 'space' ? at + 2 : at + 1
  const inside = tokens.slice(start, end)
  const term = termAt(inside, 0, terms, next => next < inside.length)
  const locator = inside.slice(term?.end ?? 0)
  return {label: term?.label ?? 'page', locator, end: end + 1}
}

/** `p. 33-35, 38`: a term and numbers behind it, or numbers alone. */
function plainAt(tokens: readonly Token[], at: number, terms: LocatorTerms): Located | undefined {
  const numberAt = (index: number): Word | undefined => {
    const word = wordAt(tokens, tokens[index]?.kind === 'space' ? index + 1 : index)
    return word?.isNumber ? word : undefined
  }
  const term = termAt(tokens, at, terms, next => numberAt(next) !== undefined)
  const first = term ? numberAt(term.end) : bareAt(tokens, at)
  if (!first) return undefined
  let end = first.end
  for (;;) {
    const behind = isSeparator(tokens[end]) ? end + 1 : end
    const next = numberAt(behind)
    if (!next || !(term || next.hasDigit) || isOrdinal(tokens, next)) break
    end = next.end
  }
  const locator = tokens.slice(term?.end ?? at, end)
  return {label: term?.label ?? 'page', locator, end}
}

/** Without a term a number has digits. */
function bareAt(tokens: readonly Token[], at: number): Word | undefined {
  const word = wordAt(tokens, at)
  return word?.hasDigit && !isOrdinal(tokens, word) ? word : undefined
}

/** "3rd ed." is no page. */
function isOrdinal(tokens: readonly Token[], {end}: Word): boolean {
  return /^\d+(?:st|nd|rd|th)$/.test(tokens[end - 1]?.text ?? '')
}

/** The longest term that stands here with something fit behind it. */
function termAt(
  tokens: readonly Token[],
  at: number,
  terms: LocatorTerms,
  isFollowed: (index: number) => boolean
): {label: string; end: number} | undefined {
  let found: {label: string; end: number} | undefined
  let written = ''
  for (let end = at; end < tokens.length && written.length <= longest; ) {
    written += reading(tokens.slice(end, ++end))
    const label = terms.get(written.trim().toLowerCase())
    if (label !== undefined && isFollowed(end)) found = {label, end}
  }
  return found
}

/** Longer than any locale's term, so that a long suffix is not walked for one. */
const longest = 60

/** `@doe [see p. 3]` → "Doe (2020, see p. 3)". */
function withComma(suffix: readonly PhrasingContent[]): readonly PhrasingContent[] {
  const [first] = suffix
  if (!first || (first.type === 'text' && /^\p{Cf}*(?:[\s\p{P}]|$)/u.test(first.value)))
    return suffix
  return [{type: 'text', value: ', '}, ...suffix]
}
