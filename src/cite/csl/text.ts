import {finishOf} from './affix.ts'
import type {Context, Render} from './context.ts'
import {yearSuffixOf} from './date.ts'
import type {Element} from './element.ts'
import type {Locale} from './locale.ts'
import {fieldOf} from './markup.ts'
import {formed, isNumeric, numbersOf} from './number.ts'
import {pageRanges} from './pages.ts'
import type {Rich} from './rich.ts'
import {cased} from './textcase.ts'

/** Compile `cs:text` of a value, a term or a variable; macros are compiled where they are called. */
export function compileText(element: Element, pageFormat: string | undefined): Render {
  const {attrs} = element
  const finish = finishOf(element)
  if (attrs['value'] !== undefined) {
    const value = fieldOf(attrs['value'])
    return context => {
      if (attrs['value'] === '') return undefined
      context.begun = true
      return finish(value, context.locale.lang)
    }
  }
  if (attrs['term'] !== undefined) {
    const name = attrs['term']
    const plural = attrs['plural'] === 'true'
    return context => {
      const {begun, locale, sorting} = context
      const term = locale.term(name, attrs['form'], plural)
      if (!term) return term
      context.begun = true
      const text = fieldOf(term)
      return finish(
        begun || sorting ? text : cased(text, 'capitalize-first', locale.lang),
        locale.lang
      )
    }
  }
  const variable = attrs['variable'] ?? ''
  const read = reader(variable, attrs['form'], pageFormat)
  const titles = variable === 'title' || variable === 'title-short'
  return context => {
    const rich = read(context)
    if (rich !== undefined || variable !== 'year-suffix') context.called++
    if (rich === undefined || rich === '') return undefined
    context.filled++
    context.begun = true
    context.note?.push(variable)
    if (titles && variable === 'title-short') context.note?.push('title')
    return finish(rich, languageOf(context))
  }
}

/** An entry in another language than English is not set in English title case. */
function languageOf({item, locale}: Context): string {
  return item.language ?? locale.lang
}

function reader(
  variable: string,
  form: string | undefined,
  pageFormat: string | undefined
): (context: Context) => Rich | undefined {
  switch (variable) {
    case 'year-suffix':
      return context => {
        const suffix = context.distinction?.yearSuffix
        if (suffix === undefined || context.yearSuffixDone) return undefined
        context.yearSuffixDone = true
        return {kids: [suffix], role: 'year-suffix'}
      }
    case 'citation-number':
      return ({number}) => (number === undefined ? undefined : String(number))
    case 'locator':
      return context => {
        const {cite, locale} = context
        if (cite?.locator === undefined) return undefined
        context.located = true
        return fieldOf(locatorText(cite.locator, cite.label, pageFormat, locale))
      }
    case 'first-reference-note-number':
      return ({cite}) => (cite?.firstNote === undefined ? undefined : String(cite.firstNote))
    case 'citation-label':
      return context => {
        const label = context.item.text('citation-label') ?? labelOf(context)
        const suffix = yearSuffixOf(context)
        return suffix === undefined ? fieldOf(label) : {kids: [fieldOf(label), suffix]}
      }
    case 'page':
    case 'page-first':
      return context => {
        const page = textOf(context, variable, form)
        return page === undefined ? undefined : fieldOf(pagesText(page, pageFormat, context.locale))
      }
    default:
      return context => {
        const text = textOf(context, variable, form)
        if (text === undefined) return undefined
        return fieldOf(numbers.has(variable) ? dashed(text, context.locale) : text)
      }
  }
}

const numbers = new Set(
  `chapter-number collection-number edition issue number number-of-pages number-of-volumes part-number
  printing-number section supplement-number version volume`.split(/\s+/)
)

/** "3-4" → "3–4" */
function dashed(text: string, locale: Locale): string {
  if (!numbersOf(text)) return text
  return text.replace(/(?<![\p{L}\d])(\d+)\s*-\s*(?=\d)/gu, `$1${rangeDelimiter(locale)}`)
}

function rangeDelimiter(locale: Locale): string {
  return locale.term('page-range-delimiter') ?? '–'
}

function pagesText(text: string, format: string | undefined, locale: Locale): string {
  return pageRanges(
    text.replace(/^\s*pp?\.\s*(?=\d)/, ''),
    format,
    locale.term('page-range-delimiter') ?? '–'
  )
}

function locatorText(
  locator: string,
  label: string,
  format: string | undefined,
  locale: Locale
): string {
  const joined = locator.replace(acrossMarkup, rangeDelimiter(locale))
  return pagesText(joined.trim(), label === 'page' ? format : undefined, locale)
}

/** "<b>3</b>-4": the numbers of a range of which one is marked. */
const acrossMarkup =
  /(?<=\p{Nd}(?:<[^<>]*>)+)\s*-+\s*(?=(?:<[^<>]*>)?\p{Nd})|(?<=\p{Nd})\s*-+\s*(?=<[^<>]*>\p{Nd})/gu

function textOf(
  {item, quashed, note}: Context,
  variable: string,
  form: string | undefined
): string | undefined {
  if (quashed?.has(variable) || note?.includes(variable)) return undefined
  if (form === 'short') {
    const short = item.text(`${variable}-short`)
    if (short !== undefined) return short
  }
  return item.text(variable)
}

/** "Doe99": the family names and the year, for styles of that kind. */
function labelOf({item}: Context): string {
  const names = item.names('author').length > 0 ? item.names('author') : item.names('editor')
  const letters = names.length === 1 ? 4 : names.length < 4 ? 2 : 1
  const authors = names
    .slice(0, 4)
    .map(({family, literal}) => (family || literal || '').slice(0, letters))
    .join('')
  const year = item.date('issued')?.start?.year
  return authors + (year === undefined ? '' : String(year).slice(-2))
}

/** Compile `cs:number`. */
export function compileNumber(element: Element, pageFormat: string | undefined): Render {
  const variable = element.attrs['variable'] ?? ''
  const form = element.attrs['form'] ?? 'numeric'
  const finish = finishOf(element)
  const read = reader(variable, undefined, pageFormat)
  return context => {
    context.called++
    const special =
      variable === 'locator' ||
      variable === 'citation-number' ||
      variable === 'first-reference-note-number'
    const text = special ? undefined : textOf(context, variable, undefined)
    const rich = special
      ? read(context)
      : text === undefined
        ? undefined
        : numberText(text, form, variable, context, pageFormat)
    if (rich === undefined) return undefined
    context.filled++
    context.begun = true
    context.note?.push(variable)
    return finish(rich, context.locale.lang)
  }
}

function numberText(
  text: string,
  form: string,
  variable: string,
  {locale}: Context,
  pageFormat: string | undefined
): Rich {
  if (variable === 'page' || variable === 'page-first') return pagesText(text, pageFormat, locale)
  const parts = isNumeric(text) ? numbersOf(text) : undefined
  if (!parts) return text
  const gender = locale.gender(variable)
  return parts
    .map(({join, text: part}, index) => {
      const range = /^\d+$/.test(parts[index - 1]?.text ?? '') && /^\d/.test(part)
      return `${joinText(join, range ? rangeDelimiter(locale) : undefined)}${formed(part, form, locale, gender)}`
    })
    .join('')
}

function joinText(join: string, range: string | undefined): string {
  const mark = join.trim()
  if (mark === '') return ''
  if (/^[-–—]+$/.test(mark)) return range ?? mark
  if (mark === ',' || mark === ';') return `${mark} `
  return ` ${mark} `
}
