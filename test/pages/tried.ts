import type {Shown} from '../../src/browser/task.ts'

/** What became of a page, in words of what is wrong with it. */
export interface Tried {
  /** What the next try is to know. */
  readonly shown: readonly Shown[]
  readonly pages: number
  /** How many paragraphs were cast off. */
  readonly cast: number
  /** Lost, doubled or misplaced. */
  readonly wrongs: readonly string[]
  /** All is there, but a line stands alone, or a column is not as high as foreseen. */
  readonly rough: readonly string[]
}
