/**
 * What a break before a strip would do, from harmless to wrong. A forced one begins a page or column.
 *
 * - `free`: between two blocks
 * - `row`: between rows of a table, items of a list, lines of a verse
 * - `split`: within a paragraph, with two lines or more on either side
 * - `orphan`, `widow`: one line alone at the foot or at the head
 * - `inside`: within what is to stay together: an entry, a note of few lines, a figure taller than the page
 * - `keep`: behind a heading, a caption, a line that announces what follows
 * - `page`, `left`, `right`, `column`: the author's
 */
export type Break =
  | 'free'
  | 'row'
  | 'split'
  | 'orphan'
  | 'widow'
  | 'inside'
  | 'keep'
  | 'column'
  | 'page'
  | 'left'
  | 'right'

/**
 * A slice of the flow that no page divides: a line, a row, a box. Lengths are CSS px, counted from the
 * top of the flow, which is laid out once with its floats taken out (their room is `Float.grow`).
 */
export interface Strip {
  /** Its own edges: of the line box, the row, the box. */
  readonly top: number
  readonly bottom: number
  /** The upper edge of the outermost element that begins with this strip, padding and border included. */
  readonly openTop: number
  /** The lower edge of the outermost element that ends with it. */
  readonly closeBottom: number
  /** The break before it. */
  readonly before: Break
  /** The line before ends in a hyphen. */
  readonly hyphenBefore?: boolean
  /** Height of the head of its table, repeated where a page begins with this strip. */
  readonly head?: number
  /** As wide as all columns. Where there is one column, never. */
  readonly span?: boolean
  /** On a page across, which holds nothing else. */
  readonly across?: boolean
  /** Where a page begins with this strip, so much more space is above another; or within this one. */
  readonly lag?: {readonly at: number; readonly by: number}
}

/** Something that may stand elsewhere than where it is written. Floats keep their order. */
export interface Float {
  /** The strip it is written before; the number of strips if it comes last. */
  readonly anchor: number
  readonly height: number
  /** What the flow grows by where it stands as written; infinite if it must not. */
  readonly grow: number
  readonly span: boolean
}

/** All footnotes, in the order of their calls, as one flow of strips of their own. */
export interface Notes {
  readonly strips: readonly Strip[]
  /** The first strip of each note. */
  readonly starts: readonly number[]
  /** The strip that calls each note; never falls. */
  readonly calls: readonly number[]
}

/** What is measured of a paper. */
export interface Flow {
  readonly strips: readonly Strip[]
  readonly floats: readonly Float[]
  readonly notes: Notes
}

/** Where floats go first: as written when there is room, else to the head of a page; or never as written. */
export type FloatPlacement = 'here' | 'head' | 'foot'

/** The page as far as breaks depend on it; CSS px. */
export interface Sheet {
  /** Height of the text, notes and floats included. */
  readonly height: number
  /** The same of a page across. */
  readonly acrossHeight: number
  readonly columns: number
  /** Between text and the first note: space, rule, space. */
  readonly noteGap: number
  /** Between a float at the head or foot and the text. */
  readonly floatGap: number
  readonly floats: FloatPlacement
  /** Height of a line: what makes a page full enough, a rest too small. */
  readonly line: number
  /** The last columns are of equal height. */
  readonly balance: boolean
}
