import type {Text} from 'mdast'

const entity = /&(?:#x[\da-f]{1,6}|#\d{1,7}|\w{1,31});/iy
const marks = new Set(['[', ']', ';', '؛', '^', '~'])

/** A place in a text: in its node's value, and in the file where that is known. */
export interface Place {
  readonly index: number
  readonly offset: number | undefined
}

/**
 * The places in a text node's value where brackets, semicolons, `^`, `~` and a last `-` stand as the author typed
 * them: neither escaped (`\[`) nor the end of a character reference (`&amp;`). Walks value and source together.
 */
export function* unescapedMarks(node: Text, source: string): Generator<Place> {
  let at = node.position?.start.offset
  for (let index = 0; index < node.value.length; index++) {
    const char = node.value[index] ?? ''
    const isMark = marks.has(char) || (char === '-' && index === node.value.length - 1)
    if (at === undefined) {
      if (isMark) yield {index, offset: undefined}
      continue
    }
    if (char === '\n') {
      while (at < source.length && source[at] !== '\n' && source[at] !== '\r') at++
      while (/[\s>]/.test(source[at] ?? '') && source[at] !== node.value[index + 1]) at++
      continue
    }
    entity.lastIndex = at
    const reference = source[at] === '&' && char !== '&' ? entity.exec(source) : null
    if (reference) {
      at += reference[0].length
    } else if (source[at] === '\\' && (source[at + 1] === char || char === '\u00A0')) {
      at += 2
    } else {
      if (isMark) yield {index, offset: at}
      at++
    }
  }
}
