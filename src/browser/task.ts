/** Hyphenation patterns as the `hyphen` package writes them: levels, trie, exceptions. */
export type Patterns = readonly [
  levels: readonly (readonly number[])[],
  trie: Trie,
  exceptions?: Readonly<Record<string, readonly number[]>>
]

/** A node of the trie: what follows, the place of its levels, or both. */
export type TrieNode = Trie | number | readonly [follows: Trie, levels: number]
export interface Trie {
  readonly [character: string]: TrieNode
}

/** What is printed behind an entry, e.g. "Cited on pp. 3, 7." */
export interface CitedOnWords {
  readonly one: string
  readonly many: string
  readonly comma: string
}

/** What Node asks of the page. */
export interface Task {
  readonly html: string
  /** Patterns by BCP 47 tag in lower case. */
  readonly patterns: Readonly<Record<string, Patterns>>
  readonly citedOn?: CitedOnWords
  /** Which elements are blocks that are told by their number in the page. */
  readonly blocks: string
}

/** What the page answers. */
export interface Prepared {
  /** Where the page is now; anything but `about:blank` means that it went away. */
  readonly url: string
  readonly paragraphs: number
  /** Lines that end in a hyphen we set. */
  readonly hyphens: number
  /** Pages laid out; 0 where they are left to the browser. */
  readonly pages: number
  /** The pages that the text tells are those on which things stand. */
  readonly pagesTold: boolean
  /** Runs of pages counted in one way, each from 1; none where all are simply counted. */
  readonly labels: readonly {readonly from: number; readonly style: 'decimal' | 'roman'}[]
  /** How the press cuts the pages; nothing where they are left to the browser. */
  readonly trim?: Trim
  /** What links within the paper lead to, by the numbers they lead to; none where pages are left to the browser. */
  readonly targets: readonly Target[]
  /** What is wrong with the pages: our mistake. */
  readonly flaws: readonly Flaw[]
  /** The headings the print shows, in document order. */
  readonly headings: readonly Heading[]
  /** All that the page says, as it was before its lines were set. */
  readonly text: string
  /** Families the page brings along. */
  readonly families: readonly string[]
  /** Faces that were asked for and could not be read. */
  readonly brokenFaces: readonly string[]
  /** What was wider than the text or higher than a page. */
  readonly misfits: readonly Misfit[]
  /** How many blocks the page has. */
  readonly blocks: number
}

/** A place in the paper that is linked to. */
export interface Target {
  readonly id: string
  /** From 1. */
  readonly page: number
  /** In px from the upper left corner of its page. */
  readonly left: number
  readonly top: number
}

/** Where on the pages something stands. */
export interface Standing {
  /** As it is printed on it. */
  readonly page: string
  /** Of its first line, where lines have numbers. */
  readonly line?: number
}

/** How the pages are cut. */
export interface Trim {
  /** What is cut off at each side, in points. */
  readonly bleed: number
  /** Marks outside tell where. */
  readonly marks: boolean
}

/** A heading by its name in the outline. */
export interface Heading {
  readonly level: number
  readonly text: string
}

/** Something found on the page. */
interface Found {
  /** The block that it is, stands in or holds first, by its number in the page. */
  readonly block?: number
}

/** Something too large, and what became of it. */
export interface Misfit extends Found {
  /** How it begins. */
  readonly text: string
  readonly than: 'wider than the text' | 'higher than the page'
  readonly fate: 'made smaller' | 'cut off'
  /** A page of its own across would hold more of it. */
  readonly mayTurn: boolean
}

/** What is wrong with a page. */
export interface Flaw extends Found {
  readonly page: number
  readonly rule:
    | 'text-kept'
    | 'float-placed'
    | 'note-with-call'
    | 'column-overfull'
    | 'body-on-sheet'
    | 'line-in-column'
  /** How the text there begins. */
  readonly text: string
  /** What another try is to know. */
  readonly shown?: Shown
}

/** What a try has shown: a strip that is higher than it was measured, or that no paragraph is to be cast off. */
export type Shown = Taller | 'uncast'

/** A strip that takes more room on its page than it was measured to; by so many px. */
export interface Taller {
  readonly strip: number
  readonly by: number
}
