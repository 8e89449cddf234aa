import type {Node, Point, Position} from 'unist'
import type {VFile} from 'vfile'
import type {VFileMessage} from 'vfile-message'
import {type Basis, isBinding, sourceText} from './profile.ts'
import {placeIn} from './whole.ts'

interface Rule {
  readonly severity: 'error' | 'warning'
  /** What holds when the rule is kept. */
  readonly says: string
}

/** Every rule of Offprint: the one table of severities. */
export const rules = {
  'anonymous-hidden': {
    severity: 'error',
    says: 'Nothing in an anonymous paper, or in its files, tells who wrote it'
  },
  'anonymous-voice': {
    severity: 'warning',
    says: 'Authors that reviewers may not know cite their works as those of others'
  },
  'attribute-known': {
    severity: 'warning',
    says: 'Classes and keys between braces, kinds of callouts and languages of code are not misspelt'
  },
  'attributes-read': {severity: 'warning', says: 'Braces with a label stand where they are read'},
  'author-role-known': {severity: 'warning', says: 'The roles of an author are those of CRediT'},
  'bibliography-exists': {severity: 'error', says: 'Every bibliography file named exists'},
  'bibliography-entry-readable': {severity: 'error', says: 'Every cited entry can be read'},
  'bibliography-key-unique': {severity: 'warning', says: 'A key names one bibliography entry'},
  'bibliography-list-filled': {severity: 'warning', says: 'Every list of works names some'},
  'bibliography-list-valid': {severity: 'error', says: 'A list of works is asked for as can be'},
  'bibliography-unique': {severity: 'warning', says: 'A bibliography is given once'},
  'bibliography-utf8': {severity: 'warning', says: 'A bibliography is written in UTF-8'},
  'bibliography-work-listed': {severity: 'warning', says: 'Every work cited stands in a list'},
  'bibliography-work-once': {severity: 'warning', says: 'A work stands in one list'},
  'block-read': {severity: 'warning', says: 'What begins like a block is read as one'},
  'caption-has-block': {severity: 'warning', says: 'A caption stands beside its table'},
  'citation-command-known': {
    severity: 'error',
    says: 'Every LaTeX command of citation is one that can be read'
  },
  'citation-identifier-valid': {
    severity: 'error',
    says: 'A DOI, ISBN or other identifier cited is well formed'
  },
  'citation-bracketed-once': {
    severity: 'warning',
    says: 'A citation does not stand in two pairs of brackets'
  },
  'citation-closed': {severity: 'warning', says: 'Brackets around a citation are closed'},
  'citation-marked': {
    severity: 'warning',
    says: 'A key of the bibliography stands right behind its @'
  },
  'citation-parted': {
    severity: 'warning',
    says: 'Semicolons part the works in one pair of brackets'
  },
  'citation-role-known': {severity: 'error', says: 'Every citation role is one of MyST'},
  'citation-place-read': {
    severity: 'warning',
    says: 'The place in a work is written so that it is read'
  },
  'citation-typed': {
    severity: 'warning',
    says: 'A citation is typed with square brackets and with hyphens, those of the keyboard'
  },
  'citation-key-known': {severity: 'error', says: 'Every citation names a bibliography entry'},
  'citation-style-known': {severity: 'error', says: 'The citation style can be found and read'},
  'code-closed': {severity: 'warning', says: 'Code between fences is closed'},
  'construct-honoured': {
    severity: 'warning',
    says: 'Nothing is written that Offprint has no place for'
  },
  'deposit-names-parted': {
    severity: 'warning',
    says: 'A deposit has the family names of its authors apart'
  },
  'deposit-complete': {severity: 'error', says: 'A deposit has all that Crossref asks for'},
  'div-closed': {severity: 'warning', says: 'A block opened with ::: is closed'},
  'entry-cited': {severity: 'warning', says: 'Every bibliography entry is cited'},
  'entry-command-known': {severity: 'warning', says: 'Every TeX command is known'},
  'entry-complete': {severity: 'warning', says: 'Every entry has what works of its type have'},
  'entry-date-valid': {severity: 'warning', says: 'The date of a work is a day, month or year'},
  'entry-doi-given': {severity: 'warning', says: 'A recent article gives its DOI'},
  'entry-doi-valid': {severity: 'warning', says: 'A DOI stands bare and whole'},
  'entry-field-known': {severity: 'warning', says: 'Every field has a name that is known'},
  'entry-isbn-valid': {severity: 'warning', says: 'An ISBN has the check digit that belongs to it'},
  'entry-issn-valid': {severity: 'warning', says: 'An ISSN has the check digit that belongs to it'},
  'entry-names-cased': {severity: 'warning', says: 'Names are not written in capitals'},
  'entry-names-divided': {severity: 'warning', says: 'Names are divided by "and"'},
  'entry-pages-valid': {severity: 'warning', says: 'Pages are numbers and the dash between them'},
  'entry-signs-escaped': {
    severity: 'warning',
    says: 'Signs that TeX takes for commands have a backslash'
  },
  'entry-text-plain': {severity: 'warning', says: 'Nothing of TeX is left in what is printed'},
  'entry-title-cased': {severity: 'warning', says: 'A title is not written in capitals'},
  'entry-title-open': {severity: 'warning', says: 'A title ends without a stop'},
  'entry-type-known': {severity: 'warning', says: 'Every entry is of a type that is known'},
  'entry-unique': {severity: 'warning', says: 'A work stands in the bibliography once'},
  'entry-url-valid': {severity: 'warning', says: 'A URL is an address that is in use'},
  'figure-alt-given': {
    severity: 'warning',
    says: 'Every image is described for those who cannot see it'
  },
  'figure-alt-own': {
    severity: 'warning',
    says: 'The description of an image says more than its caption'
  },
  'figure-exists': {severity: 'error', says: 'Every image file exists'},
  'figure-layout-valid': {severity: 'warning', says: 'Figures are set side by side as can be'},
  'figure-readable': {severity: 'error', says: 'Every image is of a kind that can be shown'},
  'figure-size-valid': {
    severity: 'warning',
    says: 'The size of a figure is a length or a part of the line'
  },
  'file-inside-project': {severity: 'error', says: 'No file outside the project is read'},
  'font-covers-text': {
    severity: 'warning',
    says: 'Every character has a glyph in an embedded face'
  },
  'front-matter-agrees': {severity: 'warning', says: 'What is said twice of the paper agrees'},
  'front-matter-filled': {severity: 'warning', says: 'An identifier that is named is given'},
  'front-matter-honoured': {
    severity: 'warning',
    says: 'Every key of the front matter has its effect here'
  },
  'front-matter-key-known': {
    severity: 'warning',
    says: 'Keys of the front matter are not misspelt'
  },
  'front-matter-valid': {severity: 'error', says: 'The front matter is YAML of the right shape'},
  'html-closed': {severity: 'error', says: 'Raw HTML that is opened is closed'},
  'html-safe': {severity: 'warning', says: 'Raw HTML holds nothing that a paper may not hold'},
  'image-resolution-fitting': {
    severity: 'warning',
    says: 'A picture has the pixels that its size in print needs'
  },
  'image-local': {severity: 'error', says: 'Images come from the project, not from the network'},
  'image-read': {severity: 'warning', says: 'What looks like an image is one'},
  'include-readable': {severity: 'error', says: 'Every file included is there'},
  'journal-abstract-fitting': {
    severity: 'error',
    says: 'Abstracts hold what the journal asks, in its languages'
  },
  'journal-author-complete': {
    severity: 'error',
    says: 'Of the authors all is said that the journal asks'
  },
  'journal-count-fitting': {
    severity: 'error',
    says: 'There are as many keywords, figures and the like as the journal asks'
  },
  'journal-figure-fitting': {
    severity: 'error',
    says: 'Figures have the format and the pixels that the journal asks for'
  },
  'journal-layout-fitting': {severity: 'error', says: 'The paper is set as the journal asks'},
  'journal-length-fitting': {
    severity: 'error',
    says: 'The paper and its parts are as long as the journal asks'
  },
  'journal-section-given': {
    severity: 'error',
    says: 'The sections that the journal asks are there'
  },
  'journal-statement-given': {
    severity: 'error',
    says: 'The statements that the journal asks are there'
  },
  'label-known': {severity: 'error', says: 'Every cross-reference names a label'},
  'label-not-key': {severity: 'warning', says: 'No label is a bibliography key as well'},
  'label-numbered': {severity: 'error', says: 'What is referred to by number has one'},
  'label-referred': {
    severity: 'warning',
    says: 'Every figure, table and equation with a label is referred to'
  },
  'label-unique': {severity: 'error', says: 'A label names one thing'},
  'latex-figure-made': {
    severity: 'warning',
    says: 'Every figure can be made one that LaTeX reads'
  },
  'latex-sign-known': {severity: 'warning', says: 'LaTeX has a letter for every sign'},
  'license-known': {severity: 'warning', says: 'A licence has the name that SPDX gives it'},
  'link-known': {severity: 'warning', says: 'Every link within the paper leads to something'},
  'markup-read': {severity: 'warning', says: 'Signs of Markdown are read as such'},
  'math-valid': {severity: 'error', says: 'Every formula can be set'},
  'nesting-shallow': {severity: 'error', says: 'Nothing is nested a hundred deep'},
  'note-called': {severity: 'warning', says: 'Every note has its call in the text'},
  'note-defined': {severity: 'error', says: 'Every footnote call has its note'},
  'page-style-known': {
    severity: 'error',
    says: 'The page style can be found and read, and what it shows'
  },
  'response-label-known': {
    severity: 'error',
    says: 'A response to reviewers names labels of the new version'
  },
  'response-line-known': {
    severity: 'error',
    says: 'Lines that a response to reviewers names have numbers'
  },
  'table-attribute-valid': {severity: 'warning', says: 'What a table is told about itself fits it'},
  'table-file-readable': {severity: 'error', says: 'Every table of data can be read'},
  'table-grid-closed': {severity: 'warning', says: 'The lines of a grid table meet'},
  'table-row-fits': {severity: 'warning', says: 'Every cell stands in a column of its table'},
  'text-utf8': {severity: 'error', says: 'Every text file is written in UTF-8'},
  'word-figure-made': {severity: 'warning', says: 'Every figure can be made one that Word shows'},
  'work-checked': {severity: 'warning', says: 'Every work cited was looked up by its DOI'},
  'work-doi-agrees': {
    severity: 'warning',
    says: 'A work has the title and the year for which its DOI is registered'
  },
  'work-doi-registered': {severity: 'error', says: 'Every DOI is registered'},
  'work-newest': {severity: 'warning', says: 'A work is cited in its newest version'},
  'work-stands': {severity: 'error', says: 'No work cited was retracted or withdrawn'},
  'work-uncorrected': {severity: 'warning', says: 'No work cited was corrected since'},
  'work-undoubted': {severity: 'warning', says: 'No work cited is under an expression of concern'}
} as const satisfies Record<string, Rule>

