import {toString as plainText} from 'mdast-util-to-string'
import type {Script} from '../../tree.ts'
import {isMark, joined, type Mark, type Piece} from './pieces.ts'

const kinds = {'^': 'superscript', '~': 'subscript'} as const

/**
 * Make `x^2^` and `H~2~O` superior and inferior. No space may stand between the marks; an escaped one may. The
 * mark of a note (`^[`) and that of a call without its note (`[^`) are none.
 *
 * @see pandoc MANUAL, extensions `superscript`, `subscript`
 */
export function takeScripts(pieces: readonly Piece[]): Piece[] {
  const out: Piece[] = []
  let index = 0
  while (index < pieces.length) {
    const piece = pieces[index] as Piece
    const close = isScript(piece) ? closeOf(pieces, index, piece.value) : undefined
    if (isScript(piece) && close !== undefined) {
      out.push(script(piece.value, takeScripts(pieces.slice(index + 1, close))))
      index = close + 1
    } else {
      out.push(piece)
      index++
    }
  }
  return out
}

type ScriptMark = Mark & {readonly value: keyof typeof kinds}

function isScript(piece: Piece): piece is ScriptMark {
  return piece.type === 'mark' && piece.value in kinds
}

/** The next mark of the kind, which ends every search of one before it. */
function closeOf(
  pieces: readonly Piece[],
  open: number,
  mark: ScriptMark['value']
): number | undefined {
  const isNote = isMark(pieces[open + 1], '[') || isMark(pieces[open - 1], '[')
  if (mark === '^' && isNote) return undefined
  for (let index = open + 1; index < pieces.length; index++) {
    const piece = pieces[index]
    if (isMark(piece, mark)) return index > open + 1 ? index : undefined
    if (piece?.type === 'break') return undefined
    if (piece?.type !== 'mark' && /[ \t\n]/.test(plainText(piece))) return undefined
  }
  return undefined
}

function script(mark: ScriptMark['value'], inside: readonly Piece[]): Script {
  return {type: kinds[mark], children: joined(inside)}
}
