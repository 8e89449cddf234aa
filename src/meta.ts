import type {Root} from 'mdast'
import type {Position} from 'unist'
import type {CreditRole} from './credit.ts'
import type {Numbering} from './numbering.ts'

/** A person or a group of the author block. */
export interface Author {
  readonly given?: string
  /** Without its particles. */
  readonly family?: string
  /** "van" in "Ludwig van Beethoven": left out where the family name stands alone. */
  readonly droppingParticle?: string
  /** "de" in "Vincent de Gogh": stays with the family name. */
  readonly nonDroppingParticle?: string
  readonly suffix?: string
  /** The whole name as it is printed; a name given whole is never taken apart. */
  readonly literal: string
  /** A group, such as a consortium. */
  readonly collaboration: boolean
  readonly email?: string
  /** Four groups of four, its check digit right. */
  readonly orcid?: string
  readonly url?: string
  readonly corresponding: boolean
  /** Contributed as much as the others of whom this is said. */
  readonly equal: boolean
  readonly deceased: boolean
  readonly roles: readonly Role[]
  /** Places in `Meta.affiliations`, from 0. */
  readonly affiliations: readonly number[]
  /** Printed behind the name, e.g. "deceased". */
  readonly note?: string
}

/** What an author did. */
export interface Role {
  /** Of the Contributor Role Taxonomy (ANSI/NISO Z39.104); none where it is not one of them. */
  readonly credit?: CreditRole
  /** As the author wrote it. */
  readonly written: string
  readonly degree?: 'lead' | 'equal' | 'supporting'
}

export interface Affiliation {
  /** The whole as it is printed. */
  readonly text: string
  readonly institution?: string
  readonly department?: string
  readonly address?: string
  readonly city?: string
  readonly region?: string
  readonly country?: string
  readonly postalCode?: string
  /** `https://ror.org/…`, its check digits right. */
  readonly ror?: string
  readonly isni?: string
  readonly ringgold?: string
  readonly url?: string
  /** A group of authors and no place. */
  readonly collaboration: boolean
}

/** A date of the paper. */
export interface PaperDate {
  readonly written: string
  /** ISO 8601 day, month or year, where it can be told. */
  readonly iso?: string
}

/** Money behind the work. */
export interface Funding {
  /** The authors' own sentence. */
  readonly statements: readonly string[]
  readonly awards: readonly Award[]
}

export interface Award {
  readonly funders: readonly Funder[]
  readonly number?: string
  readonly title?: string
  /** Names of those it was given to. */
  readonly recipients: readonly string[]
  /** Names of those who lead the work it pays for, who may be others. */
  readonly investigators?: readonly string[]
}

export interface Funder {
  readonly name: string
  /** DOI of the Funder Registry or address at ROR. */
  readonly id?: string
  readonly country?: string
}

export interface License {
  /** SPDX identifier. */
  readonly id?: string
  /** What is printed: "CC BY 4.0". */
  readonly name: string
  readonly url?: string
}

export interface Copyright {
  readonly holder?: string
  readonly year?: string
  readonly statement?: string
}

/** Who registers the paper, and where its DOI is to lead. */
export interface Deposit {
  /** The organization that registers. */
  readonly depositor?: string
  /** Where Crossref writes to. */
  readonly email?: string
  /** The organization whose work it is. */
  readonly registrant?: string
  /** The page of the paper. */
  readonly url?: string
}

export interface Journal {
  readonly title?: string
  readonly abbreviation?: string
  readonly issn?: string
  readonly eissn?: string
  readonly volume?: string
  readonly issue?: string
  readonly firstPage?: string
  readonly lastPage?: string
  readonly publisher?: string
  readonly url?: string
}

/** What a section behind the text is for. */
export const closingSections = [
  'acknowledgements',
  'author-contributions',
  'funding',
  'competing-interests',
  'ethics',
  'data-availability',
  'code-availability',
  'ai-use'
] as const
export type ClosingSection = (typeof closingSections)[number]

