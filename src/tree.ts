import type {ElementContent} from 'hast'
import type {
  BlockContent,
  DefinitionContent,
  Parent,
  PhrasingContent,
  Node as UnistNode
} from 'mdast'
import type {Math as Formula} from 'mdast-util-math'
import type {Literal, Point} from 'unist'
import type {LabelKind} from './kinds.ts'
import type {ClosingSection} from './meta.ts'

/** One reference inside a citation cluster. */
export interface CiteItem {
  readonly key: string
  readonly at: UnistNode['position']
  readonly prefix: readonly PhrasingContent[]
  readonly suffix: readonly PhrasingContent[]
  /** CSL locator term, e.g. `page`, `chapter`. */
  readonly label?: string
  readonly locator?: readonly PhrasingContent[]
  readonly suppressAuthor: boolean
}

/** A citation cluster: `[see @a, p. 3; @b]` or, narrative, `@a [p. 3]`. */
export interface Cite extends UnistNode {
  type: 'cite'
  narrative: boolean
  /** Only the names are printed: beside the rest of the citation, which stands in its note or behind "Doe’s"; or alone. */
  authorOnly?: 'beside' | 'alone'
  /** No name is left to "et al." */
  allNames?: boolean
  /** Only the year is printed, without the style's brackets. */
  yearOnly?: boolean
  items: readonly CiteItem[]
  /** As the style sets it, with an `<inline-slot index=…>` where a prefix or suffix holds more than text; set by `cite`. */
  set?: readonly ElementContent[]
  /** What goes into the slots. */
  inlines?: readonly PhrasingContent[]
}

/** `@fig:x` or `[@fig:x; @fig:y]`. */
export interface CrossReference extends UnistNode {
  type: 'crossReference'
  targets: readonly {readonly label: string; readonly at: UnistNode['position']}[]
  /** What is printed: "Figure 1", or "1"; of an equation "(1)" is the number and "1" its digits; or its title. */
  form: 'name' | 'number' | 'digits' | 'title' | 'page'
  /** Words with places for number and title, `Fig. %s`; `number` fills them. */
  template?: readonly PhrasingContent[]
  /** The author's own word: `[Panel @fig:x]`. */
  prefix: readonly PhrasingContent[]
  capital: boolean
  /** Of a reference to a page: the words around its number, and whether the page comes before; set by `number`. */
  page?: {readonly before: string; readonly behind: string; readonly isAbove: boolean}
  /** What is printed, e.g. "Figures 1 and 2"; set by `number`. */
  texts?: readonly {readonly text: string; readonly label?: string}[]
}

/** `{#id .class lang=ar key=value}`. */
export interface AttributeList {
  readonly id?: string
  readonly classes: readonly string[]
  /** BCP 47 tag. */
  readonly lang?: string
  /** All that have a value, as written. */
  readonly values: Readonly<Record<string, string>>
}

/** `[text]{#id .class lang=ar}`: words that belong together. */
export interface Span extends Parent, AttributeList {
  type: 'span'
  children: PhrasingContent[]
}

/** `x^2^` and `H~2~O`. */
export interface Script extends Parent {
  type: 'superscript' | 'subscript'
  children: PhrasingContent[]
}

/** Lines of verse, or of an address, as they are typed. */
export interface LineBlock extends Parent {
  type: 'lineBlock'
  children: Line[]
}

export interface Line extends Parent {
  type: 'line'
  /** How many spaces it stands in. */
  indent: number
  children: PhrasingContent[]
}

/** A box of its own beside the text: a note, a warning; its title stands first, as a caption. */
export interface Callout extends Parent, AttributeList {
  type: 'callout'
  kind: 'note' | 'tip' | 'important' | 'caution' | 'warning'
  /** Its own word, where it looks like that kind but is called otherwise. */
  called?: 'seealso' | 'hint' | 'attention' | 'danger' | 'error'
  /** Its title stands alone, without the word for its kind. */
  isBare?: boolean
  /** Set by `number`. */
  number?: string
  children: (BlockContent | DefinitionContent | Caption)[]
}

/** The page ends here. */
export interface PageBreak extends UnistNode {
  type: 'pageBreak'
}

/** What only one format understands, by pandoc's name of it: `latex`, `openxml`. HTML is an `html` node. */
export interface Raw extends Literal {
  type: 'raw'
  format: string
  value: string
}

/** A short form and what it stands for. */
export interface Abbreviation extends Parent {
  type: 'abbreviation'
  title: string
  children: PhrasingContent[]
}

