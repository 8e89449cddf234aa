import {mainLocales} from '../../mainlocales.ts'
import {childOf, type Element, elementsOf, textOf} from './element.ts'

export interface Term {
  readonly single: string
  readonly multiple: string
  readonly gender?: string
}

/** Words, dates and habits of a language, as a style overrides them. */
export interface Locale {
  readonly lang: string
  /**
   * @returns The term in the form asked for or the nearest it falls back on (CSL 1.0.2, "Terms");
   *   undefined when it is not defined.
   */
  readonly term: (name: string, form?: string, plural?: boolean) => string | undefined
  readonly gender: (name: string) => string | undefined
  readonly ordinal: (number: number, gender?: string) => string
  readonly longOrdinal: (number: number, gender?: string) => string | undefined
  readonly date: (form: string) => Element | undefined
  /** Outer opening, outer closing, inner opening, inner closing. */
  readonly quotes: readonly [string, string, string, string]
  readonly punctuationInQuote: boolean
  readonly limitDayOrdinals: boolean
  readonly compare: (a: string, b: string) => number
}

interface Draft {
  readonly terms: Map<string, Term>
  ordinals: Map<string, Term & {match?: string}>
  readonly dates: Map<string, Element>
  readonly options: Record<string, string>
}

/**
 * @param lang BCP 47 tag.
 * @param style Its `cs:locale` elements override the locale's.
 * @param locales Locale files by tag; `en-US` is what is left when nothing else defines a term.
 */
export function localeOf(
  lang: string,
  style: Element,
  locales: Readonly<Record<string, Element>>
): Locale {
  const draft: Draft = {terms: new Map(), ordinals: new Map(), dates: new Map(), options: {}}
  const base = baseOf(lang)
  const files = Object.keys(locales)
  const own =
    locales[lang] ??
    locales[mainLocales[base] ?? ''] ??
    locales[files.find(tag => baseOf(tag) === base) ?? 'en-US']
  const main = locales[mainLocales[base] ?? ''] ?? own
  if (locales['en-US']) overlay(draft, locales['en-US'])
  if (main && base !== 'en') forgetShort(draft, main)
  for (const locale of new Set([main, own])) if (locale) overlay(draft, locale)
  for (const wanted of new Set([undefined, base, mainLocales[base], lang])) {
    for (const locale of elementsOf(style, 'locale')) {
      if ((locale.attrs['xml:lang'] ?? locale.attrs['lang']) === wanted) overlay(draft, locale)
    }
  }
  return finished(draft, lang)
}

function baseOf(tag: string): string {
  return tag.split('-')[0] ?? tag
}

function overlay(draft: Draft, locale: Element): void {
  const terms = elementsOf(locale, 'terms').flatMap(list => elementsOf(list, 'term'))
  // Any ordinal of a locale replaces all that were there (CSL 1.0.2, "Ordinal Suffixes").
  if (terms.some(({attrs}) => isOrdinal(attrs['name']))) draft.ordinals = new Map()
  for (const term of terms) {
    const {name = '', form = 'long', match} = term.attrs
    const gender = term.attrs['gender-form']
    const single = childOf(term, 'single')
    const multiple = childOf(term, 'multiple')
    const text = single || multiple ? '' : textOf(term)
    const made = {
      single: single ? textOf(single) : text,
      multiple: multiple ? textOf(multiple) : text,
      ...(term.attrs['gender'] && {gender: term.attrs['gender']}),
      ...(match && {match})
    }
    if (isOrdinal(name)) draft.ordinals.set(gender ? `${name} ${gender}` : name, made)
    else draft.terms.set(gender ? `${name} ${form} ${gender}` : `${name} ${form}`, made)
  }
  for (const date of elementsOf(locale, 'date')) draft.dates.set(date.attrs['form'] ?? '', date)
  for (const options of elementsOf(locale, 'style-options'))
    Object.assign(draft.options, options.attrs)
}

function isOrdinal(name = ''): boolean {
  return /^ordinal(-\d\d)?$/.test(name)
}

/** A word of the language goes before an English abbreviation, where the locale has no short form. */
function forgetShort({terms}: Draft, locale: Element): void {
  for (const term of elementsOf(locale, 'terms').flatMap(list => elementsOf(list, 'term'))) {
    const {name, form = 'long'} = term.attrs
    if (form === 'long') terms.delete(`${name} short`)
    if (form === 'verb') terms.delete(`${name} verb-short`)
  }
}

const fallbacks: Readonly<Record<string, readonly string[]>> = {
  long: ['long'],
  short: ['short', 'long'],
  symbol: ['symbol', 'short', 'long'],
  verb: ['verb', 'long'],
  'verb-short': ['verb-short', 'verb', 'long']
}

function finished({terms, ordinals, dates, options}: Draft, lang: string): Locale {
  const find = (name: string, form = 'long'): Term | undefined => {
    for (const each of fallbacks[form] ?? [form, 'long']) {
      const term = terms.get(`${name} ${each}`)
      if (term) return term
    }
    return undefined
  }
  const quote = (name: string, otherwise: string): string => find(name)?.single || otherwise
  let collator: Intl.Collator | undefined
  return {
    lang,
    term(name, form, plural = false) {
      const term = find(name, form)
      return term && (plural ? term.multiple : term.single)
    },
    gender: name => find(name)?.gender,
    ordinal: (number, gender) => ordinalOf(number, gender, ordinals),
    longOrdinal(number, gender) {
      if (number < 1 || number > 10) return undefined
      const name = `long-ordinal-${String(number).padStart(2, '0')}`
      return (terms.get(`${name} long ${gender}`) ?? terms.get(`${name} long`))?.single
    },
    date: form => dates.get(form),
    quotes: [
      quote('open-quote', '“'),
      quote('close-quote', '”'),
      quote('open-inner-quote', '‘'),
      quote('close-inner-quote', '’')
    ],
    punctuationInQuote: options['punctuation-in-quote'] === 'true',
    limitDayOrdinals: options['limit-day-ordinals-to-day-1'] === 'true',
    compare(a, b) {
      collator ??= new Intl.Collator(lang, {sensitivity: 'base'})
      return collator.compare(a, b)
    }
  }
}

/** "1st": the term of the last two digits, else of the last one, as its `match` allows. */
function ordinalOf(
  number: number,
  gender: string | undefined,
  ordinals: ReadonlyMap<string, Term & {match?: string}>
): string {
  const get = (name: string) =>
    (gender ? ordinals.get(`${name} ${gender}`) : undefined) ?? ordinals.get(name)
  const two = get(`ordinal-${String(number % 100).padStart(2, '0')}`)
  const one = get(`ordinal-0${number % 10}`)
  const matches = (
    term: {match?: string} | undefined,
    byDefault: string,
    digits: number
  ): boolean => {
    const match = term?.match ?? byDefault
    if (match === 'whole-number') return number === digits
    return match === byDefault || (match === 'last-two-digits' && number % 100 === digits)
  }
  const found =
    (two && number % 100 >= 10 && matches(two, 'last-two-digits', number % 100)
      ? two
      : undefined) ??
    (one && matches(one, 'last-digit', number % 10) ? one : undefined) ??
    get('ordinal')
  return `${number}${found?.single ?? ''}`
}
