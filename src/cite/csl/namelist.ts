import {type Finish, finishOf} from './affix.ts'
import type {Context} from './context.ts'
import {childOf, type Element, elementsOf} from './element.ts'
import type {InitialsRule} from './initials.ts'
import type {Locale} from './locale.ts'
import {fieldOf} from './markup.ts'
import {formatName, type OneNameRule, type PartRule} from './name.ts'
import type {Name} from './person.ts'
import {plain, type Rich} from './rich.ts'

/** How a list of names is set: the options of `cs:name` and `cs:et-al`, inherited ones filled in. */
export interface NameRule extends OneNameRule {
  readonly and?: string
  readonly delimiter: string
  readonly precedesLast: string
  readonly precedesEtAl: string
  readonly etAlMin: number
  readonly etAlFirst: number
  readonly etAlLast: boolean
  readonly laterMin: number
  readonly laterFirst: number
  readonly etAlTerm: string
  readonly etAlFinish: Finish
  readonly finish: Finish
}

export function nameRule(names: Element, inherited: Readonly<Record<string, string>>): NameRule {
  const name = childOf(names, 'name') ?? {name: 'name', attrs: {}, children: []}
  const etAl = childOf(names, 'et-al') ?? {name: 'et-al', attrs: {}, children: []}
  const get = (attribute: string): string | undefined =>
    name.attrs[attribute] ?? inherited[attribute]
  const count = (attribute: string, otherwise: number): number =>
    Number(get(attribute) ?? otherwise)
  const part = (wanted: string): PartRule | undefined => {
    const element = elementsOf(name, 'name-part').find(({attrs}) => attrs['name'] === wanted)
    if (!element) return undefined
    const {prefix, suffix, ...attrs} = element.attrs
    return {finish: finishOf({...element, attrs}), prefix: prefix ?? '', suffix: suffix ?? ''}
  }
  const initialsRule = (mark: string): InitialsRule => ({
    mark,
    shorten: get('initialize') !== 'false',
    hyphen: inherited['initialize-with-hyphen'] !== 'false',
    known: new Map()
  })
  const etAlMin = count('et-al-min', 0)
  const etAlFirst = count('et-al-use-first', -1)
  const and = get('and')
  const mark = get('initialize-with')
  const [family, given] = [part('family'), part('given')]
  const sortOrder = get('name-as-sort-order')
  return {
    form: name.attrs['form'] ?? inherited['name-form'] ?? 'long',
    ...(and !== undefined && {and}),
    delimiter: name.attrs['delimiter'] ?? inherited['name-delimiter'] ?? ', ',
    precedesLast: get('delimiter-precedes-last') ?? 'contextual',
    precedesEtAl: get('delimiter-precedes-et-al') ?? 'contextual',
    etAlMin,
    etAlFirst,
    etAlLast: get('et-al-use-last') === 'true',
    laterMin: count('et-al-subsequent-min', etAlMin),
    laterFirst: count('et-al-subsequent-use-first', etAlFirst),
    ...(mark !== undefined && {initials: initialsRule(mark)}),
    ...(inherited['givenname-disambiguation-rule']?.endsWith('-with-initials') && {
      distinguishing: initialsRule('')
    }),
    ...(sortOrder !== undefined && {sortOrder}),
    sortSeparator: get('sort-separator') ?? ', ',
    etAlTerm: etAl.attrs['term'] ?? 'et-al',
    etAlFinish: finishOf(etAl),
    finish: finishOf(name),
    ...(family && {family}),
    ...(given && {given}),
    demote: inherited['demote-non-dropping-particle'] ?? 'display-and-sort'
  }
}

export interface List {
  readonly rich: Rich | undefined
  readonly shown: number
}

