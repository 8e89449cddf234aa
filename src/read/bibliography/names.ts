import {bareTextOf} from './tex.ts'

/** A name as CSL has it. */
export interface CslName {
  readonly family?: string
  readonly given?: string
  readonly suffix?: string
  readonly literal?: string
  readonly 'dropping-particle'?: string
  readonly 'non-dropping-particle'?: string
}

/**
 * Read a list of names: `First von Last`, `von Last, First`, `von Last, Jr, First` (or `von Last, First, Jr`),
 * `family=…, given=…` and `{A Corporation}`. `and others` becomes the family `others`. An Arabic comma divides too.
 *
 * @param useprefix BibLaTeX's option. Without it a particle stays with the family name, as
 *   readers of "de Vries (2020)" expect and BibTeX does it.
 */
export function namesOf(tex: string, useprefix = true): CslName[] {
  return divided(tex, /\sand(?=\s)/giy)
    .map(name => name.trim())
    .filter(Boolean)
    .map(name => nameOf(name, useprefix))
}

function nameOf(tex: string, useprefix: boolean): CslName {
  if (isGroup(tex)) return {literal: plain(tex)}
  const parts = divided(tex, /[,،]/y).map(part => part.trim())
  if (parts.every(part => /^[a-z-]+\s*=/i.test(part))) return told(parts, useprefix)
  const [first = '', second = '', third] = parts
  if (parts.length === 1) {
    const words = divided(first, /[\s~]/y).filter(Boolean)
    const start = words.findIndex((word, index) => index < words.length - 1 && isSmall(word))
    if (start <= 0) return person(words.slice(-1), words.slice(0, -1), '', useprefix, words[0])
    return person(words.slice(start), words.slice(0, start), '', useprefix)
  }
  const family = divided(first, /[\s~]/y).filter(Boolean)
  const [given, suffix] =
    third === undefined ? [second, ''] : isSuffix(third) ? [second, third] : [third, second]
  return person(family, [given], suffix, useprefix)
}

function isSuffix(part: string): boolean {
  return /^(?:[JS]r\.?|[IVX]{2,})$/.test(part)
}

function person(
  family: readonly string[],
  given: readonly string[],
  suffix: string,
  useprefix: boolean,
  leading?: string
): CslName {
  // In "van Gogh" without a first name the particle stands first.
  const words = leading !== undefined && isSmall(leading) ? [...given, ...family] : family
  const first = words === family ? given : []
  const small = words.findIndex((word, index) => index === words.length - 1 || !isSmall(word))
  const particle = plain(words.slice(0, small).join(' '))
  const name = plain(words.slice(small).join(' '))
  return named(name, plain(first.join(' ')), particle, plain(suffix), useprefix)
}

/** BibLaTeX's `family=Vries, given=Jan, prefix=de, useprefix=true`. */
function told(parts: readonly string[], useprefix: boolean): CslName {
  const found = new Map<string, string>()
  for (const part of parts) {
    const equals = part.indexOf('=')
    found.set(part.slice(0, equals).trim().toLowerCase(), plain(part.slice(equals + 1)))
  }
  const keeps = found.has('useprefix') ? found.get('useprefix') === 'true' : useprefix
  const of = (key: string) => found.get(key) ?? ''
  return named(of('family'), of('given'), of('prefix'), of('suffix'), keeps)
}

// Written together with the name but not sorted with it: al-Ghazali, d’Alembert.
export const attached = /^((?:a[dlnrstz]|a(?:dh|sh|th)|el)-|d['’])(?=[\p{Lu}ʿʾ‘’])(.+)$/u

function named(
  family: string,
  given: string,
  particle: string,
  suffix: string,
  useprefix: boolean
): CslName {
  const [, article, rest] = (particle === '' && attached.exec(family)) || []
  if (article !== undefined && rest !== undefined) {
    return {...named(rest, given, '', suffix, useprefix), 'non-dropping-particle': article}
  }
  return {
    family,
    ...(given && {given: given.replace(/(?<=\p{Lu}\.)(?=\p{Lu})/gu, ' ')}),
    ...(particle && {[useprefix ? 'non-dropping-particle' : 'dropping-particle']: particle}),
    ...(suffix && {suffix})
  }
}

/** Divide at what stands outside braces. */
function divided(tex: string, at: RegExp): string[] {
  const parts: string[] = []
  let depth = 0
  let from = 0
  for (let place = 0; place < tex.length; place++) {
    const sign = tex[place]
    if (sign === '\\') place++
    else if (sign === '{') depth++
    else if (sign === '}') depth--
    else if (depth === 0) {
      at.lastIndex = place
      const found = at.exec(tex)?.[0]
      if (found === undefined) continue
      parts.push(tex.slice(from, place))
      from = place + found.length
      place = from - 1
    }
  }
  return [...parts, tex.slice(from)]
}

function isGroup(tex: string): boolean {
  if (!/^\{(?!\\)[\s\S]*\}$/.test(tex)) return false
  return divided(tex, /./y).length === 1
}

/** Whether a word is a particle: BibTeX looks at its first letter, if no brace hides it. */
function isSmall(word: string): boolean {
  return !/^\{[^\\]/.test(word) && /^[^\p{L}]*\p{Ll}/u.test(plain(word))
}

function plain(tex: string): string {
  return bareTextOf(tex)
    .replace(/[\s\u00A0\u2009]+/g, ' ')
    .trim()
}
