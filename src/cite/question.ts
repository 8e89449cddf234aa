import {toString as plainText} from 'mdast-util-to-string'
import type {CslItem, Manuscript} from '../article.ts'
import {ownWork} from '../ownwork.ts'
import type {Cite, CiteItem} from '../tree.ts'
import type {Cluster} from './clusters.ts'
import {engineText} from './inline.ts'
import type {AskedWorks} from './worklists.ts'
import type {Work} from './works.ts'

/** What is asked of the style. Plain data: the same question has the same answer. */
export interface Question {
  /** One per cluster of the document, in reading order. */
  readonly clusters: readonly AskedCluster[]
  /** Keys listed in the bibliography without being cited. */
  readonly uncited: readonly string[]
  /** The bibliographies, in the order of the text. */
  readonly lists: readonly AskedList[]
  /** Order of the works that the style is not to change. */
  readonly order?: readonly string[]
  /** The paper itself, set as an entry of a list of its own. */
  readonly own?: CslItem
}

export interface AskedList {
  /** Which of the cited and uncited works it lists; the style sorts them. */
  readonly keys: readonly string[]
  /** BCP 47 tag where its terms are not in the paper's language. */
  readonly lang?: string
}

export interface AskedCluster extends Pick<Cluster, 'noteIndex' | 'ownNote'> {
  readonly narrative: boolean
  readonly authorOnly: boolean
  /** No name is left to "et al." */
  readonly allNames?: boolean
  /** BCP 47 tag where it stands in another language than the paper's. */
  readonly lang?: string
  /** Those whose keys are known; none when no key is. */
  readonly items: readonly AskedItem[]
}

export interface AskedItem {
  readonly key: string
  /** As the engine reads it. */
  readonly prefix: string
  readonly suffix: string
  readonly label?: string
  readonly locator?: string
  /** The locator as it reads, where it holds more than text. */
  readonly place?: string
  readonly suppressAuthor: boolean
}

/**
 * What a paper asks: its clusters, and its lists behind one of all works that they name. A paper with one list
 * asks for that alone.
 */
export function ask(
  clusters: readonly Cluster[],
  works: readonly Work[],
  lists: readonly AskedWorks[],
  {meta, references, order}: Manuscript
): Question {
  const own = ownWork(meta)
  const all = {keys: [...new Set(lists.flatMap(({keys}) => keys))]}
  const each = lists.map(
    ({list: {lang}, keys}): AskedList => ({keys, ...(lang !== undefined && {lang})})
  )
  return {
    clusters: clusters.map(({cite, lang, noteIndex, ownNote}) => ({
      ...(lang !== meta.lang && {lang}),
      noteIndex,
      ownNote,
      narrative: cite.narrative,
      authorOnly: cite.authorOnly !== undefined,
      ...(cite.allNames && {allNames: true}),
      items: cite.items
        .filter(({key}) => references.has(key))
        .map(({prefix, locator, suffix, at: _, ...item}) => ({
          ...item,
          prefix: engineText(prefix, cite),
          ...(locator && located(locator, cite)),
          suffix: engineText(suffix, cite)
        }))
    })),
    uncited: works.flatMap(({key, cited}) => (cited ? [] : key)),
    lists: each.length === 1 ? each : [all, ...each],
    ...(order && {order}),
    ...(own && {own})
  }
}

function located(
  locator: NonNullable<CiteItem['locator']>,
  cite: Cite
): Pick<AskedItem, 'locator' | 'place'> {
  const isText = locator.every(({type}) => type === 'text')
  return {locator: engineText(locator, cite), ...(!isText && {place: plainText([...locator])})}
}
