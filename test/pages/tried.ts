import type {Taller} from '../../src/browser/task.ts'

/** What became of a page, in words of what is wrong with it. */
export interface Tried {
  /** What the next try is to know. */
  readonly taller: readonly Taller[]
  readonly pages: number
  /** Lost, doubled or misplaced. */
  readonly wrongs: readonly string[]
  /** All is there, but a line stands alone, or a column is not as high as foreseen. */
  readonly rough: readonly string[]
}
