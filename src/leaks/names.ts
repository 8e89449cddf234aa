import {consonantsOf} from '../anonymous/transcribed.ts'
import type {Person} from './people.ts'
import type {Piece} from './piece.ts'
import type {Word, Wording} from './words.ts'

/** Where a name stands in a text: the words, and the squeezed place of the family name. */
export interface Named {
  readonly found: string
  readonly at: number
  readonly length: number
}

/**
 * Where an author is named.
 *
 * A family name alone tells who it is where it has a capital letter, and is no word of the language or of the paper's topic; such a
 * one needs the given name or its initial beside it. Where programs write, small letters will do.
 */
export function namesIn(wording: Wording, person: Person, kind: Piece['kind']): Named[] {
  return [
    ...inWords(wording, person, kind),
    ...runTogether(wording, person, kind),
    ...transcribed(wording, person)
  ]
}

function inWords({words, text}: Wording, person: Person, kind: Piece['kind']): Named[] {
  return person.families.flatMap(family =>
    words.flatMap((word, index): Named[] => {
      if (!family.every((part, step) => isPart(words[index + step], part, person))) return []
      const isWritten = kind !== 'text' || /^\p{Lu}|^[^\p{Lu}\p{Ll}]/u.test(word.written)
      const isAlone = !person.isCommon || kind === 'person'
      const beside = givenBeside(words, index, family.length, person, text)
      if (!beside && !(isWritten && isAlone)) return []
      const last = words[index + family.length - 1] ?? word
      const from = beside ? Math.min(word.at, beside.at) : word.at
      const to = Math.max(endOf(last), beside ? endOf(beside) : 0)
      const length = last.squeezedAt + last.folded.length - word.squeezedAt
      return [{found: text.slice(from, to), at: word.squeezedAt, length}]
    })
  )
}

function endOf({at, written}: Word): number {
  return at + written.length
}

/** Conjunctions and prepositions of Arabic are written with the word. */
function isPart(word: Word | undefined, part: string, {isArabic}: Person): boolean {
  if (!word) return false
  return (
    word.folded === part ||
    (isArabic && /^[وفبلك]/.test(word.folded) && word.folded.slice(1) === part)
  )
}

/** The given name or its initial, before or behind the family name. */
function givenBeside(
  words: readonly Word[],
  index: number,
  length: number,
  {givens}: Person,
  text: string
): Word | undefined {
  const [first = ''] = givens
  if (first === '') return undefined
  const near = [
    words[index - 1],
    words[index - 2],
    words[index + length],
    words[index + length + 1]
  ]
  return near.find(word => {
    if (!word) return false
    if (givens.includes(word.folded) && word.folded.length > 1) return true
    const isInitial =
      word.folded === first.charAt(0) && /^\p{Lu}|^[^\p{Lu}\p{Ll}]/u.test(word.written)
    return isInitial && text.charAt(endOf(word)) === '.'
  })
}

/** Names without a space, with one between all letters, or cut by whatever stands in them. */
function runTogether(
  {words, squeezed, text}: Wording,
  {wholes, handles, families, isCommon}: Person,
  kind: Piece['kind']
): Named[] {
  const together = wholes.flatMap(name => {
    const at = squeezed.indexOf(name)
    return at < 0 ? [] : [{found: writtenAt(words, text, at, name.length), at, length: name.length}]
  })
  const accounts = words.filter(({folded, at}) => {
    if (!handles.includes(folded) || folded.length < 4) return false
    // In a sentence `sender` is a word, be it that of S. Ender; `@sender` is not.
    return kind !== 'text' || /[@/~_]/.test(text.charAt(at - 1))
  })
  const spaced = isCommon ? [] : spelledOut(words, families)
  return [
    ...together,
    ...accounts.map(({written, squeezedAt, folded}) => ({
      found: written,
      at: squeezedAt,
      length: folded.length
    })),
    ...spaced
  ]
}

/** `D o e r t e`. */
function spelledOut(words: readonly Word[], families: readonly (readonly string[])[]): Named[] {
  const names = families.map(parts => parts.join('')).filter(name => name.length > 3)
  return words.flatMap((word, index) => {
    const name = names.find(one =>
      [...one].every((letter, step) => words[index + step]?.folded === letter)
    )
    return name === undefined ? [] : [{found: name, at: word.squeezedAt, length: name.length}]
  })
}

function writtenAt(words: readonly Word[], text: string, at: number, length: number): string {
  const first = words.findLast(({squeezedAt}) => squeezedAt <= at)
  const last = words.findLast(({squeezedAt}) => squeezedAt < at + length)
  return first && last ? text.slice(first.at, endOf(last)).replace(/\s+/g, ' ') : ''
}

/** An Arabic name in Latin letters, and a Latin one in Arabic: the given name before that of the family. */
function transcribed({words, text}: Wording, {consonants, isArabic}: Person): Named[] {
  const other = isArabic ? /^\p{Script=Latin}/u : /^\p{Script=Arabic}/u
  const theirs = words.filter(
    ({folded}) => other.test(folded) && !/^(?:al|el|bin|ibn|بن|abd)$/.test(folded)
  )
  return consonants.flatMap(([given, family]) =>
    theirs.flatMap((word, index): Named[] => {
      const next = theirs[index + 1]
      if (!next || consonantsOf(word.written) !== given || consonantsOf(next.written) !== family)
        return []
      if (!isArabic || (isName(word) && isName(next))) {
        const length = next.squeezedAt + next.folded.length - word.squeezedAt
        return [{found: text.slice(word.at, endOf(next)), at: word.squeezedAt, length}]
      }
      return []
    })
  )
}

function isName({written}: Word): boolean {
  return /^\p{Lu}/u.test(written)
}

export function phraseIn({words, text}: Wording, phrase: readonly string[]): Named[] {
  return words.flatMap((word, index): Named[] => {
    if (!phrase.every((part, step) => words[index + step]?.folded === part)) return []
    const last = words[index + phrase.length - 1] ?? word
    const length = last.squeezedAt + last.folded.length - word.squeezedAt
    return [{found: text.slice(word.at, endOf(last)), at: word.squeezedAt, length}]
  })
}
