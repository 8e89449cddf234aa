import type {Item} from './item.ts'
import type {Locale} from './locale.ts'
import type {Rich} from './rich.ts'

export type Area = 'citation' | 'bibliography'

/** How a cite stands to those before it (CSL 1.0.2, "locator position"). */
export type Position = 'first' | 'subsequent' | 'ibid' | 'ibid-with-locator'

/** What a cite brings along beside its entry. */
export interface CiteFacts {
  readonly locator?: string
  readonly label: string
  readonly position: Position
  readonly nearNote: boolean
  readonly firstNote?: number
  /** No name is left to "et al." */
  readonly allNames?: boolean
}

/** What tells an entry from others that would print alike. */
export interface Distinction {
  /** Names shown of every list, at least. */
  readonly names: number
  /** Of each list the level of each name: 0 as the style has it, 1 with initials, 2 in full. */
  readonly levels: readonly (readonly number[])[]
  /** So many tests of `disambiguate="true"` hold, the first ones. */
  readonly conditions: number
  /** "a", "b", … */
  readonly yearSuffix?: string | undefined
}

/** What a names element printed; for comparing entries and cites with each other. */
export interface NamesPrinted {
  /** The whole list. */
  readonly text: string
  /** Each name. */
  readonly each: readonly string[]
  readonly total: number
  readonly shown: number
  /** A name of the list, shown or not, at a level of fullness (see `Distinction`). */
  readonly at: (index: number, level: number) => string
}

/** How much of the first names is replaced in a bibliography entry. */
export interface AuthorSubstitute {
  readonly text: string
  readonly rule: string
  /** Names to replace, for the partial rules. */
  readonly count: number
}

/** What a style's rules are given for one entry: they read it and note in it what they did. */
export interface Context {
  readonly item: Item
  readonly area: Area
  readonly locale: Locale
  readonly cite: CiteFacts | undefined
  readonly distinction: Distinction | undefined
  readonly number: number | undefined
  /** Cites are compared: what does not tell works apart is left out. */
  readonly comparing: boolean
  /** A sort key is made, not text. */
  readonly sorting: boolean
  readonly sortNames: Readonly<Record<string, string>> | undefined
  /** Leave out the first names, the first date or all but the year suffix. */
  readonly suppress: 'names' | 'year' | undefined
  readonly authorSubstitute: AuthorSubstitute | undefined
  /** Variables called since the innermost group began, and those of them that printed. */
  called: number
  filled: number
  /** Something has been printed: a term no longer begins the sentence. */
  begun: boolean
  /** Tests of `disambiguate="true"` met so far. */
  conditions: number
  /** Takes the names of the variables that print. */
  note: string[] | undefined
  /** Variables a `cs:substitute` has used up. */
  quashed: Set<string> | undefined
  /** Lists of names printed so far. */
  readonly names: NamesPrinted[]
  /** The style prints the year suffix by a `cs:text` of its own. */
  readonly explicitYearSuffix: boolean
  /** The year suffix has been printed. */
  yearSuffixDone: boolean
  authorSubstituted: boolean
  /** The locator has been printed. */
  located: boolean
}

/** A compiled element of a style: what it prints, undefined when it prints nothing. */
export type Render = (context: Context) => Rich | undefined
