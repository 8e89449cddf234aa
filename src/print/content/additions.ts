import type {Sheet} from './pages.ts'
import type {Piece} from './scan.ts'

/** What is to be marked otherwise than the browser did. */
export interface Additions {
  /** A mark that no part of the sheet has yet. */
  newMark(sheet: Sheet): number
  /** Give it to a piece; neighbours may share one. */
  mark(sheet: Sheet, piece: Piece, mcid: number): void
  on(sheet: Sheet): ReadonlyMap<Piece, number>
  /** Tell how an artifact begins of which more is known, by its mark. */
  setApart(sheet: Sheet, mcid: number, opening: string): void
  apartOn(sheet: Sheet): ReadonlyMap<number, string>
  /** Write something else in a place of the code. */
  edit(sheet: Sheet, edit: Edit): void
  /** In the order of the code. */
  editsOf(sheet: Sheet): readonly Edit[]
}

/** What stands in the place of a part of the code. */
export interface Edit {
  readonly from: number
  readonly to: number
  readonly text: string
}

export function noAdditions(): Additions {
  const free = new Map<Sheet, number>()
  const marks = new Map<Sheet, Map<Piece, number>>()
  const apart = new Map<Sheet, Map<number, string>>()
  const edits = new Map<Sheet, Edit[]>()
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
    on: sheet => marks.get(sheet) ?? new Map(),
    setApart(sheet, mcid, opening) {
      const known = apart.get(sheet) ?? new Map()
      apart.set(sheet, known.set(mcid, opening))
    },
    apartOn: sheet => apart.get(sheet) ?? new Map(),
    edit(sheet, edit) {
      const known = edits.get(sheet)
      if (known) known.push(edit)
      else edits.set(sheet, [edit])
    },
    editsOf: sheet => (edits.get(sheet) ?? []).sort((one, other) => one.from - other.from)
  }
}
