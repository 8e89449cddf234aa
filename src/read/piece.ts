import type {VFile} from 'vfile'

/** Lines that stand together in a text of several files. */
export interface Piece {
  readonly lines: readonly string[]
  readonly file: VFile
  /** The line of the file that the first of them is, or is of. */
  readonly from: number
}
