import {fold} from '../fold.ts'

/** A word of a text: letters or digits. */
export interface Word {
  readonly folded: string
  readonly written: string
  /** Where it stands in the text. */
  readonly at: number
  /** Where it stands in the text's letters and digits. */
  readonly squeezedAt: number
}

/** A text as words and as nothing but its letters and digits, however they are broken, spaced or marked up. */
export interface Wording {
  readonly text: string
  readonly words: readonly Word[]
  readonly squeezed: string
}

/** What is not seen and may stand in a word. */
const unseen = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/g

export function wordingOf(text: string): Wording {
  const seen = text.replace(unseen, '')
  const words: Word[] = []
  let squeezed = ''
  for (const {0: written, index} of seen.matchAll(/\p{L}[\p{L}\p{M}]*|\p{N}+/gu)) {
    const folded = fold(written)
    words.push({folded, written, at: index, squeezedAt: squeezed.length})
    squeezed += folded
  }
  return {text: seen, words, squeezed}
}

/** Letters and digits alone, folded. */
export function squeeze(text: string): string {
  return wordingOf(text).squeezed
}

/** Words broken at the end of a line put together. */
export function mended(text: string): string {
  return text.replace(/(\p{L})[-\u00AD\u2010]\s*\n\s*(?=\p{L})/gu, '$1')
}

/** Names written together taken apart: `JaneDoe`. */
export function takenApart(text: string): string {
  return text.replace(/(\p{Ll})(?=\p{Lu})/gu, '$1 ')
}