/** The names of one variable. */
export function listOf(names: readonly Name[], rule: NameRule, context: Context): List {
  const others = names.length > 1 && isOthers(names.at(-1))
  const people = others ? names.slice(0, -1) : names
  const shown = Math.min(people.length, shownOf(names.length, rule, context))
  if (rule.form === 'count') return {rich: undefined, shown}
  // A key with a limit of its own has "et al." wherever it is reached: alone, then with others (suite, sort_Agu…).
  const least = Number(context.sortNames?.['names-min'] ?? Number.POSITIVE_INFINITY)
  const cut = shown < people.length || others || people.length >= least
  const list = context.names.length
  const {lang} = context.locale
  const one = (name: Name, index: number): Rich => {
    const level = context.distinction?.levels[list]?.[index] ?? 0
    return rule.finish(formatName(name, rule, index, level, context), lang)
  }
  const set = people.slice(0, shown).map((name, index) => ({name, rich: one(name, index)}))
  const each = set.map(({rich}) => plain(rich))
  const substitute = context.authorSubstitute
  if (substitute && list === 0 && !context.authorSubstituted) {
    context.authorSubstituted = true
    const {rule: how, text, count} = substitute
    if (how === 'complete-all') {
      note()
      return {rich: text, shown}
    }
    for (const [index, entry] of set.entries()) {
      if (how === 'complete-each' || index < count) entry.rich = text
    }
  }
  const sortLast = rule.sortOrder
  const inverted = (index: number): boolean =>
    set[index]?.name.literal === undefined &&
    (sortLast === 'all' || (sortLast === 'first' && index === 0))
  const kids: Rich[] = []
  const {delimiter} = rule
  const last = !cut && people.length > 0 ? set.length - 1 : -1
  const lastToo = rule.etAlLast || context.sortNames?.['names-use-last'] === 'true'
  const useLast = cut && lastToo && !others && people.length >= shown + 2
  for (const [index, {rich, name}] of set.entries()) {
    if (index > 0) {
      if (context.sorting) kids.push(', ')
      else if (index === last && rule.and !== undefined) {
        kids.push(
          ...lastJoin(
            set.length,
            inverted(index - 1),
            set[index - 1]?.name.closed === true && name.closed
          )
        )
      } else kids.push(delimiter)
    }
    kids.push(rich)
  }
  if (cut && set.length > 0) {
    const final = people.at(-1)
    if (useLast && final) kids.push(delimiter, '… ', one(final, people.length - 1))
    // Other sort keys go without "et al." (CSL 1.0.2, "Sorting").
    else if (!context.sorting || people.length >= least)
      kids.push(...etAl(set.length, inverted(set.length - 1)))
  }
  note()
  if (kids.length === 0) return {rich: undefined, shown}
  const [only] = kids
  return {rich: kids.length === 1 ? only : {kids}, shown}

  function note(): void {
    context.names.push({
      text: each.join('\n') + (cut ? '\n+' : ''),
      each,
      total: people.length,
      shown,
      at(index, level) {
        const name = people[index]
        return name ? plain(formatName(name, rule, index, level, context)) : ''
      }
    })
  }

  function lastJoin(count: number, afterInverted: boolean, closed: boolean): Rich[] {
    const {locale} = context
    const word = rule.and === 'symbol' ? ampersand(locale) : (locale.term('and') ?? 'and')
    const delimited =
      rule.precedesLast === 'always' ||
      (rule.precedesLast === 'contextual' && count > 2) ||
      (rule.precedesLast === 'after-inverted-name' && afterInverted)
    const gap = closed && /^[\p{Script=Han}\p{Script=Hiragana}]/u.test(word) ? '' : ' '
    // Arabic and Hebrew write their "and" as one with the name behind it.
    const after = /^(?:و|ו)$/u.test(word) ? '' : gap
    return [delimited ? spaced(delimiter) : gap, word, after]
  }

  function etAl(count: number, afterInverted: boolean): Rich[] {
    const word =
      context.locale.term(rule.etAlTerm) ?? (rule.etAlTerm === 'et-al' ? 'et al.' : rule.etAlTerm)
    if (word === '') return []
    const delimited =
      rule.precedesEtAl === 'always' ||
      (rule.precedesEtAl === 'contextual' && count > 1) ||
      (rule.precedesEtAl === 'after-inverted-name' && afterInverted)
    const gap = /^[\p{Script=Han}]/u.test(word) ? '' : ' '
    return [
      delimited ? spaced(delimiter) : gap,
      rule.etAlFinish(fieldOf(word), context.locale.lang)
    ]
  }
}

/** "&", unless the language has a sign of its own, as Arabic has its "and" of one letter. */
function ampersand(locale: Locale): string {
  const sign = locale.term('and', 'symbol')
  return sign === undefined || (sign === locale.term('and') && sign !== 'و') ? '&' : sign
}

function spaced(delimiter: string): string {
  return /\s$/.test(delimiter) || delimiter === '' ? delimiter || ' ' : `${delimiter} `
}

/** BibTeX's "and others". */
function isOthers(name: Name | undefined): boolean {
  return name?.family === 'others' && name.given === ''
}

/** How many names are printed before "et al.". */
function shownOf(count: number, rule: NameRule, context: Context): number {
  const {cite, area, sortNames, distinction} = context
  if (cite?.allNames) return count
  const later = area === 'citation' && cite !== undefined && cite.position !== 'first'
  const get = (name: string, otherwise: number): number => Number(sortNames?.[name] ?? otherwise)
  const min = get('names-min', later ? rule.laterMin : rule.etAlMin)
  const first = get('names-use-first', later ? rule.laterFirst : rule.etAlFirst)
  if (min === 0 || first < 0 || count < min || count <= first) return count
  return Math.min(count, Math.max(first, distinction?.names ?? 0))
}
