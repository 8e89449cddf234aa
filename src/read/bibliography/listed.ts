import type {CslItem, LibraryEntry} from '../../article.ts'
import type {TexEntry} from './inherit.ts'

/** An entry found in a bibliography file and not read yet. */
export interface Listed extends LibraryEntry {
  /** It only lends its fields to others: BibLaTeX's `@xdata`. */
  readonly hidden?: boolean
  /** Other keys it may be cited by; asked only for a key that no entry has. */
  readonly aliases?: () => readonly string[]
  /** Keys of the identifiers in its fields, if its words match; without it the entry is read to tell. */
  readonly identifiers?: (mention: RegExp) => readonly string[]
  /** Read it; reports what cannot be read. */
  readonly read: (find: Find) => CslItem
  /** The fields as written, when it stands in a .bib. */
  readonly tex?: () => TexEntry
}

/** Looks an entry up by its key. */
export type Find = (key: string) => Listed | undefined
