/** Something published about a work since. */
export interface Notice {
  /** In Crossref's words: `retraction`, `expression_of_concern`, `correction`, … */
  readonly type: string
  /** Where it was published. */
  readonly doi?: string
  /** `2010-02-06`, `2010-02` or `2010`. */
  readonly date?: string
}

/** What was told of a DOI where it is registered. */
export interface Registered {
  /** The day it was asked for, `2026-11-28`. */
  readonly checked: string
  /** Who told it. Crossref alone knows what was retracted, DataCite and doi.org do not. */
  readonly source: 'Crossref' | 'DataCite' | 'doi.org'
  /** Nobody knows this DOI. */
  readonly missing?: true
  /** The title, also with its subtitle and in its first language. */
  readonly titles?: readonly string[]
  /** In print, online and the like. */
  readonly years?: readonly number[]
  readonly notices?: readonly Notice[]
  /** The DOI of what this preprint became. */
  readonly published?: string
}

/** What is known of the DOIs a paper cites. */
export interface Registry {
  /** Where it is kept, as messages name it. */
  readonly path: string
  /** DOI in small letters → what was told. */
  readonly works: ReadonlyMap<string, Registered>
  /** DOI → why it could not be asked for now; what was told before may still be known. */
  readonly unanswered: ReadonlyMap<string, string>
  /** The file is there and cannot be read. */
  readonly isBroken?: boolean
}
