import type {CitationEntry, CitationItem, Engine} from 'citeproc'
import type {CslItem, Manuscript} from '../article.ts'
import {authorsOf} from './authors.ts'
import {CSL} from './citeproc.ts'
import type {AskedCluster, Question} from './question.ts'

type Placed = Required<CitationEntry>

/** What the style makes of the document, as the engine's HTML. */
export interface Formatted {
  /** One per cluster, in the same order. */
  readonly clusters: readonly string[]
  /** One per list of the question: its entries as the style sorts them. */
  readonly lists: readonly (readonly FormattedEntry[])[]
  readonly hangingIndent: boolean
}

export interface FormattedEntry {
  readonly key: string
  readonly html: string
}

/** Ask the CSL engine, with the manuscript's style, language and references. */
export function answer(
  {clusters, uncited, lists}: Question,
  {style, references}: Pick<Manuscript, 'style' | 'references' | 'meta'>
): Formatted {
  const sys = {
    retrieveLocale: (lang: string) => style.locales[lang] ?? style.locales['en-US'] ?? '',
    retrieveItem: (key: string) => asked(key, references.get(key)),
    wrapCitationEntry: (html: string, key: string | undefined) =>
      link(html, key ?? keyNumbered(html))
  }
  const engine: Engine = new CSL.Engine(sys, style.style, style.language, true)
  engine.opt.development_extensions.apply_citation_wrapper = true

  /** In numeric styles citeproc 2.4.63 names the key of a cluster's first entry only (case: numeric-links). */
  function keyNumbered(html: string): string | undefined {
    const number = Number(/\d+/.exec(html)?.[0])
    return engine.registry.reflist.find(({seq}) => seq === number)?.id
  }

  const keys = clusters.flatMap(({items}) => items.map(({key}) => key))
  engine.updateItems([...new Set(keys)], false)
  const citations = clusters.map(citation).filter(({citationItems}) => citationItems[0])
  sortItems(engine, citations)
  // Registers, sorts and positions all clusters in one pass; rebuildProcessorState, which is not
  // deprecated, takes a time that grows with their square (case: test/cite/engine.test.ts).
  engine.restoreProcessorState(citations)
  // Items that are only listed come last: the call above drops what no cluster cites.
  engine.updateUncitedItems([...uncited])
  const done = new Map<string, string>()
  for (const entry of engine.registry.citationreg.citationByIndex) {
    const cluster = clusters[Number(entry.citationID)]
    if (cluster) done.set(entry.citationID, setCluster(cluster, entry))
  }
  return {clusters: clusters.map((_, index) => done.get(String(index)) ?? ''), ...setLists()}

  function citation(cluster: AskedCluster, index: number): CitationEntry {
    const {items, noteIndex, ownNote} = cluster
    const beginsNote = noteIndex > 0 && !ownNote
    const citationItems = items.map((item, place): CitationItem => {
      const {suffix} = item
      const prefix = beginsNote && place === 0 ? capitalized(item.prefix) : item.prefix
      return {
        id: item.key,
        ...(item.locator !== undefined && {locator: item.locator, label: item.label ?? 'page'}),
        ...((item.suppressAuthor || (isNarrative(cluster) && place === 0)) && {
          'suppress-author': true
        }),
        ...(prefix !== '' && {
          prefix: /[\p{Ps}\p{Pi}\p{Pd}/]$/u.test(prefix) ? prefix : `${prefix} `
        }),
        ...(suffix !== '' && {suffix})
      }
    })
    // "see A; but also B": words between the entries make sense in the author's order only.
    const unsorted = isNarrative(cluster) || items.slice(1).some(({prefix}) => prefix !== '')
    return {citationID: String(index), citationItems, properties: {index, noteIndex, unsorted}}
  }

  /** In a footnote of a note style the whole reference stands in the sentence. */
  function isNarrative({narrative, authorOnly, noteIndex}: AskedCluster): boolean {
    return narrative && (authorOnly || !style.isNoteStyle || noteIndex === 0)
  }

  function setCluster(cluster: AskedCluster, entry: Placed): string {
    const {items, authorOnly, ownNote} = cluster
    const rest = () => affixed(engine.process_CitationCluster(entry.sortedItems, entry), ownNote)
    if (!isNarrative(cluster)) return rest()
    const [first] = items
    const names = entry.sortedItems.find(([item]) => item.id === first?.key)
    const authors = names && first ? narrativeAuthors(first.key, names, entry) : ''
    if (authorOnly) return authors
    const numbers = rest()
    return [authors, numbers].filter(Boolean).join(isSuperior(numbers) ? '' : ' ')
  }

  function narrativeAuthors(
    key: string,
    names: Placed['sortedItems'][number],
    entry: Placed
  ): string {
    const only = {...entry, properties: {...entry.properties, mode: 'author-only'}}
    const plain: Placed['sortedItems'][number] = [names[0], {id: key}]
    const text = engine.process_CitationCluster([plain], only)
    const bare = text.replace(/<[^>]*>/g, '')
    const printed =
      !style.isNoteStyle &&
      bare !== '' &&
      !bare.includes('[NO_PRINTED_FORM]') &&
      /\p{L}/u.test(bare)
    return printed
      ? text
      : link(
          authorsOf(references.get(key), term => engine.getTerm(term)),
          key
        )
  }

  /**
   * With the wrapper on, citeproc 2.4.63 leaves out the layout's own affixes, "(" and ")" or a note's full
   * stop; a note the author wrote has its own. Where the language wants it the stop goes before a closing
   * quotation mark.
   */
  function affixed(html: string, ownNote: boolean): string {
    const {layout_prefix: prefix = '', layout_suffix: suffix = ''} = engine.citation.opt
    if (!suffix.startsWith('.')) return prefix + html + suffix
    const end = /([”’]?)((?:<\/[^>]*>)*)$/.exec(html)
    const quote = engine.getOpt('punctuation-in-quote') ? (end?.[1] ?? '') : ''
    const body = html.slice(0, html.length - (quote + (end?.[2] ?? '')).length)
    const stopped = ownNote || /[.?!]$/.test(body.replace(/<[^>]*>/g, ''))
    return prefix + body + (stopped ? '' : '.') + quote + (end?.[2] ?? '') + suffix.slice(1)
  }

  function setLists(): Pick<Formatted, 'lists' | 'hangingIndent'> {
    const result = engine.makeBibliography()
    if (!result) return {lists: lists.map(() => []), hangingIndent: false}
    const [{entry_ids: keys, hangingindent}, html] = result
    const entries = html.map((entry, index) => ({key: keys[index]?.[0] ?? '', html: entry}))
    return {
      lists: lists.map(list => {
        const wanted = new Set(list.keys)
        return entries.filter(({key}) => wanted.has(key))
      }),
      hangingIndent: Boolean(hangingindent)
    }
  }
}

