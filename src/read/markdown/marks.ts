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
 * them: neither escaped (`\[`) nor the end of a character reference (`&amp;`).
 */
export function* unescapedMarks(node: Text, source: string): Generator<Place> {
  const last = node.value.length - 1
  for (const {isEscaped, ...place} of placesOf(
    node,
    source,
    (char, index) => marks.has(char) || (char === '-' && index === last)
  )) {
    if (!isEscaped) yield place
  }
}

/** Where in a text node's value what stands behind a backslash stands (`\"`). */
export function* escapedPlaces(node: Text, source: string): Generator<number> {
  for (const {index, isEscaped} of placesOf(node, source, () => true)) if (isEscaped) yield index
}

/** Walks value and source together. */
function* placesOf(
  node: Text,
  source: string,
  isWanted: (char: string, index: number) => boolean
): Generator<Place & {readonly isEscaped: boolean}> {
  let at = node.position?.start.offset
  for (let index = 0; index < node.value.length; index++) {
    const char = node.value[index] ?? ''
    const wanted = isWanted(char, index)
    if (at === undefined) {
      if (wanted) yield {index, offset: undefined, isEscaped: false}
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
      if (wanted) yield {index, offset: at, isEscaped: true}
      at += 2
    } else {
      if (wanted) yield {index, offset: at, isEscaped: false}
      at++
    }
  }
}