export type RuleId = keyof typeof rules

export interface Finding {
  /** Where: a node, a point or a range; without it the whole file is meant. */
  readonly at?: Node | Position | Point | undefined
  /** The offending value as written. */
  readonly found?: string
  /** What would have been right, best first. */
  readonly expected?: readonly string[]
  /** What to do. */
  readonly note?: string
  /** The rule of a journal that is broken. */
  readonly basis?: Basis
}

const bases = new WeakMap<VFileMessage, Basis>()

/** The rule of a journal that a message is about. */
export function basisOf(message: VFileMessage): Basis | undefined {
  return bases.get(message)
}

/**
 * Tell the author of a mistake: the only door to a message.
 *
 * @param file The file the mistake is in.
 * @param rule Which rule is broken; it gives the severity, but a journal's that is not confirmed, or only advised, warns.
 * @param reason One sentence, at most 80 characters, values in backticks.
 */
export function report(file: VFile, rule: RuleId, reason: string, finding: Finding = {}): void {
  const own = placeIn(file, placeOf(finding, file))
  if (rule === 'construct-honoured' && isToldAgain(own, reason)) return
  const message = own.file.message(reason, {
    place: own.place,
    ruleId: rule,
    source: 'offprint'
  })
  const {basis, note} = finding
  message.fatal = rules[rule].severity === 'error' && (!basis || isBinding(basis))
  if (finding.found !== undefined) message.actual = finding.found
  if (finding.expected !== undefined) message.expected = [...finding.expected]
  if (note !== undefined) message.note = note
  if (!basis) return
  bases.set(message, basis)
  message.note = [note, `${basis.journal}: ${sourceText(basis)}.`].filter(Boolean).join(' ')
}

