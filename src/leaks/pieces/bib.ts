import type {Piece} from '../piece.ts'
import {plainTex} from './tex.ts'

/** The entries of a .bib, each by itself, and what stands between them. */
export function bibPieces(text: string, place: string): Piece[] {
  return text.split(/^(?=@)/m).map(entry => ({
    place,
    text: plainTex(entry),
    kind: entry.startsWith('@') ? 'record' : 'field'
  }))
}
