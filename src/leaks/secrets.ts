import type {Nodes} from 'mdast'
import type {IsOwn} from '../anonymous/places.ts'
import {ownPlacesOf} from '../anonymous/stated.ts'
import type {Article} from '../article.ts'
import {asRead} from '../asread.ts'
import {foldedWords} from '../fold.ts'
import type {Affiliation} from '../meta.ts'
import {type Person, peopleOf} from './people.ts'
import {squeeze} from './words.ts'

/** What a finding is about. */
export type Kind =
  | 'name'
  | 'e-mail'
  | 'ORCID'
  | 'affiliation'
  | 'grant number'
  | 'address'
  | 'thanks'
  | 'home folder'
  | 'property'
  | 'unreadable'

/** What reviewers may not learn, as it is looked for. */
export interface Secrets {
  readonly people: readonly Person[]
  /** Addresses and what stands before their @, small. */
  readonly mails: readonly string[]
  /** Behind the @: those of an institution. */
  readonly domains: readonly string[]
  /** Digits alone. */
  readonly orcids: readonly string[]
  /** Names of institutions, each as its words. */
  readonly institutions: readonly (readonly string[])[]
  /** In capitals: those that the paper gives, and those made of first letters, which are looked for in properties alone. */
  readonly acronyms: {readonly given: readonly string[]; readonly made: readonly string[]}
  /** Numbers of institutions and grants, squeezed. */
  readonly numbers: readonly {
    readonly kind: 'affiliation' | 'grant number'
    readonly number: string
  }[]
  readonly isOwn: IsOwn
  /** DOI and number at arXiv of the paper itself. */
  readonly ownNumbers: readonly string[]
  /** Sentences of what was left out, squeezed. */
  readonly sentences: readonly string[]
}

/** What an article says of its authors that its anonymous copy does not. */
export function secretsOf(full: Readonly<Article>, anonymous: Readonly<Article>): Secrets {
  const {meta} = full
  const emails = meta.authors.flatMap(({email}) => email?.toLowerCase() ?? [])
  const places = meta.affiliations
  return {
    people: peopleOf(meta),
    mails: [...emails, ...emails.flatMap(localPart)],
    domains: [...new Set(emails.flatMap(domainOf))],
    orcids: meta.authors.flatMap(({orcid}) => orcid?.replace(/\D(?!$)/g, '') ?? []),
    institutions: [
      ...places.flatMap(({institution, department, text}) => [
        ...(institution === undefined ? partsOf(text) : [institution]),
        department
      ]),
      ...meta.authors.flatMap(({collaboration, literal}) => (collaboration ? literal : [])),
      meta.copyright?.holder
    ].flatMap(name => {
      const words = foldedWords((name ?? '').replace(/\([^)]*\)/g, ''))
      return words.join('').length > 5 && !isPerson(words, full) ? [words] : []
    }),
    acronyms: acronymsOf(places),
    numbers: [
      ...places
        .flatMap(({ror, isni, ringgold}) => [ror?.split('/').pop(), isni, ringgold])
        .map(number => ({kind: 'affiliation' as const, number: squeeze(number ?? '')})),
      ...(meta.funding?.awards ?? []).map(({number = ''}) => ({
        kind: 'grant number' as const,
        number: squeeze(number)
      }))
    ].filter(({number}) => number.length > 3 && /\d/.test(number)),
    isOwn: ownPlacesOf(full),
    ownNumbers: [meta.doi, meta.arxiv].flatMap(number => number?.toLowerCase() ?? []),
    sentences: sentencesOnlyIn(full, anonymous)
  }
}

/** The institutions in an affiliation that is given as one text. */
function partsOf(text: string): string[] {
  const parts = text.split(/[,;،؛]/).filter(part => institution.test(part))
  return parts.length === 0 ? [text] : parts
}

const institution =
  /universi|institut|college|colegio|hochschule|academ|akadem|école|scuola|laborator|hospital|klinik|جامعة|معهد|كلية|دانشگاه|университет|大学|대학/i

/** Who holds the rights may be an author: people are looked for by their names. */
function isPerson(words: readonly string[], {meta}: Readonly<Article>): boolean {
  return meta.authors.some(({literal}) => foldedWords(literal).join() === words.join())
}

/** A word such as `info` or `jane` tells nothing by itself. */
function localPart(email: string): string[] {
  const [local = ''] = email.split('@')
  return local.length > 4 && /[\d._-]|\w{6}/.test(local) ? [local] : []
}

function domainOf(email: string): string[] {
  const domain = email.split('@')[1] ?? ''
  const isFree =
    /^(?:(?:gmail|googlemail|outlook|hotmail|live|icloud|yahoo|gmx|web|protonmail|proton|aol|qq|163|mail)\.[a-z.]+)$/
  return domain === '' || isFree.test(domain) ? [] : [domain]
}

function acronymsOf(places: readonly Affiliation[]): Secrets['acronyms'] {
  const names = places.flatMap(({institution, text}) => institution ?? text)
  const made = names.map(name =>
    (name.split(/[,;(]/)[0] ?? '')
      .split(/[\s-]+/)
      .map(word => (/^\p{Lu}/u.test(word) ? word.charAt(0) : ''))
      .join('')
  )
  return {
    given: places.flatMap(({text}) => text.match(/(?<=\()\p{Lu}[\p{Lu}\d&]+(?=\))/gu) ?? []),
    made: made.filter(letters => letters.length > 2)
  }
}

/** Of the statements that were left out: what is long enough to be told from other sentences. */
function sentencesOnlyIn(full: Readonly<Article>, anonymous: Readonly<Article>): string[] {
  const kept = squeeze(asRead(anonymous.tree))
  return full.tree.children
    .flatMap((node: Nodes) => asRead(node).split(/(?<=[.!?؟])\s+/))
    .filter(sentence => foldedWords(sentence).length > 3)
    .map(squeeze)
    .filter(sentence => sentence.length > 19 && !kept.includes(sentence))
}
