import {type ClosingSection, closingSections} from './meta.ts'

/** How few and how many; both count as kept. */
export interface Range {
  readonly min?: number
  readonly max?: number
}

/** A range, yes or no, a text, several texts, one of a few words, or several of them. */
export type Takes =
  | 'range'
  | 'yes'
  | 'text'
  | 'texts'
  | readonly string[]
  | {readonly several: readonly string[]}

export interface Ask {
  readonly takes: Takes
  /** What is meant, as the line of a list; editors show it. */
  readonly says: string
}

/** What may be counted as the words of a paper. */
const counted = ['text', 'abstract', 'captions', 'tables', 'notes', 'references'] as const
export type Counted = (typeof counted)[number]

/** Files that the text may be handed in as. */
const mainFiles = ['pdf', 'docx', 'latex', 'jats', 'html', 'markdown'] as const
export type MainFile = (typeof mainFiles)[number]

const pictures = ['tiff', 'eps', 'pdf', 'svg', 'png', 'jpeg', 'gif', 'webp', 'avif'] as const

/**
 * All that a journal can ask here, each read by a check or by the making of the package. The reader of profiles and the
 * schema for editors know it from this table.
 */
export const asks = {
  words: {takes: 'range', says: 'Words of the text'},
  pages: {takes: 'range', says: 'Pages of the paper, counted where it is handed in as PDF'},
  'words-counted': {takes: {several: counted}, says: 'What counts as words of the text'},
  'title-characters': {takes: 'range', says: 'Characters of the title, with spaces'},
  'running-title-characters': {takes: 'range', says: 'Characters of the running title'},
  'abstract-words': {takes: 'range', says: 'Words of each abstract'},
  'abstract-characters': {takes: 'range', says: 'Characters of each abstract, with spaces'},
  'abstract-paragraphs': {takes: 'range', says: 'Paragraphs of each abstract'},
  'abstract-without': {
    takes: {several: ['formulas', 'citations', 'notes']},
    says: 'What an abstract may not hold'
  },
  'abstract-languages': {takes: 'texts', says: 'Languages that want an abstract (BCP 47)'},
  keywords: {takes: 'range', says: 'Number of keywords, in each language'},
  highlights: {takes: 'range', says: 'Number of highlights (`key-points`)'},
  'highlight-characters': {takes: 'range', says: 'Characters of a highlight, with spaces'},
  figures: {takes: 'range', says: 'Number of figures'},
  tables: {takes: 'range', says: 'Number of tables'},
  'display-items': {takes: 'range', says: 'Number of figures and tables together'},
  references: {takes: 'range', says: 'Number of works in the bibliography'},
  sections: {takes: 'texts', says: 'Headings that the text must have'},
  'statement-acknowledgements': {takes: 'yes', says: 'Acknowledgements'},
  'statement-author-contributions': {takes: 'yes', says: 'Author contributions'},
  'statement-funding': {takes: 'yes', says: 'A statement on funding'},
  'statement-competing-interests': {takes: 'yes', says: 'A statement on competing interests'},
  'statement-ethics': {takes: 'yes', says: 'A statement on ethics'},
  'statement-data-availability': {takes: 'yes', says: 'A statement on the data'},
  'statement-code-availability': {takes: 'yes', says: 'A statement on the code'},
  'statement-ai-use': {takes: 'yes', says: 'A statement on the use of artificial intelligence'},
  'named-authors': {takes: 'yes', says: 'The authors are named in the paper'},
  affiliations: {takes: 'yes', says: 'Every author has an affiliation'},
  'author-roles': {takes: 'yes', says: 'Every author has a role of CRediT'},
  'corresponding-email': {takes: 'yes', says: 'One author is for correspondence, with an address'},
  orcid: {takes: ['corresponding', 'all'], says: 'Who gives an ORCID'},
  'figure-formats': {takes: {several: pictures}, says: 'Formats of figures'},
  'figure-ppi': {takes: 'range', says: 'Pixels to the inch of a picture, as it is placed'},
  'figure-pixels-wide': {takes: 'range', says: 'Pixels of a picture from left to right'},
  'figure-pixels': {takes: 'range', says: 'Pixels of a picture in all'},
  'figure-mm-wide': {takes: 'range', says: 'Millimetres of a figure across, as it is placed'},
  'figure-mm-high': {takes: 'range', says: 'Millimetres of a figure from top to bottom, likewise'},
  'figure-colours': {
    takes: {several: ['rgb', 'grey', 'cmyk']},
    says: 'How the colours of a picture are written'
  },
  'figure-transparent': {takes: 'yes', says: 'Pictures may have an alpha channel'},
  'figure-faces': {takes: 'yes', says: 'Figures hold the faces of their words'},
  'figure-bytes': {takes: 'range', says: 'Bytes of a figure'},
  'figures-placed': {takes: ['here', 'end'], says: 'Where figures and tables stand in the text'},
  'figures-in-text': {takes: 'yes', says: 'Figures stand in the text, and not only their captions'},
  'figure-files': {takes: 'yes', says: 'Figures are handed in as files of their own'},
  'figure-names': {takes: 'text', says: 'What these files are called; {n} is the number'},
  'table-files': {takes: 'yes', says: 'Tables are files of their own, too, for Word'},
  'table-names': {takes: 'text', says: 'What these files are called; {n} is the number'},
  'reference-style': {takes: 'texts', says: 'Citation styles, by their names'},
  'line-numbers': {takes: ['none', 'continuous', 'page'], says: 'Numbers of lines'},
  'line-spacing': {takes: 'range', says: 'From line to line; 1 is single'},
  review: {
    takes: ['single-anonymous', 'double-anonymous', 'open'],
    says: 'Who knows whom in peer review'
  },
  'self-citations': {
    takes: ['keep', 'third-person', 'mask'],
    says: 'What becomes of works of the authors that an anonymous manuscript cites'
  },
  'anonymous-without': {
    takes: {several: closingSections},
    says: 'Statements that an anonymous manuscript has not, beside thanks, contributions and funding'
  },
  'title-page': {takes: 'yes', says: 'Title and authors are a file of their own'},
  'main-file': {takes: {several: mainFiles}, says: 'What the text is handed in as, best first'},
  'highlights-file': {takes: 'yes', says: 'Highlights are a file of their own'},
  'cover-letter': {takes: 'yes', says: 'A letter goes with the paper'},
  'text-files': {takes: ['text', 'docx'], says: 'What letter and highlights are written as'},
  'form-text': {takes: ['unicode', 'tex'], says: 'How signs are written in the form of the portal'},
  'file-name-characters': {takes: 'text', says: 'Characters that names of files may have'},
  meca: {takes: 'yes', says: 'Takes a package by the Manuscript Exchange Common Approach'}
} as const satisfies Readonly<Record<string, Ask>> &
  Readonly<Record<`statement-${ClosingSection}`, Ask>>

export type AskId = keyof typeof asks

export const askIds = Object.keys(asks) as AskId[]

type ValueOf<T> = T extends 'range'
  ? Range
  : T extends 'yes'
    ? boolean
    : T extends 'text'
      ? string
      : T extends 'texts'
        ? readonly string[]
        : T extends readonly (infer One)[]
          ? One
          : T extends {readonly several: readonly (infer One)[]}
            ? readonly One[]
            : never

/** What an ask is answered with. */
export type Asked<Id extends AskId> = ValueOf<(typeof asks)[Id]['takes']>
