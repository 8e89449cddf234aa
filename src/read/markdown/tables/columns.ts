import type {Piece} from './drawing.ts'

/** Marks that stand on a letter, and signs of direction, take no column. */
const narrow = /[\p{M}\p{Cf}]/u
/** Characters of East Asia and emoji take two. */
const wide =
  /[\u1100-\u115F\u2E80-\u303E\u3041-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6\u{1F300}-\u{1FAFF}\u{20000}-\u{3FFFD}]/u

/** A line by the columns a monospaced screen shows it in: each holds the index of its character. */
export interface Columns {
  readonly line: string
  readonly at: readonly number[]
}

/** Arabic vowel signs share the column of their letter, a Chinese character has two. */
export function columnsOf(line: string): Columns {
  const at: number[] = []
  let index = 0
  for (const char of line) {
    const width = char <= '\u02FF' ? 1 : wide.test(char) ? 2 : narrow.test(char) ? 0 : 1
    for (let column = 0; column < width; column++) at.push(index)
    index += char.length
  }
  return {line, at}
}

/** The character of a column; a space where the line is shorter. */
export function charAt({line, at}: Columns, column: number): string {
  return line[at[column] ?? line.length] ?? ' '
}

/** What stands in the columns from one up to another, that one not included. */
export function pieceBetween({line, at}: Columns, from: number, to = at.length): Piece {
  const index = at[from] ?? line.length
  return {text: line.slice(index, at[to] ?? line.length), index}
}

/** A piece without the spaces around it. */
export function trimmed({text, index}: Piece): Piece {
  const inner = text.trimStart()
  return {text: inner.trimEnd(), index: index + text.length - inner.length}
}