/**
 * Each cluster as the style sorts it: restoreProcessorState of citeproc 2.4.63 does not find out what to
 * sort by (case: cluster-sorted).
 */
function sortItems(engine: Engine, citations: readonly CitationEntry[]): void {
  for (const citation of citations) {
    if (citation.citationItems.length < 2 || citation.properties.unsorted) continue
    engine.processCitationCluster(citation, [], [], CSL.ASSUME_ALL_ITEMS_REGISTERED)
    citation.citationItems = (citation.sortedItems ?? []).map(([, item]) => item)
    citation.properties.unsorted = true
  }
}

function capitalized(text: string): string {
  return text.replace(/^(?:<[^>]*>)*\p{Ll}/u, start => start.toUpperCase())
}

function link(html: string, key: string | undefined): string {
  return key === undefined ? html : `<a href="#ref-${encodeURIComponent(key)}">${html}</a>`
}

function isSuperior(html: string): boolean {
  return /^(?:<a[^>]*>)?<sup/.test(html)
}

/** CSL 1.0 calls the name of a conference `event`, CSL 1.0.2 `event-title`: each style asks for one of them. */
function asked(key: string, item: CslItem | undefined): CslItem {
  const event = item?.['event-title'] ?? item?.['event']
  const events = event !== undefined && {event, 'event-title': event}
  return {type: 'document', ...item, ...events, id: key, system_id: key}
}
