/** A piece of a line, and the index in the line at which it begins. */
export interface Piece {
  readonly text: string
  readonly index: number
}

/** A cell of a drawn table by the rows and columns it covers, from 0. */
export interface DrawnCell {
  readonly row: number
  readonly column: number
  readonly rowSpan: number
  readonly colSpan: number
  /** Its text, line by line of the drawing. */
  readonly lines: readonly (Piece & {readonly line: number})[]
}

export type Align = 'left' | 'right' | 'center' | null

/** What a drawing says. */
export interface Drawn {
  /** Row by row. */
  readonly cells: readonly DrawnCell[]
  readonly rows: number
  readonly align: readonly Align[]
  /** Shares of the line; none where the columns are as wide as their words. */
  readonly widths?: readonly number[]
  readonly headRows: number
  readonly footRows: number
  /** The cells may hold paragraphs, lists and the like, not words alone. */
  readonly hasBlocks: boolean
}

/** How a kind of table is told from text, line by line. */
export interface Drawing {
  /** Whether a line may follow the lines so far. */
  readonly goesOn: (lines: readonly string[], next: string) => boolean
  /** Whether the lines are a table. */
  readonly isWhole: (lines: readonly string[]) => boolean
  /** Whether they can be nothing else, so that `1. First` on the next line is a row and no list. */
  readonly isSure: (lines: readonly string[]) => boolean
}

/** Columns of a page, by which pandoc measures drawn tables. */
export const pageColumns = 72