/** Lines that a message is about beside its own, and its note without them. */
const more = new WeakMap<VFileMessage, {readonly note: string; readonly lines: number[]}>()
const mostLines = 20

/** What is not honoured is told once of each construct, with the lines it stands on. */
function isToldAgain({file, place}: ReturnType<typeof placeIn>, reason: string): boolean {
  const before = file.messages.find(one => one.reason === reason)
  const line = place && ('start' in place ? place.start.line : place.line)
  if (!before || line === undefined) return before !== undefined
  const {note, lines} = more.get(before) ?? {note: before.note ?? '', lines: []}
  lines.push(line)
  more.set(before, {note, lines})
  const named = lines.slice(0, mostLines).join(', ')
  const rest = lines.length - mostLines
  const also = `Also on line ${named}${rest > 0 ? ` and ${rest} more` : ''}.`
  before.note = [note, also].filter(Boolean).join(' ')
  return true
}

/** Of a text, which may go over many lines, the words that were found in it. */
function placeOf({at, found}: Finding, file: VFile): Point | Position | undefined {
  if (!at) return undefined
  if (!('type' in at)) return at
  const {start, end} = at.position ?? {}
  if (at.type !== 'text' || !found || start?.offset === undefined) return at.position
  const before = String(file).slice(start.offset, end?.offset)
  const index = before.indexOf(found)
  if (index <= 0) return at.position
  const lines = before.slice(0, index).split('\n')
  const column = (lines.at(-1)?.length ?? 0) + (lines.length === 1 ? start.column : 1)
  return {line: start.line + lines.length - 1, column, offset: start.offset + index}
}

/** `did you mean …?`, or nothing. */
export function didYouMean(names: readonly string[]): string {
  if (names.length === 0) return ''
  return `Did you mean ${names.map(name => `\`${name}\``).join(' or ')}?`
}