/** Title matter in one language. */
export interface TitleMatter {
  /** BCP 47 tag. */
  readonly lang: string
  /** The title as it is set: one paragraph. */
  readonly titleWords?: Root
  readonly subtitleWords?: Root
  /** The title as it reads where no markup can stand; `number` sets it anew, its citations being set. */
  readonly title?: string
  readonly subtitle?: string
  readonly abstract?: Root
  /** A list of sentences. */
  readonly keyPoints?: Root
  /** The abstract for everyone. */
  readonly plainSummary?: Root
  readonly keywords: readonly string[]
  /** In an article that shows what changed: the keywords as they are set, one paragraph. */
  readonly keywordWords?: Root
}

/** Where figures and tables may stand. */
export const floatPlaces = ['here', 'head', 'foot', 'end'] as const

/** What an author may want of the pages. */
export interface PageWishes {
  readonly lineNumbers?: 'none' | 'continuous' | 'page'
  /** As written where there is room, at the head or the foot of a page, or behind all text. */
  readonly floats?: (typeof floatPlaces)[number]
  /** From line to line; 1 is 12 points, in the Arabic face 15. */
  readonly lineSpacing?: number
  /** What is cut off around each page, a CSS length. */
  readonly bleed?: string
  /** Marks outside each page tell where it is cut. */
  readonly cropMarks?: boolean
}

/** Standards for PDFs that a paper can be asked to meet. */
export const pdfStandards = ['a-2u', 'a-3u', 'ua-1'] as const
export type PdfStandard = (typeof pdfStandards)[number]

/** What the front matter says, in one form whatever the dialect. */
export interface Meta extends TitleMatter {
  readonly title: string
  readonly authors: readonly Author[]
  readonly affiliations: readonly Affiliation[]
  readonly date?: PaperDate
  readonly received?: PaperDate
  readonly revised?: PaperDate
  readonly accepted?: PaperDate
  readonly published?: PaperDate
  readonly funding?: Funding
  readonly license?: License
  /** Of the programs that belong to the paper. */
  readonly codeLicense?: License
  readonly copyright?: Copyright
  readonly journal?: Journal
  /** Bare: `10.1000/xyz`. */
  readonly doi?: string
  /** `2101.00001`. */
  readonly arxiv?: string
  /** Who registers its DOI. */
  readonly deposit?: Deposit
  /** Where its data and programs lie. */
  readonly repositories?: readonly string[]
  readonly translations: readonly TitleMatter[]
  /** The title at the head of the pages, where it is another one. */
  readonly runningWords?: Root
  /** As it reads, like `title`. */
  readonly runningTitle: string
  readonly paper: 'a4' | 'letter'
  readonly numberSections: boolean
  /** How things are named and counted where the front matter says so. */
  readonly numbering?: Numbering
  /** A table of contents, in print too; without a word the page has one where it is of use. */
  readonly contents?: boolean
  /** How many levels of headings it has. */
  readonly contentsDepth?: number
  /** Over it; by default the language's word for "Contents". */
  readonly contentsTitle?: string
  /** Lists of what has a number and a caption, with the title over each where it is the author's. */
  readonly lists?: readonly {readonly of: 'figure' | 'table'; readonly title?: string}[]
  /** What the author wants of the pages, whatever the style has. */
  readonly pages?: PageWishes
  /** What the PDF must meet; without a word it says what it does meet. */
  readonly pdfStandards?: readonly PdfStandard[]
  /** In print each entry tells the pages on which it is cited. */
  readonly citedOnPages?: boolean
  /** What sets the formulas instead of MathML. */
  readonly formulas?: 'katex'
  /** Each section of the first level ends with a list of the works it cites. */
  readonly bibliographyBySection?: boolean
  /** Heading over the bibliography; by default the language's word for "References". */
  readonly referenceTitle?: string
  /** Calls of notes stand behind marks of punctuation; by default as the language has it. */
  readonly notesAfterPunctuation?: boolean
  /** Listed in the bibliography without being cited; the key `*` means all. */
  readonly nocite: readonly {readonly key: string; readonly at: Position | undefined}[]
}
