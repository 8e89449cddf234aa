import type {Token} from './locatortokens.ts'

/** A run of tokens that may be a locator or a part of one. */
export interface Word {
  /** Index of the token behind it. */
  readonly end: number
  /** It is a number: it has a digit, or is Roman. */
  readonly isNumber: boolean
  readonly hasDigit: boolean
}

const closing: Readonly<Record<string, string>> = {'(': ')', '[': ']', '{': '}'}
const roman = /^(?=.)m*(?:cm|cd|d?c{0,3})(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3})$/i

/**
 * Reads one word of a locator: `123`, `33-44`, `S3`, `12r`, `1.2.3`, `34(1)(a)`, `[17]`, `XVII`, `2:33`.
 *
 * @returns Nothing where no word stands.
 * @see pandoc MANUAL, "Citation syntax"
 */
export function wordAt(tokens: readonly Token[], start: number): Word | undefined {
  let at = start
  let isNumber = false
  for (;;) {
    const close = closing[markAt(tokens, at) ?? '']
    const inner = sequenceAt(tokens, close === undefined ? at : at + 1)
    const end = inner?.end ?? at + 1
    if (close === undefined) {
      if (!inner) break
      at = inner.end
    } else {
      if (markAt(tokens, end) !== close) break
      at = end + 1
    }
    isNumber ||= inner?.isNumber ?? false
  }
  if (at === start) return undefined
  const hasDigit = tokens.slice(start, at).some(({text}) => /\p{Nd}/u.test(text))
  return {end: at, isNumber, hasDigit}
}

/** Units joined by full stops: "1.2.3", but not the full stop of "1.2." */
function sequenceAt(tokens: readonly Token[], start: number): Omit<Word, 'hasDigit'> | undefined {
  let found = unitAt(tokens, start)
  for (;;) {
    const at = found?.end ?? start
    const next = markAt(tokens, at) === '.' ? unitAt(tokens, at + 1) : undefined
    if (!next) return found
    found = {end: next.end, isNumber: next.isNumber || found?.isNumber === true}
  }
}

function unitAt(tokens: readonly Token[], start: number): Omit<Word, 'hasDigit'> | undefined {
  const first = tokens[start]
  if (first?.kind === 'word' && roman.test(first.text)) return {end: start + 1, isNumber: true}
  let end = start
  let isNumber = false
  for (let token = first; token && isUnit(token); token = tokens[++end]) {
    isNumber ||= /\p{Nd}/u.test(token.text)
  }
  return end === start ? undefined : {end, isNumber}
}

/** Of the marks only the dashes of a range belong to a number. */
function isUnit({kind, text, node}: Token): boolean {
  if (kind === 'mark') return text === '-' || text === '–'
  if (kind === 'node') return node.type !== 'inlineMath' && !/\s/.test(text)
  return kind === 'word'
}

function markAt(tokens: readonly Token[], index: number): string | undefined {
  const token = tokens[index]
  return token?.kind === 'mark' ? token.text : undefined
}

export function isSeparator(token: Token | undefined): boolean {
  return token?.kind === 'mark' && /^[,،;؛]$/.test(token.text)
}
