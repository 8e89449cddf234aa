import type {Keys} from './key.ts'
import {affiliationKeys, authorKeys} from './person.ts'
import {
  citationKeys,
  copyrightKeys,
  dateKeys,
  depositKeys,
  fundingKeys,
  journalKeys,
  licenseKeys,
  placeKeys
} from './publication.ts'

/** Sections behind the text; their names are those of `ClosingSection`. */
export const partKeys = {
  acknowledgements: {
    says: 'Thanks',
    takes: 'prose',
    also: ['acknowledgments', 'acknowledgement', 'acknowledgment', 'thanks']
  },
  'author-contributions': {
    says: 'Who did what, in your own words',
    takes: 'prose',
    also: ['contributions', 'credit-statement']
  },
  'competing-interests': {
    says: 'Interests that might be thought to compete with the work',
    takes: 'prose',
    also: [
      'competing-interest',
      'conflict-of-interest',
      'conflicts-of-interest',
      'coi',
      'disclosure',
      'disclosures',
      'disclosure-statement',
      'declaration-of-interest',
      'declaration-of-interests'
    ]
  },
  ethics: {
    says: 'Approval of an ethics board, consent',
    takes: 'prose',
    also: ['ethics-statement', 'ethics-approval', 'ethical-approval']
  },
  'data-availability': {
    says: 'Where the data can be had',
    takes: 'prose',
    also: ['data-availability-statement', 'availability', 'data-accessibility']
  },
  'code-availability': {
    says: 'Where the programs can be had',
    takes: 'prose',
    also: ['code-availability-statement', 'software-availability']
  },
  'ai-use': {
    says: 'What was done by artificial intelligence',
    takes: 'prose',
    also: ['ai-usage', 'ai-usage-disclosure', 'ai-disclosure', 'generative-ai', 'ai-statement']
  }
} as const satisfies Keys

/** Summaries of the paper. */
export const summaryKeys = {
  abstract: {says: 'What the paper says, in a few sentences; Markdown', takes: 'prose'},
  'key-points': {
    says: 'The findings, a sentence each',
    takes: 'texts',
    also: ['keypoints', 'highlights']
  },
  'plain-language-summary': {
    says: 'The abstract for everyone',
    takes: 'prose',
    also: ['plain-summary', 'lay-summary']
  }
} as const satisfies Keys

/** Title matter, in the paper's own and in other languages. */
export const matterKeys = {
  ...summaryKeys,
  lang: {says: 'Language: en, en-GB, ar', takes: 'text', also: ['language']},
  title: {says: 'Title', takes: 'text'},
  subtitle: {says: 'Subtitle', takes: 'text'},
  keywords: {says: 'Keywords: a list, or one text with commas', takes: 'texts'},
  tags: {says: 'Keywords, where there are no `keywords`', takes: 'texts', also: ['categories']}
} as const satisfies Keys