/** `::: {#id .class lang=ar}`: blocks that belong together. */
export interface Div extends Parent, AttributeList {
  type: 'div'
  /** A line `:::` ends it, and not the end of the text. */
  closed?: boolean
  children: (BlockContent | DefinitionContent)[]
}

/** What a list of works is limited to: all of it must hold. */
export interface WorkFilter {
  /** A work's `type` (CSL), a `keyword` or its `language` is one of these; with `not`, none is. */
  readonly traits: readonly {
    readonly name: 'type' | 'keyword' | 'language'
    readonly values: readonly string[]
    readonly not: boolean
  }[]
  /** Works that the paper cites, or those that it only lists. */
  readonly cited?: boolean
  /** Works cited in the section the list stands in: from one heading of the first level to the next. */
  readonly section?: boolean
  /** Works of the bibliography that the front matter gives this name. */
  readonly source?: string
}

/** A list of works where the author wants it; in it stand its heading and what is said before the works. */
export interface WorkList extends Parent {
  type: 'workList'
  filter: WorkFilter
  /** The field printed below each entry, or the first of several that it has. */
  annotation?: readonly string[]
  /** BCP 47 tag of its terms. */
  lang?: string
  /** No place is given: it closes the paper. */
  closing?: boolean
  /** Set by `cite`. */
  entries?: readonly Entry[]
  children: (BlockContent | DefinitionContent)[]
}

/** An image, a table or code with its caption, or several with one caption for all: the parts are figures in it. */
export interface Figure extends Parent {
  type: 'figure'
  kind: 'figure' | 'table' | 'listing'
  label?: string
  /** The author's own number: `tag="S1"`. */
  tag?: string
  /** "1", "S2", "A1"; set by `number`. */
  number?: string
  /** Its letter as a part of the figure around it: a, b, …; set by `number`. */
  part?: string
  /** CSS length or percentage. */
  width?: string
  /** CSS length. */
  height?: string
  align?: 'left' | 'center' | 'right'
  /** On a page of its own, across. */
  landscape?: boolean
  /** Over all columns. */
  wide?: boolean
  /** BCP 47 tag. */
  lang?: string
  children: (BlockContent | Caption)[]
}

/** Blocks side by side. */
export interface Row extends Parent {
  type: 'row'
  /** Their widths in hundredths of the line; a negative one is left empty. By default they share the line. */
  widths?: readonly number[]
  children: BlockContent[]
}

/** A theorem, a definition, a proof and their like; its title stands first, as a caption. */
export interface Statement extends Parent {
  type: 'statement'
  kind: LabelKind
  label?: string
  /** BCP 47 tag. */
  lang?: string
  unnumbered?: boolean
  /** Set by `number`. */
  number?: string
  children: (BlockContent | DefinitionContent | Caption)[]
}

export interface Caption extends Parent {
  type: 'caption'
  children: PhrasingContent[]
}

/** Terms, each with its descriptions; a description of one paragraph holds its words. */
export interface DefinitionList extends Parent {
  type: 'definitionList'
  children: (DefinitionTerm | DefinitionDescription)[]
}

export interface DefinitionTerm extends Parent {
  type: 'definitionTerm'
  children: PhrasingContent[]
}

export interface DefinitionDescription extends Parent {
  type: 'definitionDescription'
  children: (BlockContent | PhrasingContent)[]
}

