import {matterWordsOf} from '../../matterwords.ts'
import type {ClosingSection} from '../../meta.ts'

/** What else such sections are called; `ethics` alone may be the matter of a paper. */
const english: Readonly<Record<ClosingSection, readonly string[]>> = {
  acknowledgements: ['acknowledgment', 'acknowledgement', 'acknowledgments', 'thanks'],
  'author-contributions': [
    'author contribution',
    'authors contributions',
    'contributions',
    'contributor roles',
    'credit author statement',
    'credit authorship contribution statement',
    'author contributions statement'
  ],
  funding: [
    'funding statement',
    'funding information',
    'financial disclosure',
    'financial support'
  ],
  'competing-interests': [
    'competing interest',
    'conflict of interest',
    'conflicts of interest',
    'conflict of interest statement',
    'competing interests statement',
    'declaration of interest',
    'declaration of interests',
    'declaration of competing interest',
    'disclosure statement',
    'disclosures'
  ],
  ethics: ['ethical approval', 'ethics approval', 'ethics declaration', 'ethical statement'],
  'data-availability': [
    'data availability statement',
    'availability of data',
    'availability of data and materials',
    'data and code availability',
    'data accessibility'
  ],
  'code-availability': ['code availability statement', 'software availability'],
  'ai-use': [
    'ai usage disclosure',
    'ai disclosure',
    'ai usage',
    'use of ai',
    'use of generative ai',
    'generative ai statement',
    'declaration of generative ai',
    'ai usage statement'
  ]
}

const tables = new Map<string, ReadonlyMap<string, ClosingSection>>()

/** Which section that closes a paper has such a heading, in English or the language of the paper. */
export function closingSection(heading: string, lang: string): ClosingSection | undefined {
  const names =
    tables.get(lang) ??
    new Map(
      (Object.keys(english) as ClosingSection[]).flatMap(kind =>
        [matterWordsOf('en').parts[kind], matterWordsOf(lang).parts[kind], ...english[kind]].map(
          name => [fold(name), kind] as const
        )
      )
    )
  tables.set(lang, names)
  return names.get(fold(heading))
}

function fold(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/&/g, 'and')
    .replace(/['’]/g, '')
    .replace(/^[\d.\s]+/, '')
    .replace(/[^\p{L}\p{M}]+/gu, ' ')
    .trim()
}
