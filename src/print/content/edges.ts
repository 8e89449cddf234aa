import type {Block} from './lines.ts'
import {type Reading, replaced, replacedBy} from './words.ts'

/** Words are looked at as far as these bytes of code show them. */
const reach = 400

/** The word at the right end of a line; empty where a space is shown behind it. */
export function lastWord(line: readonly Block[], reading: Reading): string {
  let word = ''
  for (const block of [...line].reverse()) {
    const from = Math.max(block.from, block.to - reach)
    const code = block.sheet.code.toString('latin1', from, block.to)
    let isReplaced = false
    for (let end = code.length - 1, start = 0; end > 0; end = start - 1) {
      start = code.lastIndexOf('\n', end - 1) + 1
      if (start === 0 && from > block.from) return word
      if (code.startsWith('EMC', start)) isReplaced = true
      const text = textAt(block, code, start, end, isReplaced, reading)
      if (code.startsWith(replaced, start)) isReplaced = false
      if (space.test(text)) return word
      word = text + word
    }
  }
  return word
}

/** The word at the left end of a line; empty where a space is shown before it. */
export function firstWord(line: readonly Block[], reading: Reading): string {
  let word = ''
  for (const block of line) {
    const code = block.sheet.code.toString(
      'latin1',
      block.from,
      Math.min(block.to, block.shows + reach)
    )
    let isReplaced = false
    for (let start = 0, end = code.indexOf('\n'); end !== -1; end = code.indexOf('\n', start)) {
      const text = textAt(block, code, start, end, isReplaced, reading)
      if (code.startsWith(replaced, start)) isReplaced = true
      else if (code.startsWith('EMC', start)) isReplaced = false
      if (space.test(text)) return word
      word += text
      start = end + 1
    }
    if (block.shows + reach < block.to) return word
  }
  return word
}

const space = /\s/

/** What a line of code shows, or the words that stand in its place. */
function textAt(
  {sheet, font}: Block,
  code: string,
  start: number,
  end: number,
  isReplaced: boolean,
  reading: Reading
): string {
  if (code.startsWith(replaced, start)) return replacedBy(code.slice(start, end))
  return !isReplaced && code[end - 1] === 'j' ? reading.shownBy(sheet, font, code, end) : ''
}
