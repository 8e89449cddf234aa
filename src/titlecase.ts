// They are small in either manner and so tell nothing about it.
const small = new Set(
  `a about above across after against along among an and around as at before behind below between
  beyond but by de during et for from in into its nor of off on onto or over per since so than the
  through to toward towards under until up upon using versus via von vs while with within without
  yet`.split(/\s+/)
)

/** Whether a word is an article, a preposition or a conjunction. */
export function isSmallWord(word: string): boolean {
  return small.has(word.toLowerCase())
}

/**
 * Whether an English title is written in Title Case: most words that could be small are not. Then its
 * capitals tell nothing; in a title in sentence case they are those of names.
 *
 * @param words The words that open neither the title nor its subtitle.
 */
export function isTitleCase(words: readonly string[]): boolean {
  let lower = 0
  let upper = 0
  for (const word of words) {
    if (word.length === 1 || isSmallWord(word)) continue
    if (/^\p{Ll}+$/u.test(word)) lower++
    else if (/^\p{Lu}\p{Ll}+$/u.test(word)) upper++
  }
  return lower === 0 || upper > lower
}
