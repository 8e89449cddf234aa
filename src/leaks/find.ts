import {namesIn, phraseIn} from './names.ts'
import type {Piece} from './piece.ts'
import type {Kind, Secrets} from './secrets.ts'
import {isRecordShown, isShown, type Shown} from './shown.ts'
import {mended, squeeze, takenApart, type Wording, wordingOf} from './words.ts'

/** Something that tells who wrote a paper. */
export interface Leak {
  readonly kind: Kind
  /** As it is written there. */
  readonly found: string
}

const addresses =
  /(?:https?:\/\/|www\.)[^\s<>"'’”)\]،؛\\]+|\b[\w-]+\.(?:com|org|io|net|edu|ai)\/[^\s<>"'’”)\]،؛\\]+/gi
const homes = /(?:\/home\/|\/Users\/|[A-Z]:\\+(?:Users|Documents and Settings)\\+)([^\s/\\<>"':]+)/g
const nobody = /^(?:user(?:name)?|you|me|name|root|runner|ubuntu|public|shared|\$.*|\{.*)$/i

/** What a text tells of the authors. */
export function leaksIn(piece: Piece, secrets: Secrets, shown: Shown): Leak[] {
  if (piece.kind === 'unreadable') return [{kind: 'unreadable', found: piece.text}]
  const text = piece.kind === 'text' ? piece.text : takenApart(unlabelled(piece, shown))
  const wording = wordingOf(mended(text))
  if (piece.kind === 'record' && isRecordShown(shown, wording)) return []
  const leaks = [
    ...named(wording, piece, secrets, shown),
    ...institutions(wording, piece, secrets, shown),
    ...numbers(wording, secrets),
    ...mails(piece.text, secrets),
    ...links(piece.text, secrets, shown),
    ...homeFolders(piece.text),
    ...(piece.kind === 'person' ? property(piece) : [])
  ]
  const once = [...new Map(leaks.map(leak => [`${leak.kind} ${leak.found}`, leak])).values()]
  // What stands before the @ is told with the address.
  return once.filter(({found}) =>
    once.every(other => other.found === found || !holds(other.found, found))
  )
}

function unlabelled({kind, text}: Piece, {labels}: Shown): string {
  if (kind !== 'field' || labels.size === 0) return text
  return text
    .split('\n')
    .filter(line => !labels.has(squeeze(line)))
    .join('\n')
}

function named(wording: Wording, {text, kind}: Piece, {people}: Secrets, shown: Shown): Leak[] {
  const broken = mended(text) === text ? [] : [wordingOf(text)]
  return [wording, ...broken].flatMap(one =>
    people.flatMap(person =>
      namesIn(one, person, kind)
        .filter(({at, length}) => !isShown(shown, one.squeezed, at, length))
        .map(({found}) => ({kind: 'name' as const, found: clean(found)}))
    )
  )
}

function institutions(
  wording: Wording,
  {kind, text}: Piece,
  secrets: Secrets,
  shown: Shown
): Leak[] {
  const {given, made} = secrets.acronyms
  const acronyms = kind === 'text' ? given : [...given, ...made]
  return [
    ...secrets.institutions
      .flatMap(phrase => phraseIn(wording, phrase))
      .filter(({at, length}) => !isShown(shown, wording.squeezed, at, length))
      .map(({found}) => found),
    ...acronyms.filter(letters =>
      new RegExp(`(?<![\\p{L}\\d])${letters}(?![\\p{L}\\d])`, 'u').test(text)
    ),
    ...secrets.domains.filter(domain => text.toLowerCase().includes(domain))
  ].map(found => ({kind: 'affiliation', found: clean(found)}))
}

function numbers({squeezed, words}: Wording, {orcids, numbers, sentences}: Secrets): Leak[] {
  const starts = new Set(words.map(({squeezedAt}) => squeezedAt))
  const has = (number: string): boolean => {
    for (let at = squeezed.indexOf(number); at >= 0; at = squeezed.indexOf(number, at + 1)) {
      const end = at + number.length
      if (starts.has(at) && (end === squeezed.length || starts.has(end))) return true
    }
    return false
  }
  return [
    ...orcids
      .filter(one => squeezed.includes(one.toLowerCase()))
      .map(found => ({kind: 'ORCID' as const, found})),
    ...numbers.filter(({number}) => has(number)).map(({kind, number}) => ({kind, found: number})),
    ...sentences
      .filter(sentence => squeezed.includes(sentence))
      .map(sentence => ({kind: 'thanks' as const, found: writtenIn(words, squeezed, sentence)}))
  ]
}

function writtenIn(words: Wording['words'], squeezed: string, sentence: string): string {
  const at = squeezed.indexOf(sentence)
  return words
    .filter(({squeezedAt}) => squeezedAt >= at && squeezedAt < at + sentence.length)
    .slice(0, 6)
    .map(({written}) => written)
    .join(' ')
}

function mails(text: string, {mails}: Secrets): Leak[] {
  const small = text.toLowerCase()
  return mails
    .filter(mail => new RegExp(`(?<![\\p{L}\\d])${escaped(mail)}(?![\\p{L}\\d])`, 'u').test(small))
    .map(found => ({kind: 'e-mail', found}))
}

function links(text: string, {isOwn, ownNumbers}: Secrets, {addresses: theirs}: Shown): Leak[] {
  const own = (text.match(addresses) ?? [])
    .map(address => address.replace(/[.,;:!?]+$/, ''))
    .filter(address => isOwn(address) && !theirs.includes(wordingOf(address).squeezed))
  const small = text.toLowerCase()
  return [...own, ...ownNumbers.filter(number => small.includes(number))].map(found => ({
    kind: 'address',
    found
  }))
}

function homeFolders(text: string): Leak[] {
  return [...text.matchAll(homes)]
    .filter(([, name = '']) => !nobody.test(name))
    .map(([found]) => ({kind: 'home folder', found}))
}

/** Whoever made a file is known to others than us, be it no author. */
function property({text}: Piece): Leak[] {
  const name = text.trim()
  const isNobody =
    /^(?:|anonym\p{L}*|authors?|unknown|none|n\/a|offprint|microsoft office user|user|owner)$/iu
  return isNobody.test(name) ? [] : [{kind: 'property', found: clean(name)}]
}

function holds(whole: string, part: string): boolean {
  return whole.toLowerCase().includes(part.toLowerCase())
}

function clean(found: string): string {
  const line = found.replace(/\s+/g, ' ').trim()
  return line.length > 60 ? `${line.slice(0, 59)}…` : line
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
