import type {CslItem} from '../../article.ts'
import type {Element} from './element.ts'

/** One reference of a cluster. Affixes may hold `<i>` and `<b>`; all else in them passes as it is. */
export interface CiteAsked {
  readonly key: string
  readonly prefix?: string
  readonly suffix?: string
  /** CSL term of the locator; by default `page`. */
  readonly label?: string
  readonly locator?: string
  /** The locator as it reads, where it holds more than text: equal places read alike. */
  readonly place?: string
  readonly suppressAuthor?: boolean
}

export interface ClusterAsked {
  /** Number of its note, from 1; 0 in the text. */
  readonly noteIndex: number
  readonly cites: readonly CiteAsked[]
  /** No name is left to "et al." */
  readonly allNames?: boolean
  /** Leave the order as it is. */
  readonly unsorted?: boolean
  /** The layout's suffix begins with a full stop that the author sets: it is left out. */
  readonly unstopped?: boolean
  /** BCP 47 tag; by default the document's. */
  readonly lang?: string
}

export interface Document {
  readonly style: Element
  /** By CSL's tags. */
  readonly locales: Readonly<Record<string, Element>>
  /** BCP 47 tag. */
  readonly lang: string
  readonly entry: (key: string) => CslItem | undefined
  readonly clusters: readonly ClusterAsked[]
  /** Keys that are listed without being cited. */
  readonly uncited: readonly string[]
  /** Bibliographies: by default one of all keys. */
  readonly lists?: readonly {readonly keys: readonly string[]; readonly lang?: string}[]
  /** Order of the entries where the style sorts them; by default as it does. */
  readonly order?: readonly string[]
  /** BCP 47 tag of an entry that is not set in the language of its list. */
  readonly entryLang?: (key: string, list: string) => string | undefined
  /** Makes a link of an entry's key. */
  readonly link?: (key: string) => string
  /** What was made for an earlier document. */
  readonly known?: Known
}

/** Remembers what was made in one style, with its locales, of entries that have names. */
export interface Known {
  of<Made>(key: string, make: () => Made): Made
  /** Entries that are alike in all have the same name. */
  name(entry: CslItem): number
}

export interface SetDocument {
  /** HTML, one per cluster; '' when the style prints nothing. */
  readonly clusters: readonly string[]
  readonly lists: readonly (readonly {readonly key: string; readonly html: string}[])[]
  /** All keys in the order of the bibliography, by which they are numbered. */
  readonly order: readonly string[]
  readonly hangingIndent: boolean
  /** The first names as a cite of an entry prints them, as HTML; '' when it prints none. */
  readonly authors: (key: string, how?: NamesAsked) => string
  /** Words of a language, by default the document's, as the style has them. */
  readonly term: (name: string, lang?: string) => string | undefined
}

export interface NamesAsked {
  readonly lang?: string | undefined
  /** None is left to "et al." */
  readonly allNames?: boolean
}
