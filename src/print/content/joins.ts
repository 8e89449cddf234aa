/** What stands between the last word of a line and the first of the next: a hyphen is one that the typesetter set. */
export type Join = 'space' | 'nothing' | 'hyphen'

export type JoinOf = (before: string, after: string) => Join

/** Below this, letters that stand together in a text say little. */
const tellingLength = 5

/**
 * Tells how lines are joined. Chromium leaves out the space at which a line ends, so the text of the paper decides
 * whether there was one: "pro—" and "contra" are one word, "pre-" and "and" are two, "hu-" and "man" had no hyphen.
 *
 * @param text All of the paper's text.
 */
export function joinerOf(text: string): JoinOf {
  const words = new Set(text.split(/\s+/))
  let found = 0
  /** Slow, so asked last: where markup that is not printed stands close, a word is only a part of one. */
  const holds = (letters: string): boolean => {
    if (letters.length < tellingLength || !divides.test(letters)) return false
    // Lines come mostly in the order of the text.
    const at = text.indexOf(letters, found)
    found = at === -1 ? text.indexOf(letters) : at
    return found !== -1
  }
  return (before, after) => {
    const whole = before + after
    if (words.has(whole) && (isBroken.test(before) || !words.has(before) || !words.has(after)))
      return 'nothing'
    if (words.has(before) && words.has(after)) return 'space'
    const closed = isHyphened.test(before) ? before.slice(0, -1) + after : undefined
    if (closed !== undefined && words.has(closed)) return 'hyphen'
    if (holds(whole)) return 'nothing'
    return closed !== undefined && holds(closed) ? 'hyphen' : 'space'
  }
}

/** Lines end within a word behind a dash, a stroke and the like. */
const isBroken = /[\p{Pd}/?]$/u
/** What lines end behind without a space: signs of addresses and names in code, and scripts that have none. */
const divides =
  /[\p{Pd}/?&=_#%@~\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u
const isHyphened = /.[-\u2010]$/u
