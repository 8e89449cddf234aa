import type {Block} from './lines.ts'
import {type Reading, replaced, replacedBy} from './words.ts'

/** Words are looked at as far as these bytes of code show them: a hundred letters, as German words may have. */
const reach = 2500

/** The word at the right end of a line; empty where a space is shown behind it. */
export function lastWord(line: readonly Block[], reading: Reading): string {
  let word = ''
  for (const block of [...line].reverse()) {
    const {code} = block.sheet
    const from = Math.max(block.from, block.to - reach)
    let isReplaced = false
    for (let end = block.to - 1, start = 0; end > from; end = start - 1) {
      start = code.lastIndexOf('\n', end - 1) + 1
      if (start <= from && from > block.from) return word
      if (code.startsWith('EMC', start)) isReplaced = true
      const text = textAt(block, start, end, isReplaced, reading)
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
    const {code} = block.sheet
    const to = Math.min(block.to, block.shows + reach)
    let isReplaced = false
    for (let start = block.from, end = 0; ; start = end + 1) {
      end = code.indexOf('\n', start)
      if (end === -1 || end >= to) break
      const text = textAt(block, start, end, isReplaced, reading)
      if (code.startsWith(replaced, start)) isReplaced = true
      else if (code.startsWith('EMC', start)) isReplaced = false
      if (space.test(text)) return word
      word += text
    }
    if (to < block.to) return word
  }
  return word
}

const space = /\s/

/** What a line of code shows, or the words that stand in its place. */
function textAt(
  {sheet, font}: Block,
  start: number,
  end: number,
  isReplaced: boolean,
  reading: Reading
): string {
  const {code} = sheet
  if (code.startsWith(replaced, start)) return replacedBy(code.slice(start, end))
  return !isReplaced && code[end - 1] === 'j' ? reading.shownBy(sheet, font, end) : ''
}
