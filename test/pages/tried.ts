/** What became of a page, in words of what is wrong with it. */
export interface Tried {
  readonly pages: number
  /** Lost, doubled or misplaced. */
  readonly wrongs: readonly string[]
  /** All is there, but a line stands alone, or a column is not as high as foreseen. */
  readonly rough: readonly string[]
}
