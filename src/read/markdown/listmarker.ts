/** What an item of a list is counted by. */
export interface Marker {
  readonly style:
    | 'decimal'
    | 'lower-alpha'
    | 'upper-alpha'
    | 'lower-roman'
    | 'upper-roman'
    | 'example'
  /** `a.`, `a)` or `(a)`. */
  readonly delimiter: 'period' | 'paren' | 'parens'
  readonly value: number
  /** The name of an example, '' for one without. */
  readonly example?: string
}

const whole = /^(\()?(\d{1,9}|[a-z]+|[A-Z]+|#|@[\p{L}\p{N}_-]*)([.)])$/u
const roman = /^m{0,3}(?:cm|cd|d?c{0,3})(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3})$/

/**
 * `(iv)` → 4 in small Roman numerals.
 *
 * @param style That of the list, which settles what `c` and `i` are; a list begins with the letter, or with `i`.
 */
export function markerOf(written: string, style?: Marker['style']): Marker | undefined {
  const [, open, sign = '', close] = whole.exec(written) ?? []
  if (close === undefined || (open !== undefined && close === '.')) return undefined
  const delimiter = open !== undefined ? 'parens' : close === ')' ? 'paren' : 'period'
  const made = (own: Marker['style'], value: number): Marker | undefined =>
    style === undefined || style === own ? {style: own, delimiter, value} : undefined
  if (sign.startsWith('@')) {
    const marker = made('example', 1)
    return delimiter === 'parens' && marker ? {...marker, example: sign.slice(1)} : undefined
  }
  // `1.` and `1)` are CommonMark's.
  if (/^\d/.test(sign)) return delimiter === 'parens' ? made('decimal', Number(sign)) : undefined
  if (sign === '#') return made(style ?? 'decimal', 1)
  const size = sign === sign.toLowerCase() ? 'lower' : 'upper'
  const small = sign.toLowerCase()
  const isRoman = roman.test(small) && (small.length > 1 || small === 'i' || style !== undefined)
  if (isRoman && style !== `${size}-alpha`) {
    const marker = made(`${size}-roman`, romanValue(small))
    if (marker) return marker
  }
  return small.length === 1 ? made(`${size}-alpha`, small.charCodeAt(0) - 96) : undefined
}

const values: Readonly<Record<string, number>> = {i: 1, v: 5, x: 10, l: 50, c: 100, d: 500, m: 1000}

function romanValue(numeral: string): number {
  const digits = [...numeral].map(letter => values[letter] ?? 0)
  return digits.reduce(
    (sum, digit, index) => (digit < (digits[index + 1] ?? 0) ? sum - digit : sum + digit),
    0
  )
}
