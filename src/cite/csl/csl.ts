import {type Listed, setEntries} from './bibliography.ts'
import {type Cite, contextOf} from './cite.ts'
import {regroups, setCites} from './cluster.ts'
import type {CiteFacts} from './context.ts'
import {distinguish} from './disambiguate.ts'
import type {CiteAsked, ClusterAsked, Document, Known, NamesAsked, SetDocument} from './document.ts'
import {type Item, itemOf} from './item.ts'
import {type Locale, localeOf} from './locale.ts'
import {type Placed, type PlacedCite, positionsOf} from './position.ts'
import {html} from './print.ts'
import {namesOf, type Rich} from './rich.ts'
import {lazily, type SortValues, sorted, sortValue} from './sort.ts'
import {compileStyle, type Style} from './style.ts'

export type {CiteAsked, ClusterAsked, Document, Known, NamesAsked, SetDocument}

/** Where cites stand to each other: `positionsOf`, but for tests that say it themselves. */
type Place = (
  clusters: readonly {readonly noteIndex: number; readonly cites: readonly PlacedCite[]}[],
  nearDistance: number
) => Placed[][]

/** Set all citations and bibliographies of a document in a CSL style (1.0.2). */
export function setDocument(document: Document, place: Place = positionsOf): SetDocument {
  const style = known('style', [], () => compileStyle(document.style))
  const locales = new Map<string, Locale>()
  const localeIn = (lang: string): Locale => {
    const locale =
      locales.get(lang) ??
      known('locale', [lang], () => localeOf(lang, document.style, document.locales))
    locales.set(lang, locale)
    return locale
  }
  const locale = localeIn(document.lang)
  const items = new Map<string, Item>()
  const names = new Map<string, number>()
  const itemAt = (key: string): Item | undefined => {
    const known = items.get(key)
    if (known) return known
    const data = document.entry(key)
    if (!data) return undefined
    const item = itemOf(key, data)
    items.set(key, item)
    if (document.known) names.set(key, document.known.name(data))
    return item
  }
  const cited = new Set(document.clusters.flatMap(({cites}) => cites.map(({key}) => key)))
  for (const key of [...cited, ...document.uncited]) itemAt(key)
  const inTurn = [...items.values()]
  const sequence = known('order', [namesOfAll(inTurn), document.order], () =>
    ordered(inTurn, style, locale, document.order)
  )
  const order = sequence.flatMap(key => items.get(key) ?? [])
  const numbers = new Map(sequence.map((key, index) => [key, index + 1] as const))
  const groups = regroups(style.citation, style.isNote)
  const citeKeys = [...style.citation.sort, ...(groups ? [{descending: false}] : [])]
  const authorsSet = new Map<string, string>()
  const citeValues = new Map<string, SortValues>()
  const distinctions = known('distinctions', namesOfAll(order), () =>
    distinguish(order, style, locale)
  )

  const clusters = document.clusters.map(cluster => ({...cluster, cites: sortedCites(cluster)}))
  const places = place(
    clusters.map(({noteIndex, cites}) => ({noteIndex, cites: cites.map(compared)})),
    nearDistance(style)
  )
  return {
    clusters: clusters.map((cluster, index) => {
      const where = places[index] ?? []
      const {cites, noteIndex: _, ...how} = cluster
      const what = [how, where, cites, cites.map(({key}) => toldOf(key))]
      return known('cluster', what, () => setCluster(cluster, where))
    }),
    lists: (document.lists ?? [{keys: order.map(({key}) => key)}]).map(setList),
    order: order.map(({key}) => key),
    hangingIndent: style.bibliography?.options['hanging-indent'] === 'true',
    authors,
    term: (name, lang) => (lang === undefined ? locale : localeIn(lang)).term(name)
  }

  /** What is the same for the same entries, told in the same words. */
  function known<Made>(what: string, from: readonly unknown[], make: () => Made): Made {
    return document.known ? document.known.of(`${what} ${JSON.stringify(from)}`, make) : make()
  }

  function namesOfAll(list: readonly Item[]): unknown[] {
    return list.map(({key}) => [key, names.get(key)])
  }

  /** What of an entry its cites depend on. */
  function toldOf(key: string): unknown[] {
    const number = style.isCounted ? numbers.get(key) : undefined
    return [key, names.get(key), number, distinctions.get(key)]
  }

  function printed(rich: Rich | undefined, locale: Locale, link?: (key: string) => string): string {
    return html(rich, locale, {link, brackets: style.isNote})
  }

  function authors(key: string, {lang, allNames = false}: NamesAsked = {}): string {
    const item = items.get(key)
    const place = `${lang ?? ''} ${allNames} ${key}`
    const before = authorsSet.get(place)
    if (!item || before !== undefined) return before ?? ''
    const own = lang === undefined ? locale : localeIn(lang)
    const facts: CiteFacts = {label: 'page', position: 'first', nearNote: false, allNames}
    const options = {facts, number: numbers.get(key), distinction: distinctions.get(key)}
    const set = known('authors', [lang, allNames, toldOf(key)], () => {
      const rich = style.citation.render(contextOf(item, style.citation, 'citation', own, options))
      return printed(rich && namesOf(rich), own)
    })
    authorsSet.set(place, set)
    return set
  }

  function sortedCites({cites, unsorted}: ClusterAsked): readonly CiteAsked[] {
    const known = cites.filter(({key}) => items.has(key))
    if (unsorted || known.length < 2 || style.citation.sort.length === 0) return known
    return sorted(known, citeKeys, locale, ({key}) => sortValues(key))
  }

  function sortValues(key: string): SortValues {
    const before = citeValues.get(key)
    if (before) return before
    const {citation} = style
    const item = items.get(key)
    const whole = distinctions.get(key)
    // Neither names that "et al." hides sort, nor the suffixes of years.
    const distinction = whole && {...whole, names: 0, yearSuffix: undefined}
    const options = {number: numbers.get(key), distinction}
    const values = lazily(index =>
      known('sort', [index, toldOf(key)], () => {
        if (!item) return undefined
        const each = citation.sort[index]
        const sortNames = each && {sortNames: each.names}
        const context = contextOf(item, citation, 'citation', locale, {...options, ...sortNames})
        if (each) return sortValue(each, context)
        // Works that are alike in all keys stand by their authors, as they will be grouped.
        citation.render(context)
        return context.names[0]?.text
      })
    )
    citeValues.set(key, values)
    return values
  }

  function setCluster(cluster: ClusterAsked, where: readonly Placed[]): string {
    const {citation} = style
    const own = cluster.lang === undefined ? locale : localeIn(cluster.lang)
    const cites = cluster.cites.flatMap((cite, index): Cite[] => {
      const item = items.get(cite.key)
      const at = where[index]
      if (!item || !at) return []
      return [
        {
          item,
          facts: {...placed(cite), ...at, allNames: cluster.allNames === true},
          number: numbers.get(cite.key),
          distinction: distinctions.get(cite.key),
          prefix: cite.prefix ?? '',
          suffix: cite.suffix ?? '',
          suppressAuthor: cite.suppressAuthor ?? false
        }
      ]
    })
    const set = setCites(cites, citation, own, style.isNote, cluster.unsorted === true)
    if (set === undefined) return ''
    const stop = citation.suffix.startsWith('.')
    const kids: Rich[] = [stop && !cluster.unstopped ? stopped(set) : set]
    if (citation.prefix !== '') kids.unshift(citation.prefix)
    const suffix = stop ? citation.suffix.slice(1) : citation.suffix
    if (suffix !== '') kids.push(suffix)
    const whole = {kids, ...(citation.look && {look: citation.look})}
    return printed(whole, own, document.link)
  }

  function setList({keys, lang}: {readonly keys: readonly string[]; readonly lang?: string}) {
    const {bibliography} = style
    if (!bibliography) return []
    const wanted = new Set(keys)
    const list = lang ?? document.lang
    const languageOf = (key: string) => document.entryLang?.(key, list) ?? list
    const entries = order
      .filter(({key}) => wanted.has(key))
      .map(
        (item): Listed => ({
          item,
          number: numbers.get(item.key) ?? 0,
          locale: localeIn(languageOf(item.key)),
          distinction: distinctions.get(item.key)
        })
      )
    // Where names that repeat are replaced an entry depends on the one before it.
    const alone = bibliography.options['subsequent-author-substitute'] === undefined
    return (alone ? entries.map(entry => [entry]) : [entries]).flatMap(some =>
      known(
        'entries',
        some.map(({item: {key}}) => [languageOf(key), toldOf(key)]),
        () =>
          setEntries(some, bibliography).map(({key, rich, locale}) => ({
            key,
            html: printed(rich, locale)
          }))
      )
    )
  }
}

