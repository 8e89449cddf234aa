import type {Text} from 'mdast'
import type {VFile} from 'vfile'
import {report} from '../../rules.ts'
import type {Pair} from './brackets.ts'
import {isMark, type Piece, pointAt} from './pieces.ts'

/** "see", "cf." and the like, as words before a key in brackets. */
const affix = /^(?:\p{L}[\p{L}.,:\s-]{0,30})?$/u
/** A locator and the like, as words behind it. */
const tail = /^(?:\s*[,،:;؛][^[(){}]{0,60})?$/u

const openBrace = /(?<![\p{L}\p{N}_])@\{[^{}\s][^{}\n]*$/mu

/**
 * Tell brackets around a citation of which one half is missing: `[see @a, p. 3`, `@a, p. 3]`, `@{a`. A bracket
 * far from a key may be half of an interval.
 *
 * Reports: `citation-closed`.
 */
export function tellUnclosed(
  pieces: readonly Piece[],
  pairs: ReadonlyMap<number, Pair>,
  source: string,
  file: VFile
): void {
  const closed = new Set([...pairs.values()].map(({close}) => close))
  for (const [index, piece] of pieces.entries()) {
    if (isMark(piece, '[') && !pairs.has(index) && opens(pieces, index))
      tell(piece, '[', ']', 'Put a ] behind the last of its works')
    if (isMark(piece, ']') && !closed.has(index) && closes(pieces, index))
      tell(piece, ']', '[', 'Put a [ before the first of its works')
    if (piece.type === 'text' && openBrace.test(piece.value)) tellBrace(piece)
  }

  function tell({position}: Piece, found: string, missing: string, remedy: string): void {
    report(file, 'citation-closed', `The \`${missing}\` to this bracket of a citation is missing`, {
      at: position?.start,
      found,
      note: `${remedy}: [see @doe2020, p. 3; @roe2019].`
    })
  }

  function tellBrace({position}: Text): void {
    const start = position?.start
    const at = start && source.indexOf('@{', start.offset)
    report(file, 'citation-closed', 'The `}` behind this key is missing', {
      at: start && at !== -1 ? pointAt(at, start, source) : start,
      found: '@{',
      note: 'A key in braces ends on the same line: @{doe 2020}.'
    })
  }
}

/** A key stands behind the mark, alone or with words such as "see". */
export function opens(pieces: readonly Piece[], index: number): boolean {
  let at = index + 1
  const words = pieces[at]
  if (words?.type === 'text' && affix.test(words.value)) at++
  if (isMark(pieces[at], '-')) at++
  return pieces[at]?.type === 'citeKey' && !hasEscaped(pieces[at + 1], ']')
}

function closes(pieces: readonly Piece[], index: number): boolean {
  const words = pieces[index - 1]
  const at = words?.type === 'text' && tail.test(words.value) ? index - 2 : index - 1
  return pieces[at]?.type === 'citeKey' && !hasEscaped(pieces[at - 1], '[')
}

/** Who escapes one half means both as they stand. */
function hasEscaped(piece: Piece | undefined, bracket: string): boolean {
  return piece?.type === 'text' && piece.value.includes(bracket)
}
