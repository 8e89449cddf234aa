import type {Sheet} from './pages.ts'
import type {Piece} from './scan.ts'

/** What the browser painted without a mark and is a part of the text all the same. */
export interface Additions {
  /** A mark that no part of the sheet has yet. */
  newMark(sheet: Sheet): number
  /** Give it to a piece; neighbours may share one. */
  mark(sheet: Sheet, piece: Piece, mcid: number): void
  on(sheet: Sheet): ReadonlyMap<Piece, number>
}

export function noAdditions(): Additions {
  const free = new Map<Sheet, number>()
  const marks = new Map<Sheet, Map<Piece, number>>()
  return {
    newMark(sheet) {
      const mcid =
        free.get(sheet) ?? 1 + sheet.marked.reduce((most, one) => Math.max(most, one.mcid), -1)
      free.set(sheet, mcid + 1)
      return mcid
    },
    mark(sheet, piece, mcid) {
      const known = marks.get(sheet) ?? new Map()
      marks.set(sheet, known.set(piece, mcid))
    },
    on: sheet => marks.get(sheet) ?? new Map()
  }
}