/** The full stop of a note belongs to its last cite: it moves inside quotation marks, and is part of the link. */
function stopped(set: Rich): Rich {
  if (typeof set === 'string') return {kids: [set, '.']}
  const last = set.kids.at(-1)
  if (last === undefined || typeof last === 'string' || last.link === undefined)
    return {kids: [set, '.']}
  return {...set, kids: [...set.kids.slice(0, -1), {...last, kids: [...last.kids, '.']}]}
}

/** As it is told from those before it. */
function compared(cite: CiteAsked): PlacedCite {
  return placed(cite.place === undefined ? cite : {...cite, locator: cite.place})
}

function placed({key, locator, label}: CiteAsked): PlacedCite {
  return {key, label: label ?? 'page', ...(locator !== undefined && locator !== '' && {locator})}
}

function nearDistance({citation}: Style): number {
  return Number(citation.options['near-note-distance'] ?? 5)
}

/** The keys in the order of the bibliography. */
function ordered(
  items: readonly Item[],
  style: Style,
  locale: Locale,
  given: readonly string[] | undefined
): string[] {
  const {bibliography} = style
  if (!bibliography || bibliography.sort.length === 0) return items.map(({key}) => key)
  const cited = new Map(items.map(({key}, index) => [key, index + 1] as const))
  const order = given
    ? inOrder(items, given)
    : sorted(items, bibliography.sort, locale, item =>
        lazily(index => {
          const key = bibliography.sort[index]
          if (!key) return undefined
          const options = {number: cited.get(item.key), sortNames: key.names}
          return sortValue(key, contextOf(item, bibliography, 'bibliography', locale, options))
        })
      )
  return order.map(({key}) => key)
}

function inOrder(items: readonly Item[], given: readonly string[]): Item[] {
  const places = new Map(given.map((key, place) => [key, place]))
  const placeOf = ({key}: Item): number => places.get(key) ?? given.length
  return [...items].sort((a, b) => placeOf(a) - placeOf(b))
}
