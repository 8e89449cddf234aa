/** What became of a page, in words of what is wrong with it. */
export interface Tried {
  readonly pages: number
  readonly wrongs: readonly string[]
}
