import {written} from './words/all.ts'
import {entryOf} from './words/table.ts'

/** The words Offprint itself prints, by language. */
export interface Words {
  /** Between the last two parts of a list, with its spaces. */
  readonly and: string
  readonly abstract: string
  readonly keywords: string
  readonly references: string
  readonly notes: string
  readonly correspondence: string
  readonly backToText: string
  /** Of what stands earlier and later in the paper. */
  readonly above: string
  readonly below: string
  /** One place of the text that cites a work; a number follows. */
  readonly citation: string
  /** Of a link from a card to what it shows. */
  readonly goThere: string
  /** The name of a format follows. */
  readonly copyAs: string
  readonly copyAll: string
  readonly copied: string
  /** Over the table of contents. */
  readonly contents: string
  /** Over the lists of figures and of tables. */
  readonly figures: string
  readonly tables: string
  readonly citeThis: string
  /** The names of formats follow. */
  readonly download: string
  /** Before the page on which a work is cited, and before several. */
  readonly citedOn: readonly [string, string]
  /** Over the boxes of MyST that share the look of another: see `Callout`. */
  readonly seealso: string
  readonly hint: string
  readonly attention: string
  readonly danger: string
  readonly error: string
  /** Where a paper shows what changed since an earlier version; a number follows. */
  readonly changes: string
  readonly inserted: string
  readonly deleted: string
  readonly moved: string
  /** Between the parts of a list. */
  readonly comma: string
}

const english: Words = {
  and: ' and ',
  abstract: 'Abstract',
  keywords: 'Keywords',
  references: 'References',
  notes: 'Notes',
  correspondence: 'Correspondence',
  backToText: 'Back to text',
  above: 'above',
  below: 'below',
  citation: 'Citation',
  goThere: 'Go there',
  copyAs: 'Copy as',
  copyAll: 'Copy all as',
  copied: 'Copied',
  contents: 'Contents',
  figures: 'List of figures',
  tables: 'List of tables',
  citeThis: 'Cite this paper',
  download: 'Download:',
  citedOn: ['Cited on p.', 'Cited on pp.'],
  seealso: 'See also',
  hint: 'Hint',
  attention: 'Attention',
  danger: 'Danger',
  error: 'Error',
  changes: 'Changes',
  inserted: 'inserted',
  deleted: 'deleted',
  moved: 'moved',
  comma: ', '
}

const table: Readonly<Record<string, Partial<Words>>> = {
  ...Object.fromEntries(Object.entries(written).map(([lang, {words}]) => [lang, words])),
  en: english
}

/** The words of a language, English where we have none. */
export function wordsOf(lang: string): Words {
  return {...english, ...entryOf(table, lang)}
}

const rightToLeft = new Set(['ar', 'fa', 'he', 'ur', 'ps', 'sd', 'ug', 'yi', 'dv', 'ckb'])

const rightToLeftScripts = new Set(['adlm', 'arab', 'hebr', 'nkoo', 'rohg', 'syrc', 'thaa'])

/** `rtl` for Arabic, Hebrew and their like; `az-Arab` and `ar-Latn` say it by their script. */
export function directionOf(lang: string): 'ltr' | 'rtl' {
  const [language = '', ...others] = lang.toLowerCase().split('-')
  const script = others.find(part => part.length === 4)
  const is = script === undefined ? rightToLeft.has(language) : rightToLeftScripts.has(script)
  return is ? 'rtl' : 'ltr'
}
