import type {VFile} from 'vfile'
import type {Deposit, Meta} from './meta.ts'
import {report} from './rules.ts'

/** Who registers the paper; a publisher registers what it publishes. */
export function depositOf({deposit = {}, journal}: Meta): Deposit {
  const registrant = deposit.registrant ?? journal?.publisher
  const depositor = deposit.depositor ?? registrant
  return {
    ...deposit,
    ...(registrant !== undefined && {registrant}),
    ...(depositor !== undefined && {depositor})
  }
}

interface Need {
  readonly what: string
  readonly write: string
  readonly isMet: (meta: Meta, deposit: Deposit) => boolean
}

/** What Crossref takes no deposit without. @see https://www.crossref.org/documentation/schema-library/required-recommended-elements/ */
const needs: readonly Need[] = [
  {what: 'a title', write: 'title: …', isMet: meta => meta.title !== ''},
  {what: 'the DOI of the paper', write: 'doi: 10.1000/xyz', isMet: meta => meta.doi !== undefined},
  {
    what: 'the year of publication',
    write: 'published: 2026-11-24',
    isMet: meta => (meta.published ?? meta.date)?.iso !== undefined
  },
  {
    what: 'the ISSN of the journal',
    write: 'journal: {title: …, issn: 2049-3630}',
    isMet: ({journal}) =>
      journal?.title === undefined || (journal.issn ?? journal.eissn) !== undefined
  },
  {
    what: 'the page that the DOI leads to',
    write: 'deposit: {url: https://…}',
    isMet: (_, {url}) => url !== undefined
  },
  {
    what: 'the name of who registers it',
    write: 'deposit: {registrant: …}',
    isMet: (_, {registrant}) => registrant !== undefined
  },
  {
    what: 'an address to answer to',
    write: 'deposit: {email: …}',
    isMet: (_, {email}) => email !== undefined
  }
]

/**
 * Tell what a deposit at Crossref lacks: nobody can make it up.
 *
 * Reports: `deposit-complete`, `deposit-names-parted`.
 */
export function checkDeposit({file, meta}: {readonly file: VFile; readonly meta: Meta}): void {
  const deposit = depositOf(meta)
  for (const {what, write, isMet} of needs) {
    if (isMet(meta, deposit)) continue
    report(file, 'deposit-complete', `A deposit at Crossref wants ${what}`, {
      note: `Write it among the first lines: ${write}`
    })
  }
  for (const {collaboration, family, literal} of meta.authors) {
    if (collaboration || family !== undefined || !/\S\s+\S/.test(literal)) continue
    report(file, 'deposit-names-parted', `Crossref will have \`${literal}\` as a family name`, {
      at: placeOf(literal, String(file)),
      found: literal,
      note: 'A name given whole is not taken apart. Write {given: …, family: …}; a name of one part {family: …}.'
    })
  }
}

/** The name as it is written first, among the first lines. */
function placeOf(name: string, text: string): {line: number; column: number} | undefined {
  const at = text.indexOf(name)
  if (at < 0) return undefined
  const lines = text.slice(0, at).split('\n')
  return {line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1}
}
