import type {VFile} from 'vfile'
import {isIssn, isOrcid, isRor} from '../../checkdigit.ts'
import {identifierOf, isIdentifier} from '../../identifier.ts'
import {report} from '../../rules.ts'
import type {Key, Keys} from './keys/key.ts'
import type {Reader} from './reader.ts'

interface Kind {
  readonly name: string
  /** What may stand before it and is no part of it. */
  readonly prefix: RegExp
  /** In the form its register gives it. */
  readonly form: (text: string) => string
  readonly shape: RegExp
  readonly isRight: (id: string) => boolean
  readonly says: string
}

const inFours = (text: string): string =>
  text
    .replace(/[\s‐‑–-]/g, '')
    .toUpperCase()
    .replace(/(.{4})(?=.)/g, '$1-')

const kinds = {
  orcid: {
    name: 'an ORCID',
    prefix: /^(?:https?:\/\/)?(?:www\.)?orcid\.org\//i,
    form: inFours,
    shape: /^(?:\d{4}-){3}\d{3}[\dX]$/,
    isRight: isOrcid,
    says: 'An ORCID has four groups of four digits: 0000-0002-1825-0097.'
  },
  ror: {
    name: 'a ROR number',
    prefix: /^(?:https?:\/\/)?(?:www\.)?ror\.org\//i,
    form: text => text.toLowerCase(),
    shape: /^0[a-z\d]{6}\d{2}$/,
    isRight: isRor,
    says: 'A ROR number is like https://ror.org/03yrm5c26.'
  },
  isni: {
    name: 'an ISNI',
    prefix: /^(?:https?:\/\/)?(?:www\.)?isni\.org\/(?:isni\/)?/i,
    form: text => inFours(text).replaceAll('-', ' '),
    shape: /^(?:\d{4} ){3}\d{3}[\dX]$/,
    isRight: id => isOrcid(id.replaceAll(' ', '-')),
    says: 'An ISNI has 16 digits.'
  },
  issn: {
    name: 'an ISSN',
    prefix: /^ISSN[:\s]*/i,
    form: inFours,
    shape: /^\d{4}-\d{3}[\dX]$/,
    isRight: isIssn,
    says: 'An ISSN has two groups of four digits: 2049-3630.'
  }
} as const satisfies Record<string, Kind>

/**
 * An identifier whose last digits follow from the others, in the form its register gives it. What is none is told
 * and left out, so that no link leads to somebody else.
 *
 * Reports: `front-matter-valid`, `front-matter-filled`.
 *
 * @param kind Which it is.
 * @param key Where it stands in the map.
 */
export function readIdentifier<T extends Keys>(
  kind: keyof typeof kinds,
  reader: Reader<T>,
  key: keyof T & string,
  file: VFile
): string | undefined {
  const {name, prefix, form, shape, isRight, says}: Kind = kinds[kind]
  if (reader.isBlank(key)) {
    report(file, 'front-matter-filled', `Nothing stands behind \`${reader.pathOf(key).at(-1)}\``, {
      at: reader.at(key),
      note: `${says} Write it there, or take the line out.`
    })
  }
  const written = reader.text(key)
  if (written === undefined) return undefined
  const id = form(written.replace(prefix, '').replace(/\/$/, ''))
  if (isRight(id) && shape.test(id)) return id
  // Templates have these where the author's own is to stand.
  if (/^[0xX\s-]+$/.test(id)) {
    report(file, 'front-matter-filled', `\`${written}\` only holds the place of ${name}`, {
      at: reader.at(key),
      found: written,
      note: `${says} Write it there, or take the line out.`
    })
    return undefined
  }
  report(file, 'front-matter-valid', `\`${written}\` is not ${name}`, {
    at: reader.at(key),
    found: written,
    note: shape.test(id)
      ? 'Its digits do not add up: one is wrong, or two have changed places. Copy it again.'
      : says
  })
  return undefined
}

/**
 * An address on the web; one without its beginning, `www.example.org`, gets it.
 *
 * Reports: `front-matter-valid`.
 */
export function readAddress<T extends Keys>(
  reader: Reader<T>,
  key: keyof T & string,
  file: VFile
): string | undefined {
  const written = reader.text(key)
  if (written === undefined) return undefined
  const address = /^[\w-]+(?:\.[\w-]+)+(?:\/|$)/.test(written) ? `https://${written}` : written
  if (/^https?:\/\//i.test(address) && URL.canParse(address)) return address
  report(file, 'front-matter-valid', `\`${written}\` is not an address on the web`, {
    at: reader.at(key),
    found: written,
    note: 'An address begins with https://.'
  })
  return undefined
}

/**
 * An e-mail address, bare.
 *
 * Reports: `front-matter-valid`.
 */
export function readEmail<T extends Keys>(
  reader: Reader<T>,
  key: keyof T & string,
  file: VFile
): string | undefined {
  const written = reader.text(key)?.replace(/^mailto:/i, '')
  if (written === undefined || /^[^\s@]+@[^\s@]+$/.test(written)) return written
  report(file, 'front-matter-valid', `\`${written}\` is not an e-mail address`, {
    at: reader.at(key),
    found: written,
    note: 'An address has one @ and no space: jane.doe@example.org.'
  })
  return undefined
}

/**
 * The paper's own DOI or number at arXiv, bare.
 *
 * Reports: `front-matter-valid`.
 */
export function readOwnNumber<S extends 'doi' | 'arxiv'>(
  scheme: S,
  reader: Reader<Record<S, Key>>,
  file: VFile
): string | undefined {
  const written = reader.text(scheme)
  if (written === undefined) return undefined
  const bare = written
    .replace(/^(?:https?:\/\/)?(?:dx\.|www\.)?(?:doi|arxiv)\.org\/(?:abs\/|pdf\/)?/i, '')
    .replace(/^(?:doi|arxiv):\s*/i, '')
  const read = identifierOf(`${scheme}:${bare}`)
  if (isIdentifier(read)) return scheme === 'doi' ? bare : read.value
  report(file, 'front-matter-valid', `\`${written}\` is not ${words[scheme]}`, {
    at: reader.at(scheme),
    found: written,
    note:
      scheme === 'doi'
        ? 'A DOI is 10., a number, a slash and more: 10.1000/xyz.'
        : 'An arXiv number is like 2101.00001 or, before 2007, hep-th/9901001.'
  })
  return undefined
}

const words = {doi: 'a DOI', arxiv: 'a number of arXiv'} as const
