interface Lacking {
  readonly formats: readonly string[]
  readonly facts: readonly string[]
  readonly why: string
}

/** Facts that do not arrive in a format, and why. */
export const lacking: readonly Lacking[] = [
  {
    formats: ['html', 'pdf', 'docx', 'latex', 'jats', 'epub', 'text', 'cff'],
    facts: ['registrant', 'address of the depositor', 'page that the DOI leads to'],
    why: 'Only who registers the DOI asks for it.'
  },
  {
    formats: ['html', 'pdf', 'docx', 'latex', 'epub', 'text'],
    facts: ['ISNI', 'Ringgold'],
    why: 'Readers and search engines know an institution by its ROR.'
  },
  {
    formats: ['pdf', 'docx', 'latex', 'epub', 'text'],
    facts: ['page of an institution', 'page of the journal', 'its abbreviation'],
    why: 'It is for machines, which read the page: it is not printed.'
  },
  {
    formats: ['pdf', 'docx', 'latex'],
    facts: ['ISSN in print', 'ISSN of the web', 'publisher'],
    why: 'The journal prints it itself.'
  },
  {
    formats: ['pdf', 'docx', 'latex', 'epub', 'text'],
    facts: ['funder', 'funder by ROR', 'funder by registry', 'number of an award'],
    why: 'The authors’ own sentence on funding stands there; without one it is made of the awards.'
  },
  {
    formats: ['html', 'pdf', 'docx', 'latex', 'epub', 'text'],
    facts: ['country of a funder', 'who received an award', 'who leads a project'],
    why: 'Only JATS has a place for it.'
  },
  {
    formats: ['pdf', 'docx', 'latex', 'epub', 'text'],
    facts: ['title of an award'],
    why: 'A sentence made of the awards says their numbers.'
  },
  {
    formats: ['epub', 'text', 'cff', 'crossref'],
    facts: ['running title'],
    why: 'It stands at the head of printed pages.'
  },
  {
    formats: ['jats', 'crossref', 'cff'],
    facts: ['date'],
    why: 'There is one day of publication, and `published` says it.'
  },
  {formats: ['epub'], facts: ['ISSN in print'], why: 'There is a place for one of the two.'},
  {formats: ['cff'], facts: ['ISSN of the web'], why: 'There is a place for one of the two.'},
  {
    formats: ['latex'],
    facts: ['running title'],
    why: 'The class of the journal sets the heads of its pages.'
  },
  {formats: ['text'], facts: ['language'], why: 'Plain text cannot say it.'},
  {
    formats: ['crossref'],
    facts: [
      'Ringgold',
      'acknowledgements',
      'address',
      'availability of data',
      'availability of programs',
      'competing interests',
      'country of a funder',
      'death of an author',
      'degree of a role',
      'e-mail',
      'equal contribution',
      'ethics',
      'holder of the rights',
      'keywords',
      'keywords in another language',
      'licence of programs',
      'note on an author',
      'page of an author',
      'page of an institution',
      'page of the journal',
      'postal code',
      'received',
      'revised',
      'role in own words',
      'sentence on funding',
      'title of an award',
      'use of AI',
      'who received an award',
      'who leads a project',
      'year of the rights'
    ],
    why: 'The schema of deposits has no place for it.'
  },
  {
    formats: ['cff'],
    facts: [
      'DOI of a reference',
      'ISNI',
      'ROR',
      'Ringgold',
      'abstract in another language',
      'accepted',
      'acknowledgements',
      'availability of data',
      'availability of programs',
      'competing interests',
      'country of a funder',
      'death of an author',
      'degree of a role',
      'equal contribution',
      'ethics',
      'funder',
      'funder by ROR',
      'funder by registry',
      'key points',
      'key points in another language',
      'keywords in another language',
      'note on an author',
      'number of an award',
      'page of an institution',
      'page of the journal',
      'plain-language summary',
      'received',
      'reference',
      'revised',
      'role in own words',
      'role of CRediT',
      'sentence on funding',
      'subtitle in another language',
      'summary in another language',
      'title in another language',
      'title of an award',
      'use of AI',
      'who answers letters',
      'who received an award',
      'who leads a project',
      'year of the rights'
    ],
    why: 'It says how to cite, in the words of its schema.'
  }
]
