import type {AuthorSubstitute, CiteFacts, Context, Distinction} from './context.ts'
import type {Item} from './item.ts'
import type {Locale} from './locale.ts'
import {plain, type Rich} from './rich.ts'
import type {Section} from './style.ts'

/** A cite of a cluster, with all that is known of it. */
export interface Cite {
  readonly item: Item
  readonly facts: CiteFacts
  readonly number?: number | undefined
  readonly distinction?: Distinction | undefined
  /** As the author wrote them, with their spaces. */
  readonly prefix: string
  readonly suffix: string
  readonly suppressAuthor: boolean
}

/** A cite as it is set: at its place among the others. */
export interface SetCite {
  rich: Rich | undefined
  readonly cite: Cite
  /** The first names as printed: cites of one group share them. */
  readonly names: string
  /** What stands behind the names, without the year suffix. */
  readonly year: () => string
  readonly located: boolean
  /** Delimiter to the cite before. */
  delimiter: string
  collapsed: boolean
}

export interface ContextOptions {
  readonly facts?: CiteFacts | undefined
  readonly distinction?: Distinction | undefined
  readonly number?: number | undefined
  readonly suppress?: 'names' | 'year' | undefined
  /** False where a term would begin a sentence. */
  readonly begun?: boolean
  /** The `names-…` attributes of the sort key that is made. */
  readonly sortNames?: Readonly<Record<string, string>>
  readonly authorSubstitute?: AuthorSubstitute | undefined
  readonly comparing?: boolean
}

export function contextOf(
  item: Item,
  section: Section,
  area: 'citation' | 'bibliography',
  locale: Locale,
  options: ContextOptions = {}
): Context {
  return {
    item,
    area,
    locale,
    cite: options.facts,
    distinction: options.distinction,
    number: options.number,
    comparing: options.comparing ?? false,
    sorting: options.sortNames !== undefined,
    sortNames: options.sortNames,
    suppress: options.suppress,
    authorSubstitute: options.authorSubstitute,
    called: 0,
    filled: 0,
    begun: options.begun ?? true,
    conditions: 0,
    note: undefined,
    quashed: undefined,
    names: [],
    explicitYearSuffix: section.explicitYearSuffix,
    yearSuffixDone: false,
    authorSubstituted: false,
    located: false
  }
}

/** A cite as the disambiguation compares it. */
export function formOf(
  item: Item,
  section: Section,
  locale: Locale,
  distinction: Distinction
): string {
  const facts = comparedFacts(section)
  return plain(
    section.render(
      contextOf(item, section, 'citation', locale, {facts, distinction, comparing: true})
    )
  )
}

/**
 * Cites are compared as they stand when their works were cited before; where these print more names than
 * the first ones do, as the first ones.
 */
export function comparedFacts({options}: Section): CiteFacts {
  const more = Number(options['et-al-subsequent-min'] ?? 0) > Number(options['et-al-min'] ?? 0)
  return {label: 'page', position: more ? 'first' : 'subsequent', nearNote: false}
}
