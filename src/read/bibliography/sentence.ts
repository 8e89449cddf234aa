import {isTitleCase} from '../../titlecase.ts'
import {protectedClose} from './guard.ts'

const piece =
  /\uE002[^\uE003]*\uE003|<[^>]*>|“[^”]{0,300}”|(?<!\p{L})‘[^’]{0,300}’(?!\p{L})|[\p{L}\p{N}\p{M}'’]+|[^\p{L}\p{N}\p{M}'’<“‘\uE002]+|[\s\S]/gu

/**
 * Set an English title in sentence case, as BibTeX styles and CSL expect to find it.
 *
 * Kept are: what braces protect, quoted titles, abbreviations (`DNA`, `H5N1`), inner capitals
 * (`iPhone`), and the capitals of a title most of whose words are small already, for then the
 * author has written it in sentence case and its capitals are names.
 *
 * @param title As `textOf` reads it with `protect`.
 */
export function sentenceCase(title: string): string {
  const pieces = title.match(piece) ?? []
  const places = pieces.map((_, index) => placeOf(pieces, index))
  const titled = isTitleCase(
    pieces.filter((one, index) => isWord(one) && places[index] === 'within')
  )
  return pieces
    .map((one, index) => {
      if (places[index] === 'sub') return capitalised(one)
      return titled && places[index] === 'within' ? lowered(one) : one
    })
    .join('')
}

/** Whether a word opens the title or what follows its colon, or goes on from a protected part. */
function placeOf(pieces: readonly string[], index: number): 'first' | 'sub' | 'within' | undefined {
  if (!isWord(pieces[index] ?? '')) return undefined
  if (pieces[index - 1]?.endsWith(protectedClose)) return undefined
  for (let before = index - 1; before >= 0; before--) {
    const one = pieces[before] ?? ''
    if (one.startsWith('<')) continue
    if (/[:?!]\s+$/.test(one)) return 'sub'
    const initial = /^\p{Lu}$/u.test(pieces[before - 1] ?? '')
    if (/\.\s+$|\s–\s+$/.test(one) && !initial) return 'first'
    return /^[\s"'(¿¡[]*$/.test(one) && before === 0 ? 'first' : 'within'
  }
  return 'first'
}

function isWord(one: string): boolean {
  return /^[\p{L}\p{N}\p{M}'’]/u.test(one)
}

function lowered(word: string): string {
  if (word === 'A') return 'a'
  const letters = word.replace(/['’]\p{Ll}+$/u, '')
  // One capital (vitamin C), capitals and figures (DNA, H5N1, Pro2), capitals within (iPhone).
  const isName = /^[\p{Lu}\p{N}]+$|\p{Ll}.*\p{Lu}|\p{Lu}{2}|\p{Lu}.*\p{N}/u.test(letters)
  return isName ? word : word.toLowerCase()
}

function capitalised(word: string): string {
  return /^\p{Ll}+$/u.test(word) ? word.slice(0, 1).toUpperCase() + word.slice(1) : word
}
