export type Scheme = 'doi' | 'arxiv' | 'pmid' | 'pmcid' | 'isbn' | 'url'

/** What names a work everywhere, so that it can be cited without a bibliography entry. */
export interface Identifier {
  readonly scheme: Scheme
  /** As its service takes it and styles print it: `10.1000/XYZ`, `9783161484100`, `PMC123`. */
  readonly value: string
  /** The same however it is written: `doi:10.1000/xyz`. */
  readonly key: string
}

/** What begins like an identifier and is none. */
export interface Misspelled {
  readonly scheme: Scheme
  /** What to look at. */
  readonly advice: string
  /** What it should be, where that can be told. */
  readonly nearest?: string
}

/** Reads what follows a prefix. */
export const schemes: Readonly<Record<Scheme, (value: string) => Identifier | Misspelled>> = {
  doi(value) {
    const bare = value.replace(/^https?:\/\/(?:dx\.)?doi\.org\//i, '')
    const arxiv = /^10\.48550\/arxiv\.(.+)$/i.exec(bare)?.[1]
    if (arxiv !== undefined) return schemes.arxiv(arxiv)
    // ISO 26324; a short DOI (shortdoi.org) has no dot.
    if (/^10(?:\.\d{4,9}(?:\.\d+)*\/\S+|\/[a-z\d]+)$/i.test(bare)) return named('doi', bare)
    return {
      scheme: 'doi',
      advice:
        'A DOI is 10., a number, a slash and more: 10.1000/xyz. With brackets in it, it stands in braces: @{doi:10.1000/x(1)}.'
    }
  },
  arxiv(value) {
    // https://info.arxiv.org/help/arxiv_identifier.html; the subject class is not part of the old form.
    const [, archive, number = '', version = ''] =
      /^(?:arxiv:)?(?:([a-z-]+)(?:\.[a-z-]+)?\/(?=\d{7}(?:v|$))|(?=\d{4}\.))(\d{2}(?:0[1-9]|1[0-2])(?:\d{3}|\.\d{4,5}))(v\d+)?$/i.exec(
        value
      ) ?? []
    if (number === '') {
      return {
        scheme: 'arxiv',
        advice: 'An arXiv number is like 2101.00001, 2101.00001v2 or, before 2007, hep-th/9901001.'
      }
    }
    return named(
      'arxiv',
      `${archive === undefined ? '' : `${archive.toLowerCase()}/`}${number}${version.toLowerCase()}`
    )
  },
  pmid: value =>
    /^[1-9]\d{0,8}$/.test(value)
      ? named('pmid', value)
      : {
          scheme: 'pmid',
          advice: 'A PubMed number has digits alone; PMC123 is cited as @pmcid:PMC123.'
        },
  pmcid: value =>
    /^(?:PMC)?\d+$/i.test(value)
      ? named('pmcid', `PMC${value.replace(/^PMC/i, '')}`)
      : {scheme: 'pmcid', advice: 'A number of PubMed Central is like PMC1234567.'},
  isbn(value) {
    const digits = value.replace(/[-‐‑–\s]/g, '').toUpperCase()
    if (!/^(?:\d{12}|\d{9})[\dX]$/.test(digits)) {
      return {scheme: 'isbn', advice: 'An ISBN has 10 or 13 digits; the last of 10 may be an X.'}
    }
    if (digits === withCheckDigit(digits)) {
      return named('isbn', digits.length === 13 ? digits : withCheckDigit(`978${digits}`))
    }
    return {
      scheme: 'isbn',
      advice: 'Its digits do not add up: one is wrong, or two have changed places.',
      nearest: withCheckDigit(digits)
    }
  },
  url(value) {
    const url = URL.canParse(value) ? new URL(value) : undefined
    if (!url || !/^https?:$/.test(url.protocol) || url.username !== '') {
      return {
        scheme: 'url',
        advice:
          'An address begins with https://. With brackets in it, it stands in braces: @{url:https://…}.'
      }
    }
    url.hash = ''
    return {scheme: 'url', value, key: `url:${url.href.replace(/\/$/, '')}`}
  }
}

function named(scheme: Scheme, value: string): Identifier {
  return {scheme, value, key: `${scheme}:${scheme === 'doi' ? value.toLowerCase() : value}`}
}

/** An ISBN of 10 or 13 signs with the last one as it should be (ISO 2108). */
function withCheckDigit(isbn: string): string {
  const digits = [...isbn.slice(0, -1)].map(Number)
  if (isbn.length === 10) {
    const sum = digits.reduce((all, digit, index) => all + digit * (10 - index), 0)
    const check = (11 - (sum % 11)) % 11
    return `${isbn.slice(0, -1)}${check === 10 ? 'X' : check}`
  }
  const sum = digits.reduce((all, digit, index) => all + digit * (index % 2 === 0 ? 1 : 3), 0)
  return `${isbn.slice(0, -1)}${(10 - (sum % 10)) % 10}`
}
