import type {VFile} from 'vfile'
import {report} from '../../rules.ts'
import type {Pair} from './brackets.ts'
import {isMark, type Piece} from './pieces.ts'
import {opens} from './unclosed.ts'

/** A place in a work, as words of a part that names no work. */
const place = /^(?:\p{L}{1,6}\.?\s*)?[\p{Nd}ivxlc]+(?:\s*[-–—]+\s*[\p{Nd}ivxlc]+)?\.?$/u

/** What is typed for the bracket of a citation. */
const foreign = /(?:[［【〔]|(?<!\\)[{<])$/u

/**
 * Braces and angles, which mean much else, have to close right behind the key or its pages; Manubot has braces
 * around labels, `{@fig:x}`.
 */
function isClosed(open: string, key: string, behind: Piece | undefined): boolean {
  if (open !== '{' && open !== '<') return true
  if (open === '{' && /^\p{L}+:/u.test(key)) return false
  const close = open === '{' ? /^(?:,[^{}]*)?\}/ : /^(?:,[^<>]*)?>/
  return behind?.type === 'text' && close.test(behind.value)
}

/**
 * Tell citations that are typed with other signs than were meant: a dash for the hyphen of `-@a`, brackets of
 * full width, braces or angles, a semicolon before what names no work.
 *
 * Reports: `citation-parted`, `citation-typed`.
 */
export function tellMistyped(
  pieces: readonly Piece[],
  pairs: ReadonlyMap<number, Pair>,
  file: VFile
): void {
  for (const [index, piece] of pieces.entries()) {
    const pair = pairs.get(index)
    if (pair && !pair.isCluster && isList(pieces, index) && hasIdlePart(pieces, index, pair)) {
      report(file, 'citation-parted', 'A part of these brackets names no work', {
        at: piece.position?.start,
        note: 'Semicolons stand between works, a comma before pages: [@doe2020, p. 3; @roe2019].'
      })
    }
    if (piece.type !== 'citeKey') continue
    const before = pieces[index - 1]
    if (before?.type !== 'text') continue
    const isFirst = isMark(pieces[index - 2], '[') || isMark(pieces[index - 2], ';')
    const dash = isFirst ? /^\s*([‐‑–—−])$/u.exec(before.value)?.[1] : undefined
    if (dash !== undefined)
      tell(piece, dash, `Leave out the name with a hyphen: [-@${piece.value}].`)
    const open = foreign.exec(before.value)?.[0]
    if (open !== undefined && isClosed(open, piece.value, pieces[index + 1])) {
      tell(
        piece,
        open,
        `Citations stand in the square brackets of the keyboard: [@${piece.value}].`
      )
    }
  }

  function tell({position}: Piece, sign: string, note: string): void {
    report(file, 'citation-typed', `\`${sign}\` before this key prints as it stands`, {
      at: position?.start,
      found: sign,
      note
    })
  }
}

/** It begins as a list of works would. */
function isList(pieces: readonly Piece[], open: number): boolean {
  return opens(pieces, open) || (isMark(pieces[open + 1], ';') && opens(pieces, open + 1))
}

/** A part is empty, or pages alone. */
function hasIdlePart(pieces: readonly Piece[], open: number, {close}: Pair): boolean {
  let words: string | undefined = ''
  for (const piece of pieces.slice(open + 1, close + 1)) {
    if (piece.type === 'text') words = words === undefined ? undefined : words + piece.value
    else if (isMark(piece, ';') || isMark(piece, ']')) {
      const part = words?.trim()
      if (part === '' || (part !== undefined && place.test(part))) return true
      words = ''
    } else words = undefined
  }
  return false
}
