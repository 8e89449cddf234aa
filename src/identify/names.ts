import {isData} from './data.ts'
import {textOf} from './texts.ts'

/** A name of CSL. */
export type Name = Readonly<Record<string, string>>

const parts = ['family', 'given', 'suffix', 'non-dropping-particle', 'dropping-particle', 'literal']

/** People as services send them in CSL's shape; what is not part of a name (ORCID, affiliation) goes. */
export function namesOf(value: unknown): Name[] {
  return (Array.isArray(value) ? value : []).filter(isData).flatMap(one => {
    const name = Object.fromEntries(
      parts.flatMap(part => {
        const text = textOf(one[part])
        return text === undefined ? [] : [[part, text]]
      })
    )
    if (name['family'] !== undefined) return [name]
    const literal = name['literal'] ?? textOf(one['name']) ?? name['given']
    return literal === undefined ? [] : [{literal}]
  })
}

const bodies =
  /\b(?:association|board|bureau|center|centre|collaboration|college|commission|committee|company|consortium|corporation|council|department|foundation|group|institute|library|ministry|museum|network|office|organi[sz]ation|press|project|school|society|team|union|university)\b|&/i

/**
 * A name in one piece: `Doe, Jane` or `Jane van Doe`. What may be an institution, or has one word, stays whole.
 */
export function nameOf(text: string): Name {
  const [family = '', given] = text.split(/\s*,\s*(.*)/s)
  if (given) return {family, given}
  const words = text.split(/\s+/)
  if (words.length === 1 || bodies.test(text)) return {literal: text}
  // "Ludwig van Beethoven": what is small before the last word is its particle.
  const small = words.findIndex(
    (word, index) => index > 0 && index < words.length - 1 && /^\p{Ll}/u.test(word)
  )
  const from = small > 0 ? small : words.length - 1
  return {family: words.slice(from).join(' '), given: words.slice(0, from).join(' ')}
}
