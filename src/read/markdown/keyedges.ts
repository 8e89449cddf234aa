import type {PhrasingContent, Text} from 'mdast'
import type {CiteKey} from './citekey.ts'

/**
 * Settles the two ends of a key that only its surroundings tell: underscores that no emphasis took are its
 * own (`@doe_`), and behind a full stop that is no ellipsis or behind emphasis there is no citation, as there
 * is none behind a word.
 */
export function settleKeys(
  children: readonly PhrasingContent[],
  source: string
): PhrasingContent[] {
  const out: PhrasingContent[] = []
  let refused: number | undefined
  for (const node of children) {
    const last = out.at(-1)
    if (
      node.type === 'citeKey' &&
      (followsWord(last) || followsStop(node, source) || begins(node, refused))
    ) {
      const value = sourceOf(node, source)
      refused = value.endsWith('}') ? undefined : node.position?.end.offset
      out.push({type: 'text', value, position: node.position})
    } else if (node.type === 'text' && last?.type === 'citeKey') {
      const more = underscoresBehind(last, source)
      last.value += '_'.repeat(more)
      out.push(more === 0 ? node : shortened(node, more))
    } else {
      out.push(node)
    }
  }
  return out
}

/** A key right behind what was no key stands behind a word: `.@a@b`. */
function begins({position}: PhrasingContent, place: number | undefined): boolean {
  return place !== undefined && position?.start.offset === place
}

/** Emphasis is as a word: `*word*@doe`. */
function followsWord(last: PhrasingContent | undefined): boolean {
  return last?.type === 'emphasis' || last?.type === 'strong'
}

function followsStop({position}: PhrasingContent, source: string): boolean {
  const start = position?.start.offset ?? 0
  let at = start
  while (source[at - 1] === '.') at--
  if (at < start && source[at - 1] === '\\') at++
  return (start - at) % 3 !== 0
}

/** How many are typed right behind a key without braces. */
function underscoresBehind({position}: CiteKey, source: string): number {
  const end = position?.end.offset ?? 0
  if (source[end - 1] === '}') return 0
  let at = end
  while (source[at] === '_') at++
  return at - end
}

function shortened(node: Text, length: number): Text {
  const {position} = node
  if (!position) return {...node, value: node.value.slice(length)}
  const {line, column, offset = 0} = position.start
  const start = {line, column: column + length, offset: offset + length}
  return {...node, value: node.value.slice(length), position: {...position, start}}
}

function sourceOf({position}: PhrasingContent, source: string): string {
  return source.slice(position?.start.offset ?? 0, position?.end.offset ?? 0)
}