/** Every key of the front matter that Offprint knows what to do with. */
export const paperKeys = {
  ...matterKeys,
  ...dateKeys,
  ...placeKeys,
  ...partKeys,
  authors: {
    says: 'Authors: names, or maps of what is known of each',
    takes: 'texts',
    also: ['author'],
    keys: authorKeys
  },
  affiliations: {
    says: 'Where they work',
    takes: 'texts',
    also: ['affiliation', 'institute', 'institutes'],
    keys: affiliationKeys
  },
  date: {says: 'Date of the paper: 2026-11-24, 24 November 2026, or today', takes: 'date'},
  dates: {says: 'Days of its way through the journal', takes: 'map', keys: dateKeys},
  funding: {says: 'Who paid for the work', takes: 'texts', keys: fundingKeys},
  'funding-statement': {says: 'A sentence that says who paid', takes: 'text'},
  license: {
    says: 'Licence: CC-BY-4.0, or another name of SPDX',
    takes: 'text',
    also: ['licence'],
    keys: licenseKeys
  },
  copyright: {says: 'Who holds the rights', takes: 'text', keys: copyrightKeys},
  journal: {says: 'The journal', takes: 'text', also: ['venue'], keys: journalKeys},
  citation: {says: 'How the paper is cited, as in Quarto', takes: 'any', keys: citationKeys},
  article: {
    says: 'What pandoc tells journals of the paper',
    takes: 'map',
    keys: {
      doi: {says: 'DOI of the paper', takes: 'text'},
      'funding-statement': {says: 'A sentence that says who paid', takes: 'text'}
    }
  },
  doi: {says: 'DOI of the paper: 10.1000/xyz', takes: 'text'},
  deposit: {says: 'Who registers its DOI at Crossref', takes: 'map', keys: depositKeys},
  arxiv: {says: 'Number at arXiv: 2101.00001', takes: 'text'},
  repository: {
    says: 'Addresses of the paper’s data and programs: anonymous copies do not show them',
    takes: 'texts',
    also: ['repositories', 'github']
  },
  parts: {
    says: 'Abstract and sections behind the text, as in MyST',
    takes: 'map',
    keys: {...summaryKeys, ...partKeys}
  },
  translations: {
    says: 'Title, abstract and keywords in other languages',
    takes: 'texts',
    keys: matterKeys
  },
  'running-title': {
    says: 'Title at the head of the pages',
    takes: 'text',
    also: ['short-title', 'running-head', 'runninghead']
  },
  bibliography: {says: 'Files of references', takes: 'any'},
  references: {says: 'References themselves, as CSL items', takes: 'any'},
  dialect: {
    says: 'Whose Markdown it is written in, where the paper does not show it',
    takes: ['auto', 'pandoc', 'quarto', 'myst', 'joss', 'manubot']
  },
  csl: {says: 'Citation style: apa, or a file', takes: 'text'},
  nocite: {says: 'Works to list though they are not cited: "@doe2020, @roe2019"', takes: 'any'},
  'bibliography-by': {says: 'A list of works at the end of each section', takes: ['section']},
  'reference-section-title': {says: 'Heading over the bibliography', takes: 'text'},
  toc: {
    says: 'A table of contents, on the web page and in print; false: none',
    takes: 'flag',
    also: ['table-of-contents']
  },
  'toc-depth': {says: 'How many levels of headings it has, 1 to 5', takes: 'text'},
  'toc-title': {says: 'Heading over the table of contents', takes: 'text'},
  lof: {
    says: 'A list of the figures, below the contents',
    takes: 'flag',
    also: ['list-of-figures']
  },
  lot: {says: 'A list of the tables, below the contents', takes: 'flag', also: ['list-of-tables']},
  'lof-title': {says: 'Heading over the list of figures', takes: 'text'},
  'lot-title': {says: 'Heading over the list of tables', takes: 'text'},
  'line-numbers': {
    says: 'Numbers before the lines: true, or page to begin anew on each page',
    takes: ['true', 'false', 'continuous', 'page'],
    also: ['linenumbers', 'lineno']
  },
  floats: {
    says: 'Where figures and tables stand; end: behind the references, each on its page',
    takes: ['here', 'head', 'foot', 'end']
  },
  'line-spacing': {
    says: 'From line to line, 2 for double: as in word processors',
    takes: 'text',
    also: ['linestretch', 'linespacing']
  },
  'crop-marks': {says: 'Marks outside the pages tell the press where to cut', takes: 'flag'},
  bleed: {says: 'How far what reaches the edge of a page goes over it, 3mm mostly', takes: 'text'},
  'pdf-standard': {
    says: 'What the PDF must meet: a-2u or a-3u (archives), ua-1 (screen readers), or none',
    takes: 'texts',
    also: ['pdf-standards']
  },
  'cited-on-pages': {says: 'Print on which pages each entry is cited', takes: 'flag'},
  'notes-after-punctuation': {
    says: 'Numbers of notes go behind the full stop or comma',
    takes: 'flag'
  },
  math: {says: 'Commands for formulas: "\\R": "\\mathbb{R}"', takes: 'any', also: ['macros']},
  'html-math-method': {says: 'What sets formulas: mathml, or katex', takes: 'any'},
  'header-includes': {says: 'TeX that defines commands for formulas, as in pandoc', takes: 'any'},
  execute: {says: 'What all cells of code are told, as in Quarto: {echo: false}', takes: 'any'},
  abbreviations: {
    says: 'What short forms stand for: {TEI: Text Encoding Initiative}',
    takes: 'any'
  },
  style: {
    says: 'Page style: article, two-column, review, preprint, thesis, or a .css file',
    takes: 'text',
    also: ['page-style']
  },
  papersize: {says: 'Size of the paper', takes: ['a4', 'letter'], also: ['paper-size']},
  'number-sections': {says: 'Number the sections', takes: 'flag', also: ['numbersections']},
  'number-depth': {
    says: 'Deepest level of sections numbered',
    takes: 'text',
    also: ['secnumdepth']
  },
  chapters: {says: 'Count figures anew in each section: Figure 2.1', takes: 'flag'},
  numbering: {says: 'Names and numbers, as in MyST: {figure: {template: "Fig. %s"}}', takes: 'any'},
  crossref: {says: 'Names of what is referred to, as in Quarto: {fig-prefix: Fig.}', takes: 'any'},
  figPrefix: {says: 'Before the number of a figure referred to: [Fig., Figs.]', takes: 'any'},
  tblPrefix: {says: 'Before the number of a table referred to', takes: 'any'},
  eqnPrefix: {says: 'Before the number of a formula referred to', takes: 'any'},
  secPrefix: {says: 'Before the number of a section referred to', takes: 'any'},
  lstPrefix: {says: 'Before the number of a listing referred to', takes: 'any'},
  figureTitle: {says: 'Before the number in the caption of a figure: Fig.', takes: 'any'},
  tableTitle: {says: 'Before the number in the caption of a table', takes: 'any'},
  listingTitle: {says: 'Before the number in the caption of a listing', takes: 'any'}
} as const satisfies Keys
