import type {Root} from 'mdast'
import type {Point, Position} from 'unist'

/**
 * Words and numbers, one space apart, and the full stop of several: no mark of any syntax is in them, nor `www.`; a
 * word alone with its stop may be the number of a list.
 */
const words =
  /^(?:[-−](?=\d))?[\p{L}\p{M}\p{N}]+(?:(?: |(?<=\d)[.,](?=\d))[\p{L}\p{M}\p{N}]+)*(?:(?<= \p{L}+)\.)?$/u

/**
 * A text as the parser has it, if it is one line of words and numbers: most cells of tables and short captions are, and
 * setting the parser up takes longer than reading them.
 */
export function plainText(text: string): Root | undefined {
  const value = text.trim()
  if (!words.test(value)) return undefined
  const [before = '', after = ''] = text.split(value)
  if (/[^\n]/.test(before + after)) return undefined
  const position = {start: endOf(before), end: endOf(before + value)}
  return {
    type: 'root',
    children: [
      {
        type: 'paragraph',
        children: [{type: 'text', value, position: copyOf(position)}],
        position
      }
    ],
    position: {start: endOf(''), end: endOf(text)}
  }
}

function endOf(text: string): Point {
  const line = text.split('\n')
  return {line: line.length, column: (line.at(-1)?.length ?? 0) + 1, offset: text.length}
}

/** Who moves a node moves its own. */
function copyOf({start, end}: Position): Position {
  return {start: {...start}, end: {...end}}
}
