import {type Finish, finishOf} from './affix.ts'
import type {Context, Render} from './context.ts'
import type {DateValue, Day} from './datevalue.ts'
import type {Element} from './element.ts'
import {elementsOf} from './element.ts'
import type {Locale} from './locale.ts'
import {fieldOf} from './markup.ts'
import {joined, type Rich} from './rich.ts'

type PartName = 'year' | 'month' | 'day'

interface PartRule {
  readonly name: PartName
  readonly form: string
  readonly rangeDelimiter: string
  readonly finish: Finish
  /** Without the suffix: in front of a range's dash; and without the prefix: behind it. */
  readonly beforeDash: Finish
  readonly afterDash: Finish
}

/** Compile `cs:date`. */
export function compileDate(element: Element): Render {
  const {attrs} = element
  const variable = attrs['variable'] ?? ''
  const {form} = attrs
  const own = elementsOf(element, 'date-part')
  const finish = finishOf(element)
  const wanted = attrs['date-parts'] ?? 'year-month-day'
  const byLocale = new WeakMap<
    Locale,
    {rules: PartRule[]; delimiter: string; around: Finish | undefined}
  >()
  const rulesOf = (locale: Locale) => {
    const known = byLocale.get(locale)
    if (known) return known
    const pattern = form === undefined ? undefined : locale.date(form)
    const around = pattern
      ? finishOf({...pattern, attrs: {...pattern.attrs, ...drop(attrs)}})
      : undefined
    const parts =
      form === undefined ? own : elementsOf(pattern, 'date-part').map(part => overridden(part, own))
    const made = {
      rules: parts
        .filter(part => form === undefined || wanted.split('-').includes(part.attrs['name'] ?? ''))
        .map(part => partRule(part, form)),
      delimiter: attrs['delimiter'] ?? pattern?.attrs['delimiter'] ?? '',
      around
    }
    byLocale.set(locale, made)
    return made
  }

  return context => {
    context.called++
    if (context.quashed?.has(variable) || context.note?.includes(variable)) return undefined
    const date = context.item.date(variable)
    if (!date) return undefined
    if (context.comparing && variable === 'accessed') {
      context.filled++
      return variable
    }
    const {rules, delimiter} = rulesOf(context.locale)
    if (context.sorting) {
      context.filled++
      return sortKey(date, new Set(rules.map(({name}) => name)))
    }
    if (context.suppress === 'year' && variable === 'issued') {
      const suffix = yearSuffixOf(context)
      if (suffix !== undefined) context.filled++
      return suffix
    }
    if (date.literal !== undefined || !date.start) {
      // Words stand for the whole date, once: where its year would.
      if (!rules.some(({name}) => name === 'year')) return undefined
      context.filled++
      context.begun = true
      context.note?.push(variable)
      return withSuffix(finish(fieldOf(date.literal ?? ''), context.locale.lang), context)
    }
    const set = setDate(date, rules, delimiter, context)
    if (set === undefined) return undefined
    context.filled++
    context.begun = true
    context.note?.push(variable)
    return finish(set, context.locale.lang)
  }
}

function drop(attrs: Readonly<Record<string, string>>): Record<string, string> {
  const {prefix: _prefix, suffix: _suffix, ...rest} = attrs
  return rest
}

function withSuffix(rich: Rich, context: Context): Rich {
  const suffix = yearSuffixOf(context)
  return suffix === undefined ? rich : {kids: [rich, suffix]}
}

/** The year suffix, unless the style places it itself or it is printed already. */
export function yearSuffixOf(context: Context): Rich | undefined {
  const suffix = context.distinction?.yearSuffix
  if (suffix === undefined || context.yearSuffixDone || context.explicitYearSuffix) return undefined
  context.yearSuffixDone = true
  return {kids: [suffix], role: 'year-suffix'}
}

/** A locale's date part as the style's own of the same name changes it. */
function overridden(part: Element, own: readonly Element[]): Element {
  const change = own.find(({attrs}) => attrs['name'] === part.attrs['name'])
  if (!change) return part
  const {prefix: _prefix, suffix: _suffix, ...attrs} = change.attrs
  return {...part, attrs: {...part.attrs, ...attrs}}
}

function partRule(element: Element, dateForm: string | undefined): PartRule {
  const {attrs} = element
  const {suffix: _suffix, ...unended} = attrs
  const {prefix: _prefix, ...unbegun} = attrs
  return {
    name: (attrs['name'] ?? 'year') as PartName,
    form:
      attrs['form'] ??
      (dateForm === 'numeric' ? 'numeric' : attrs['name'] === 'day' ? 'numeric' : 'long'),
    rangeDelimiter: attrs['range-delimiter'] ?? '–',
    finish: finishOf(element),
    beforeDash: finishOf({...element, attrs: unended}),
    afterDash: finishOf({...element, attrs: unbegun})
  }
}

