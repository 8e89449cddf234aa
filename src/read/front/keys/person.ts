import type {Keys} from './key.ts'

/** The parts of a name. */
export const nameKeys = {
  given: {
    says: 'Given names',
    takes: 'text',
    also: ['given-names', 'given-name', 'first', 'firstname', 'first-name']
  },
  family: {
    says: 'Family name',
    takes: 'text',
    also: ['surname', 'last', 'lastname', 'last-name', 'family-name']
  },
  'dropping-particle': {
    says: '"van" in Ludwig van Beethoven: left out where the family name stands alone',
    takes: 'text'
  },
  'non-dropping-particle': {
    says: '"de" or "van" that stays with the family name',
    takes: 'text',
    also: ['particle']
  },
  suffix: {says: 'Jr., III', takes: 'text'},
  literal: {says: 'The whole name as it is printed', takes: 'text'}
} as const satisfies Keys

/** What can be said of a place where authors work. */
export const affiliationKeys = {
  id: {says: 'What authors name it by', takes: 'text', also: ['index', 'number']},
  ref: {says: 'The `id` of one that is listed', takes: 'text'},
  name: {says: 'Name of the institution', takes: 'text', also: ['institution', 'organization']},
  department: {says: 'Department or group', takes: 'text', also: ['group', 'division']},
  address: {says: 'Street and number', takes: 'text'},
  city: {says: 'City', takes: 'text'},
  region: {says: 'Region or state', takes: 'text', also: ['state', 'province']},
  'postal-code': {says: 'Postal code', takes: 'text', also: ['zip', 'postcode']},
  country: {says: 'Country', takes: 'text'},
  literal: {says: 'The whole as it is printed', takes: 'text', also: ['text']},
  ror: {says: 'Its number at ror.org: https://ror.org/03yrm5c26', takes: 'text'},
  isni: {says: 'International Standard Name Identifier, 16 digits', takes: 'text'},
  ringgold: {says: 'Ringgold number', takes: 'text'},
  url: {says: 'Its page on the web', takes: 'text'},
  email: {says: 'E-mail of the institution', takes: 'text', also: ['e-mail']},
  collaboration: {says: 'It is a group of authors and no place', takes: 'flag'},
  corresponding: {says: 'Letters go here', takes: 'flag'}
} as const satisfies Keys

/** What can be said of an author. */
export const authorKeys = {
  ...nameKeys,
  name: {says: 'Name: as one text, or in its parts', takes: 'text', keys: nameKeys},
  id: {says: 'What else names this author by', takes: 'text'},
  affiliations: {
    says: 'Numbers or names of `affiliations:`, or the institutions themselves',
    takes: 'texts',
    also: ['affiliation', 'institute', 'institutes'],
    keys: affiliationKeys
  },
  orcid: {says: 'ORCID: 0000-0002-1825-0097', takes: 'text'},
  email: {says: 'E-mail', takes: 'text', also: ['e-mail', 'mail']},
  url: {says: 'Page on the web', takes: 'text', also: ['website', 'homepage']},
  corresponding: {
    says: 'Letters go to this author',
    takes: 'flag',
    also: ['correspondence', 'corresponding-author']
  },
  equal: {
    says: 'Contributed as much as the others of whom this is said',
    takes: 'flag',
    also: ['equal-contributor', 'equal-contrib', 'equal-contribution', 'equally-contributed']
  },
  deceased: {says: 'Died before publication', takes: 'flag'},
  attributes: {
    says: '`corresponding`, `equal` and `deceased` together',
    takes: 'map',
    keys: {
      corresponding: {says: 'Letters go to this author', takes: 'flag'},
      equal: {
        says: 'Contributed as much as the others',
        takes: 'flag',
        also: ['equal-contributor', 'equal-contrib']
      },
      deceased: {says: 'Died before publication', takes: 'flag'}
    }
  },
  roles: {
    says: 'What the author did, in the terms of CRediT: software, writing - original draft',
    takes: 'any',
    also: ['role', 'credit']
  },
  collaboration: {says: 'It is a group, or the name of the group', takes: 'any'},
  note: {says: 'Printed behind the name', takes: 'text'},
  funders: {says: 'Who paid, and the number of the award', takes: 'texts', also: ['funder']},
  initials: {says: 'Initials', takes: 'text', of: 'Manubot'},
  phone: {says: 'Telephone', takes: 'text', of: 'Quarto'},
  fax: {says: 'Fax', takes: 'text', of: 'Quarto'},
  github: {says: 'Name at GitHub', takes: 'text', of: 'Manubot'},
  twitter: {says: 'Name at Twitter', takes: 'text', of: 'Manubot'},
  mastodon: {says: 'Name at Mastodon', takes: 'text', of: 'Manubot'},
  bluesky: {says: 'Name at Bluesky', takes: 'text', of: 'MyST'},
  degrees: {says: 'Degrees', takes: 'texts', of: 'Quarto'},
  acknowledgements: {says: 'Thanks to or by this author', takes: 'text', of: 'Quarto'},
  metadata: {says: 'For your own programs', takes: 'any', of: 'Quarto'}
} as const satisfies Keys
