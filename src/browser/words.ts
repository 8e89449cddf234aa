import type {Patterns, Trie} from './task.ts'

/** No fewer letters than this before and after a hyphen. */
const leftMin = 2
const rightMin = 3

/** What a token may not hold to be hyphenated: it is a URL, a formula, a name of a program. */
const notProse = /[\d@/\\_#=+<>{}\u00ad]|\p{L}\.\p{L}|\p{Ll}\p{Lu}/u

/**
 * Where the words of a text may be broken, by Liang's patterns.
 *
 * @param known What was found in the same language before, by all that stands between two spaces.
 */
export function breaksIn(
  text: string,
  patterns: Patterns,
  known: Map<string, readonly number[]>
): number[] {
  const places: number[] = []
  let at = 0
  for (const token of text.split(/(\s)/)) {
    if (token.length >= leftMin + rightMin) {
      const inToken = known.get(token) ?? breaksInToken(token, patterns)
      known.set(token, inToken)
      for (const place of inToken) places.push(at + place)
    }
    at += token.length
  }
  return places
}

function breaksInToken(token: string, patterns: Patterns): number[] {
  if (notProse.test(token)) return []
  return [...token.matchAll(/\p{L}[\p{L}\p{M}]*/gu)].flatMap(({0: word, index}) =>
    word.length < leftMin + rightMin || word === word.toUpperCase()
      ? []
      : breaksInWord(word, patterns).map(place => index + place)
  )
}

function breaksInWord(word: string, [levels, trie, exceptions]: Patterns): number[] {
  const lower = word.toLowerCase()
  // A letter like İ is two when lowered: the places would no longer fit.
  if (lower.length !== word.length) return []
  const given = exceptions && Object.hasOwn(exceptions, lower) ? exceptions[lower] : undefined
  if (given) return [...given]
  const text = `.${lower}.`
  const points = new Array<number>(text.length + 1).fill(0)
  for (let start = 0; start < text.length; start++) {
    // A pattern's levels do not count its leading dot.
    const origin = Math.max(0, start - 1)
    let node: Trie | undefined = trie
    for (let at = start; node && at < text.length; at++) {
      const found: Trie[string] | undefined = node[text.charAt(at)]
      if (found === undefined) break
      const [follows, place] = open(found)
      if (place !== undefined) raise(points, origin, levels[place] ?? [])
      node = follows
    }
  }
  const places: number[] = []
  for (let place = leftMin; place <= word.length - rightMin; place++) {
    if ((points[place] ?? 0) % 2 === 1 && !/\p{M}/u.test(word.charAt(place))) places.push(place)
  }
  return places
}

function open(node: Trie[string]): readonly [Trie | undefined, number | undefined] {
  if (typeof node === 'number') return [undefined, node]
  return Array.isArray(node) ? (node as unknown as [Trie, number]) : [node as Trie, undefined]
}

function raise(points: number[], origin: number, levels: readonly number[]): void {
  for (const [index, level] of levels.entries()) {
    points[origin + index] = Math.max(points[origin + index] ?? 0, level)
  }
}
