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
 * Reports: `citation-bracketed-once`, `citation-parted`, `citation-typed`.
 */
export function tellMistyped(
  pieces: readonly Piece[],
  pairs: ReadonlyMap<number, Pair>,
  file: VFile
): void {
  for (const [index, piece] of pieces.entries()) {
    const pair = pairs.get(index)
    if (pair && !isMark(pieces[index - 1], '^') && holdsOther(pieces.slice(index, pair.close))) {
      report(file, 'citation-bracketed-once', 'A command or role of citation stands in brackets', {
        at: piece.position?.start,
        note: 'It prints its own brackets in them. Write all works in one way: [see @doe2020; @roe2019].'
      })
    }
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
    if (/\[(?:\p{L}[\p{L}., ]{0,20} )?$/u.test(before.value) && endsEscaped(pieces, index))
      tell(
        piece,
        '\\[',
        `Word and the like put a backslash before brackets; without it: [@${piece.value}].`
      )
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

/** Works parted by semicolons, of which some are cited by LaTeX's commands or roles. */
function holdsOther(inside: readonly Piece[]): boolean {
  return inside.some(({type}) => type === 'cite') && inside.some(piece => isMark(piece, ';'))
}

/** The next bracket behind is a closing one without meaning. */
function endsEscaped(pieces: readonly Piece[], index: number): boolean {
  for (const piece of pieces.slice(index + 1)) {
    if (isMark(piece, '[') || isMark(piece, ']')) return false
    const bracket = piece.type === 'text' ? /[[\]]/.exec(piece.value)?.[0] : undefined
    if (bracket !== undefined) return bracket === ']'
  }
  return false
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