declare module 'mdast' {
  interface PhrasingContentMap {
    cite: Cite
    crossReference: CrossReference
    span: Span
    superscript: Script
    subscript: Script
    raw: Raw
    abbreviation: Abbreviation
  }
  interface BlockContentMap {
    div: Div
    lineBlock: LineBlock
    callout: Callout
    pageBreak: PageBreak
    raw: Raw
    figure: Figure
    row: Row
    statement: Statement
    definitionList: DefinitionList
    workList: WorkList
  }
  interface RootContentMap {
    cite: Cite
    crossReference: CrossReference
    span: Span
    superscript: Script
    subscript: Script
    raw: Raw
    abbreviation: Abbreviation
    lineBlock: LineBlock
    line: Line
    callout: Callout
    pageBreak: PageBreak
    div: Div
    figure: Figure
    row: Row
    statement: Statement
    caption: Caption
    definitionList: DefinitionList
    definitionTerm: DefinitionTerm
    definitionDescription: DefinitionDescription
    workList: WorkList
  }
  interface RootData {
    /** The commands that the text defines for its formulas. */
    macros?: readonly Macro[]
    /** Number of its first note, where texts before it have notes; set by `number`. */
    firstNote?: number
  }
  interface HeadingData {
    label?: string
    unnumbered?: boolean
    /** The appendices or the supplement begin with it. */
    part?: 'appendix' | 'supplement'
    /** "2.1", "A.1"; set by `number`. */
    number?: string
    attributes?: AttributeList
    /** Its section closes the paper: acknowledgements, data availability, … */
    closing?: ClosingSection
    /** The section was made of what `Meta` says. */
    derived?: boolean
  }
  interface TableData {
    /** Shares of the line by column; without them columns are as wide as their words. */
    widths?: readonly number[]
    /** By default 1. */
    headRows?: number
    footRows?: number
    /** The first columns say what their rows are about. */
    headColumns?: number
    /** Columns, from 0, whose numbers stand with their decimal signs below each other. */
    decimal?: readonly number[]
  }
  interface TableCellData {
    colSpan?: number
    rowSpan?: number
    /** It holds paragraphs, lists and the like; otherwise words. */
    hasBlocks?: boolean
  }
  interface ImageData {
    width?: string
    height?: string
    /** It says nothing that the text does not: there is nothing to describe. */
    isDecoration?: boolean
    attributes?: AttributeList
  }
  interface CodeData {
    attributes?: AttributeList
    /** A cell that elsewhere is run, and what it is told: `label`, `fig-cap`, `echo`, … */
    cell?: {readonly said: Readonly<Record<string, string>>}
    /** Number of its first line, where lines have numbers. */
    firstLine?: number
    /** Lines that are set off, the first is 1. */
    emphasized?: readonly number[]
    /** Its words in their classes (`hljs-keyword`), set by `read`. */
    words?: readonly ElementContent[]
    /** Of code that is another than before: all lines of both versions, instead of its value. */
    lines?: readonly {readonly text: string; readonly change?: Change}[]
  }
  interface InlineCodeData {
    attributes?: AttributeList
  }
  interface FootnoteReferenceData {
    /** Of a call in an earlier version: what its note is called there. It went when that is its name. */
    former?: string
  }
  interface LinkData {
    attributes?: AttributeList
  }
  interface LinkReferenceData {
    attributes?: AttributeList
  }
}
declare module 'mdast-util-math' {
  interface MathData {
    /** Its lines, or all of it as one; nothing stands for a line without a number. */
    lines?: readonly (FormulaLine | undefined)[]
    /** The `subequations` it stands in, one for all of its formulas. */
    group?: EquationGroup
    /** It is the first of its group. */
    isFirst?: true
    /** The author's words for those who cannot see it. */
    alt?: string
  }
  interface InlineMathData {
    /** Written as a display of its own, `$$x$$` or an environment, with what stands behind it. */
    display?: MathData
  }
}

/** Formulas that share a number and have letters: (2a), (2b). */
export interface EquationGroup {
  readonly label?: string
  /** "2", set by `number`. */
  number?: string
  /** How many letters are given away; set by `number`. */
  letters?: number
}

/** A command that the author defines for formulas. */
export interface Macro {
  /** With its backslash. */
  readonly name: string
  /** How many arguments it takes. */
  readonly arity: number
  /** Stands for the first argument where none is given in brackets. */
  readonly optional?: string
  /** TeX, with `#1` for an argument. */
  readonly body: string
  /** `body` is a command whose meaning it takes over, `\let\old\new`. */
  readonly isLet?: boolean
  /** Where it is defined; it holds from there on. */
  readonly at?: Point
}

/** A line of a formula that has a number, or the whole formula. */
export interface FormulaLine {
  label?: string
  /** TeX that is printed instead of a number: `\\tag{*}`. */
  tag?: string
  /** The tag is printed without brackets: `\\tag*{x}`. */
  isBareTag?: boolean
  /** Where in the TeX the line ends; without it the formula has the number as a whole. */
  end?: number
  /** "2", "2a"; set by `number`. */
  number?: string
}

/** What became of a part of a paper from an earlier version to this one. */
export type Change = 'insertion' | 'deletion'

declare module 'unist' {
  interface Data {
    /** The node came or went with all that is in it; words that did stand in a span of their own. */
    change?: Change
    /** The number of a move: what has it came from where what went has the same. */
    move?: number
  }
}

/** A bibliography entry as set by the style. */
export interface Entry {
  readonly key: string
  /** In an article that shows what changed. */
  readonly change?: Change
  readonly children: ElementContent[]
}

export type {Formula}
