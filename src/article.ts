import type {Root} from 'mdast'
import type {Point} from 'unist'
import type {VFile} from 'vfile'
import type {LabelKind} from './kinds.ts'
import type {Meta} from './meta.ts'
import type {Registry} from './registry.ts'
import type {Entry, Macro} from './tree.ts'

/** A bibliography entry as CSL-JSON. */
export interface CslItem {
  id: string
  type: string
  [variable: string]: unknown
}

/** A field as a .bib has it. */
export interface WrittenField {
  /** In TeX, without its braces or quotes; macros and what `#` joins are filled in. */
  readonly value: string
  /** Where its name stands. */
  readonly at: Point
  /** Names of the TeX commands in it that are not known, and not printed. */
  readonly unknown: readonly string[]
  /** Where `value` begins in the text of the file; none where it does not stand there as one piece. */
  readonly offset?: number
}

/** An entry as a .bib has it. */
export interface WrittenEntry {
  /** Lower case, e.g. `article`. */
  readonly type: string
  /** By lower-case name. */
  readonly fields: ReadonlyMap<string, WrittenField>
}

/** A bibliography entry where it stands. */
export interface LibraryEntry {
  readonly key: string
  readonly file: VFile
  readonly at: () => Point | undefined
  /** Its words, when it stands in a .bib. */
  readonly written?: () => WrittenEntry
}

/** An element of a CSL style or locale. */
export interface CslElement {
  readonly name: string
  readonly attrs: Readonly<Record<string, string>>
  readonly children: readonly (CslElement | string)[]
}

/** A CSL style and the locales it may ask for. */
export interface CslStyle {
  /** The name or path it was found by. */
  readonly name: string
  /** Its citations are footnotes. */
  readonly isNoteStyle: boolean
  readonly style: CslElement
  /** Locale it is set in: the paper's language, else the style's own, else `en-US`. */
  readonly language: string
  /** BCP 47 tag → locale. */
  readonly locales: Readonly<Record<string, CslElement>>
}

/** A file the paper shows, read by `read`. */
export interface Asset {
  readonly mediaType: string
  readonly bytes: Uint8Array
  /** Of pictures made of pixels. */
  readonly pixels?: {readonly width: number; readonly height: number}
  /** In CSS pixels, where it is not that of its pixels. */
  readonly naturalWidth?: number
  /** Of a PDF: the faces of its words that it does not hold. */
  readonly lackedFaces?: readonly string[]
}

/** A font file the page carries. */
export interface Face {
  readonly family: string
  readonly weight: 400 | 700
  readonly style: 'normal' | 'italic'
  /** WOFF2, base64; where there is a whole face, a smaller one made of it. */
  readonly data: string
  /** Read when it is asked for: a page needs it that shows something of what the smaller one lacks. */
  readonly whole?: {readonly lacks: RegExp; read(): string}
  /** CSS `unicode-range`. */
  readonly range?: string
  /** CSS descriptors such as `size-adjust`. */
  readonly metrics?: string
}

/** The look of the page: a style sheet and the faces this paper's text needs. */
export interface Theme {
  readonly css: string
  readonly faces: readonly Face[]
  /** What the page does on a screen, and the SHA-256 of it in base64 by which the page's policy lets it run. */
  readonly script: {readonly code: string; readonly sha256: string}
}

/** What `read` found. Positions in the trees are those of the files. */
export interface Manuscript {
  /** Collects the messages about the paper. */
  readonly file: VFile
  /** The paper, the files it includes, its bibliographies and tables of data, for the report. */
  readonly files: readonly VFile[]
  /** Where keys are looked for. */
  readonly bibliographies: readonly VFile[]
  readonly meta: Meta
  readonly tree: Root
  /** Cited entries by key. */
  readonly references: ReadonlyMap<string, CslItem>
  /** All keys of the bibliography files, for suggestions. */
  readonly keys: readonly string[]
  /** The entries of the bibliography files, cited or not, in their order. */
  readonly library: readonly LibraryEntry[]
  /** What `offprint check --online` was told of the works; none where it was never asked. */
  readonly registry?: Registry
  /** A bibliography that the paper names could not be opened: what is cited may stand in it. */
  readonly lacksBibliography: boolean
  /** Keys in the order in which works are to be listed and numbered; by default the style sorts them. */
  readonly order?: readonly string[]
  readonly style: CslStyle
  /** What the front matter and the texts define for formulas, in that order. */
  readonly macros: readonly Macro[]
  /** Image URL as written → file. */
  readonly assets: ReadonlyMap<string, Asset>
  readonly theme: Theme
}

export interface Cited extends Manuscript {
  /** All works cited or listed as the style sorts them. */
  readonly order: readonly string[]
  /** Every work listed, once, in the order of the style; the lists in the tree have their entries. */
  readonly bibliography: readonly Entry[]
  /** Set with a hanging indent, as the style asks. */
  readonly hangingIndent: boolean
  /** The paper itself as others cite it, where it has a title and an author; set where the style sets entries. */
  readonly own?: {readonly item: CslItem; readonly entry?: Entry}
}

/** What a label names. */
export interface Label {
  readonly kind: LabelKind
  /** "2", "3.1", "A1"; none where it is not numbered. */
  readonly number?: string
  /** Its heading or caption, or the heading it stands under. */
  readonly title?: string
  /** Line of the paper on which it begins. */
  readonly line?: number
  /** Id of the place on the page where a link leads. */
  readonly id: string
}

export interface Article extends Cited {
  readonly labels: ReadonlyMap<string, Label>
  /** Of an article that shows what changed (`changes.ts`): what the earlier version says before its text. */
  readonly before?: Meta
}

/** What is printed before the pages on which an entry is cited, and what between two of them. */
export interface CitedOnWords {
  readonly one: string
  readonly many: string
  readonly comma: string
}

/** A line of a file of the paper. */
export interface Place {
  /** As messages name it. */
  readonly file: string
  /** From 1. */
  readonly line: number
}

/** A finished web page; it is self-contained and asks the network for nothing. */
export interface Page {
  readonly html: string
  readonly title: string
  readonly authors: readonly string[]
  readonly keywords: readonly string[]
  readonly lang: string
  /** Who holds the rights and what may be done, in words, and the address of the licence. */
  readonly rights?: {readonly text: string; readonly url?: string}
  readonly doi?: string
  /** ISO 8601 date, for the PDF's dates. */
  readonly date?: string
  /** Languages of the text (BCP 47) that have words to hyphenate. */
  readonly languages: readonly string[]
  /** In print each entry tells the pages on which it is cited. */
  readonly citedOn?: CitedOnWords
  /** Where its blocks (`placed.ts`) are written, in document order. */
  readonly places?: readonly (Place | undefined)[]
}

/** A file that an exporter makes. */
export interface OutputFile {
  /** In the folder of the output, with `/`; the first of several is the one that was asked for. */
  readonly path: string
  readonly content: Uint8Array | string
}
