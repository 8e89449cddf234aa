import type {Keys} from './key.ts'

/** Who pays. */
export const sourceKeys = {
  name: {
    says: 'Name of the funder',
    takes: 'text',
    also: ['text', 'institution', 'funder-name', 'organization']
  },
  id: {
    says: 'DOI of the Open Funder Registry, or address at ror.org',
    takes: 'text',
    also: ['doi', 'ror', 'funder-id', 'ref']
  },
  country: {says: 'Country of the funder', takes: 'text'}
} as const satisfies Keys

/** Who is paid. */
const recipientKeys = {
  name: {says: 'Name', takes: 'text', also: ['literal', 'text']},
  ref: {says: 'The `id` of an author', takes: 'text', also: ['id']}
} as const satisfies Keys

/** One award. */
export const awardKeys = {
  id: {
    says: 'Number of the award',
    takes: 'text',
    also: ['number', 'award', 'award-id', 'award-number', 'grant', 'grant-number']
  },
  title: {says: 'Title of the project', takes: 'text', also: ['name', 'description']},
  source: {
    says: 'Who paid',
    takes: 'texts',
    also: ['sources', 'funder', 'funders', 'agency'],
    keys: sourceKeys
  },
  recipient: {
    says: 'Who received it: names, or `ref:` and the `id` of an author',
    takes: 'texts',
    also: ['recipients'],
    keys: recipientKeys
  },
  investigator: {
    says: 'Who leads the project',
    takes: 'texts',
    also: ['investigators'],
    keys: recipientKeys
  }
} as const satisfies Keys

export const fundingKeys = {
  ...awardKeys,
  statement: {says: 'A sentence that says who paid', takes: 'text', also: ['funding-statement']},
  awards: {says: 'Awards, one by one', takes: 'texts', keys: awardKeys},
  'open-access': {says: 'Who paid for open access', takes: 'any', of: 'Quarto'}
} as const satisfies Keys

/** One licence. */
export const oneLicenseKeys = {
  id: {says: 'SPDX identifier: CC-BY-4.0', takes: 'text', also: ['spdx', 'type']},
  name: {says: 'Its name in words', takes: 'text', also: ['text', 'title']},
  url: {says: 'Where its text can be read', takes: 'text', also: ['link']}
} as const satisfies Keys

export const licenseKeys = {
  ...oneLicenseKeys,
  content: {says: 'Licence of the text', takes: 'text', keys: oneLicenseKeys},
  code: {says: 'Licence of the programs', takes: 'text', keys: oneLicenseKeys}
} as const satisfies Keys

export const copyrightKeys = {
  holder: {says: 'Who holds the rights', takes: 'texts'},
  year: {says: 'Year', takes: 'texts'},
  statement: {says: 'The whole as it is printed', takes: 'text', also: ['text']}
} as const satisfies Keys

const countKeys = {
  number: {says: 'Number', takes: 'text'},
  title: {says: 'Title', takes: 'text'}
} as const satisfies Keys

/** Where in a journal the paper stands; these may stand at the top as well, as in MyST. */
export const placeKeys = {
  volume: {says: 'Volume', takes: 'text', keys: countKeys},
  issue: {says: 'Issue', takes: 'text', keys: countKeys},
  'first-page': {says: 'First page', takes: 'text', also: ['page-first', 'fpage']},
  'last-page': {says: 'Last page', takes: 'text', also: ['page-last', 'lpage']}
} as const satisfies Keys

/** What is known of a journal but its name. */
export const inJournalKeys = {
  ...placeKeys,
  abbreviation: {
    says: 'Its abbreviated name',
    takes: 'text',
    also: ['abbrev-title', 'short-title', 'container-title-short']
  },
  issn: {says: 'ISSN', takes: 'text', also: ['pissn']},
  eissn: {says: 'ISSN of the electronic edition', takes: 'text'},
  page: {says: 'Pages: 1-20', takes: 'text', also: ['pages']},
  publisher: {says: 'Publisher', takes: 'text', also: ['publisher-name']},
  doi: {says: 'DOI of the paper', takes: 'text'},
  url: {says: 'Page on the web', takes: 'text'}
} as const satisfies Keys

export const journalKeys = {
  ...inJournalKeys,
  title: {says: 'Name of the journal', takes: 'text', also: ['name', 'container-title']}
} as const satisfies Keys

/** What a deposit at Crossref says beside what the paper does. */
export const depositKeys = {
  depositor: {says: 'Organization that registers it', takes: 'text', also: ['name']},
  email: {says: 'Where Crossref writes to', takes: 'text'},
  registrant: {says: 'Organization whose work it is; by default the publisher', takes: 'text'},
  url: {says: 'Page that the DOI leads to', takes: 'text', also: ['resource']}
} as const satisfies Keys

/** Quarto's `citation:` is the paper as a CSL item: its `title` is the paper's. */
export const citationKeys = {
  ...inJournalKeys,
  'container-title': {says: 'Name of the journal', takes: 'text'},
  title: {says: 'Title of the paper', takes: 'text', of: 'Quarto'},
  type: {says: 'Type of the paper in CSL: article-journal', takes: 'text', of: 'Quarto'},
  issued: {says: 'Day of publication', takes: 'any', of: 'Quarto'},
  author: {says: 'Authors', takes: 'any', of: 'Quarto'},
  editor: {says: 'Editors', takes: 'any', of: 'Quarto'}
} as const satisfies Keys

export const dateKeys = {
  received: {
    says: 'The day the journal received it',
    takes: 'date',
    also: ['submitted', 'date-received', 'date-submitted', 'submission-date']
  },
  revised: {
    says: 'The day of the revised version',
    takes: 'date',
    also: ['date-revised', 'date-modified']
  },
  accepted: {says: 'The day it was accepted', takes: 'date', also: ['date-accepted']},
  published: {
    says: 'The day it was published',
    takes: 'date',
    also: ['date-published', 'publication-date']
  }
} as const satisfies Keys
