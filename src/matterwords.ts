import type {ClosingSection} from './meta.ts'
import {written} from './words/all.ts'
import {entryOf} from './words/table.ts'

/** The words around the author block and behind the text, by language. */
export interface MatterWords {
  readonly received: string
  readonly revised: string
  readonly accepted: string
  readonly published: string
  readonly equal: string
  readonly deceased: string
  /** Before the licence of the programs. */
  readonly code: string
  readonly keyPoints: string
  readonly plainSummary: string
  /** Stands for authors, and addresses of theirs, that reviewers may not know. */
  readonly anonymous: string
  /** Headings of the sections that close a paper. */
  readonly parts: Readonly<Record<ClosingSection, string>>
  /** Those who paid follow. */
  readonly supportedBy: string
  /** Its number follows. */
  readonly award: string
  readonly lead: string
  readonly equally: string
  readonly supporting: string
  readonly semicolon: string
}

const english: MatterWords = {
  received: 'Received',
  revised: 'Revised',
  accepted: 'Accepted',
  published: 'Published',
  equal: 'These authors contributed equally.',
  deceased: 'Deceased.',
  code: 'Code',
  keyPoints: 'Key points',
  plainSummary: 'Plain-language summary',
  anonymous: 'Anonymous',
  parts: {
    acknowledgements: 'Acknowledgements',
    'author-contributions': 'Author contributions',
    funding: 'Funding',
    'competing-interests': 'Competing interests',
    ethics: 'Ethics statement',
    'data-availability': 'Data availability',
    'code-availability': 'Code availability',
    'ai-use': 'Use of artificial intelligence'
  },
  supportedBy: 'This work was supported by',
  award: 'award',
  lead: 'lead',
  equally: 'equal',
  supporting: 'supporting',
  semicolon: '; '
}

type Partly = Partial<Omit<MatterWords, 'parts'>> & {readonly parts?: Partial<MatterWords['parts']>}

const table: Readonly<Record<string, Partly>> = {
  ...Object.fromEntries(Object.entries(written).map(([lang, {matter}]) => [lang, matter])),
  en: english
}

/** The words of a language, English where we have none. */
export function matterWordsOf(lang: string): MatterWords {
  const own = entryOf(table, lang)
  return {...english, ...own, parts: {...english.parts, ...own?.parts}}
}
