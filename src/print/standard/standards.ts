import {SetupError} from '../../fault.ts'
import type {PdfStandard} from '../../meta.ts'

/** A standard that a PDF can say it meets. */
export type Standard = PdfStandard

/** What their files say, and where their conditions stand. */
export const standards: Readonly<Record<Standard, {name: string; source: 'archive' | 'access'}>> = {
  'a-2u': {name: 'PDF/A-2u', source: 'archive'},
  'a-3u': {name: 'PDF/A-3u', source: 'archive'},
  'ua-1': {name: 'PDF/UA-1', source: 'access'}
}

/** Read what is asked for on the command line. */
export function standardsOf(names: readonly string[]): Standard[] {
  const wanted = names.filter(name => name !== 'none')
  const unknown = wanted.find(name => !isStandard(name))
  if (unknown !== undefined) {
    throw new SetupError(
      `\`${unknown}\` is not a standard for PDFs that Offprint knows`,
      `Standards: ${Object.keys(standards).join(', ')}, none.`
    )
  }
  if (wanted.includes('a-2u') && wanted.includes('a-3u')) {
    throw new SetupError(
      'A PDF is an archive of one kind, `a-2u` or `a-3u`',
      'PDF/A-3u carries the sources of the paper, PDF/A-2u does not.'
    )
  }
  return wanted.filter(isStandard)
}

function isStandard(name: string): name is Standard {
  return Object.hasOwn(standards, name)
}
