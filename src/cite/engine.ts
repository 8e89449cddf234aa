import type {CslItem, Manuscript} from '../article.ts'
import {languageAgainst} from '../writing.ts'
import {authorsOf} from './authors.ts'
import {type ClusterAsked, type Known, setDocument} from './csl/csl.ts'
import type {AskedCluster, Question} from './question.ts'

/** What the style makes of the document, as HTML. */
export interface Formatted {
  /** One per cluster, in the same order. */
  readonly clusters: readonly string[]
  /** One per list of the question: its entries as the style sorts them. */
  readonly lists: readonly (readonly FormattedEntry[])[]
  /** All keys as the style sorts them. */
  readonly order: readonly string[]
  readonly hangingIndent: boolean
  /** The paper itself; none where the style sets no entries. */
  readonly own?: FormattedEntry
}

export interface FormattedEntry {
  readonly key: string
  readonly html: string
}

/** Set the citations and lists of a paper in its style: what a citation says in prose is made here. */
export function answer(
  {clusters, uncited, lists, own, order}: Question,
  {style, references}: Pick<Manuscript, 'style' | 'references'>,
  known?: Known
): Formatted {
  const setting = {style: style.style, locales: style.locales, lang: style.language, link: target}
  const set = setDocument({
    ...setting,
    ...(known && {known}),
    entry: key => references.get(key),
    clusters: clusters.filter(cluster => !isBareName(cluster)).map(asked),
    uncited: [
      ...uncited,
      ...clusters.filter(isBareName).flatMap(({items}) => items.map(({key}) => key))
    ],
    lists,
    ...(order && {order}),
    entryLang
  })
  const printed = set.clusters.values()
  const ownEntry = own && setAlone(own)
  return {
    clusters: clusters.map(cluster =>
      sentence(cluster, isBareName(cluster) ? '' : (printed.next().value ?? ''))
    ),
    lists: set.lists,
    order: set.order,
    hangingIndent: set.hangingIndent,
    ...(ownEntry && {own: ownEntry})
  }

  /** A name in a note is no reference that an "ibid" could mean. */
  function isBareName({authorOnly}: AskedCluster): boolean {
    return authorOnly && style.isNoteStyle
  }

  /** As if no other work were listed: no letter behind its year tells it from another. */
  function setAlone(item: CslItem): FormattedEntry | undefined {
    const uncited = [item.id]
    const make = () => setDocument({...setting, entry: () => item, clusters: [], uncited})
    const set = known ? known.of(`alone ${JSON.stringify(item)}`, make) : make()
    return set.lists[0]?.[0]
  }

  function entryLang(key: string, list: string): string | undefined {
    const work = references.get(key)
    return work && languageAgainst(work, list)
  }

  function asked(cluster: AskedCluster): ClusterAsked {
    const {items, noteIndex, ownNote, lang, allNames} = cluster
    const narrative = isNarrative(cluster)
    const beginsNote = noteIndex > 0 && !ownNote
    return {
      noteIndex,
      unstopped: ownNote,
      // "see A; but also B": words between the entries make sense in the author's order only.
      unsorted: narrative || items.slice(1).some(({prefix}) => prefix !== ''),
      ...(lang !== undefined && {lang}),
      ...(allNames && {allNames}),
      cites: items.map(({prefix, suppressAuthor, ...item}, place) => ({
        ...item,
        prefix: spaced(beginsNote && place === 0 ? capitalized(prefix) : prefix),
        suppressAuthor: suppressAuthor || (narrative && place === 0)
      }))
    }
  }

  /** In a footnote of a note style the whole reference stands in the sentence. */
  function isNarrative({narrative, authorOnly, noteIndex}: AskedCluster): boolean {
    return narrative && (authorOnly || !style.isNoteStyle || noteIndex === 0)
  }

  function sentence(cluster: AskedCluster, html: string): string {
    const [first] = cluster.items
    if (!isNarrative(cluster) || !first) return html
    const authors = narrativeAuthors(first.key, cluster)
    if (cluster.authorOnly) return authors
    return [authors, html].filter(Boolean).join(isSuperior(html) ? '' : ' ')
  }

  /** The names as a cite prints them; where it prints none, as one says them. */
  function narrativeAuthors(key: string, {lang, allNames = false}: AskedCluster): string {
    const printed = style.isNoteStyle ? '' : set.authors(key, {lang, allNames})
    if (/\p{L}/u.test(printed.replace(/<[^>]*>/g, ''))) return printed
    const said = authorsOf(references.get(key), term => set.term(term, lang) ?? term, allNames)
    return `<a href="${target(key)}">${said}</a>`
  }
}

function target(key: string): string {
  return `#ref-${encodeURIComponent(key)}`
}

/** A space is set between a prefix and its key, unless none was typed behind a mark that joins. */
function spaced(prefix: string): string {
  return prefix === '' || /[\s\p{Ps}\p{Pi}\p{Pd}/]$/u.test(prefix) ? prefix : `${prefix} `
}

function capitalized(text: string): string {
  return text.replace(/^((?:<[^>]*>)*)(\p{Ll})/u, (_, tags, letter) => tags + letter.toUpperCase())
}

function isSuperior(html: string): boolean {
  return /^(?:<a[^>]*>)?<sup/.test(html)
}