function setDate(
  date: DateValue,
  rules: readonly PartRule[],
  delimiter: string,
  context: Context
): Rich | undefined {
  const {start, end} = date
  if (!start) return undefined
  if (!end && !date.open) return joined(setParts(rules, start, context), delimiter)
  if (date.open) {
    const parts = setParts(rules, start, context)
    return parts.length === 0 ? undefined : {kids: [joined(parts, delimiter) ?? '', '–']}
  }
  if (!end) return undefined
  const differing = (['year', 'month', 'day'] as const).filter(name => {
    if (!rules.some(rule => rule.name === name)) return false
    return name === 'month'
      ? (start.month ?? start.season) !== (end.month ?? end.season)
      : start[name] !== end[name]
  })
  const [largest] = differing
  if (largest === undefined) return joined(setParts(rules, start, context), delimiter)
  const repeated = new Set<PartName>(
    largest === 'year' ? ['year', 'month', 'day'] : largest === 'month' ? ['month', 'day'] : ['day']
  )
  const rangeDelimiter = rules.find(({name}) => name === largest)?.rangeDelimiter ?? '–'
  const from = rules.findIndex(({name}) => repeated.has(name))
  const to = rules.findLastIndex(({name}) => repeated.has(name))
  const middle = rules.slice(from, to + 1)
  const before = setParts(rules.slice(0, from), start, context)
  const left = setParts(
    middle.filter(({name}) => repeated.has(name) || name === 'year'),
    start,
    context,
    'before'
  )
  const right = setParts(middle, end, context, 'after')
  const after = setParts(rules.slice(to + 1), start, context)
  const range: Rich = {
    kids: [joined(left, delimiter) ?? '', rangeDelimiter, joined(right, delimiter) ?? '']
  }
  return joined([...before, range, ...after], delimiter)
}

/** @param dash On which side of a range's dash the parts stand: what touches it goes without its affix there. */
function setParts(
  rules: readonly PartRule[],
  day: Day,
  context: Context,
  dash?: 'before' | 'after'
): Rich[] {
  const out: Rich[] = []
  const present = rules.filter(
    ({name}) =>
      name === 'year' || (name === 'month' ? (day.month ?? day.season) : day.day) !== undefined
  )
  for (const [index, rule] of present.entries()) {
    const text = partText(rule, day, context)
    if (text === undefined) continue
    const touches = index === (dash === 'before' ? present.length - 1 : 0)
    const finish =
      !dash || !touches ? rule.finish : dash === 'before' ? rule.beforeDash : rule.afterDash
    const suffix = rule.name === 'year' ? yearSuffixOf(context) : undefined
    const whole: Rich = suffix === undefined ? text : {kids: [text, suffix]}
    out.push(finish(whole, context.locale.lang))
  }
  return out
}

function partText({name, form}: PartRule, day: Day, {locale}: Context): string | undefined {
  if (name === 'year') return yearText(day.year, form, locale)
  if (name === 'day') return dayText(day, form, locale)
  if (day.month === undefined) {
    return day.season === undefined ? undefined : locale.term(`season-0${day.season}`)
  }
  if (form === 'numeric') return String(day.month)
  const two = String(day.month).padStart(2, '0')
  if (form === 'numeric-leading-zeros') return two
  return locale.term(`month-${two}`, form)
}

function dayText({day, month}: Day, form: string, locale: Locale): string | undefined {
  if (day === undefined) return undefined
  if (form === 'numeric-leading-zeros') return String(day).padStart(2, '0')
  if (form !== 'ordinal' || (locale.limitDayOrdinals && day > 1)) return String(day)
  return locale.ordinal(day, locale.gender(`month-${String(month).padStart(2, '0')}`))
}

function yearText(year: number, form: string, locale: Locale): string {
  if (form === 'short' && year >= 1000) return String(year % 100).padStart(2, '0')
  if (year < 0) return `${-year} ${(locale.term('bc') ?? 'BC').trim()}`
  if (year < 1000 && year > 0) return `${year} ${(locale.term('ad') ?? 'AD').trim()}`
  return String(year)
}

/** Digits that sort as the dates do, a range behind its start, and all before dates in words: they begin with 0. */
export function sortKey({start, end, literal}: DateValue, parts: ReadonlySet<PartName>): string {
  if (!start) return literal ?? ''
  const one = (day: Day): string => {
    const shifted = parts.has('year') ? day.year + 20_000 : 0
    const month = parts.has('month')
      ? (day.month ?? (day.season === undefined ? 0 : day.season * 3))
      : 0
    return `${String(shifted).padStart(6, '0')}${String(month).padStart(2, '0')}${String(parts.has('day') ? (day.day ?? 0) : 0).padStart(2, '0')}`
  }
  return one(start) + (end ? `-${one(end)}` : '')
}
