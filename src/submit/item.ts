import type {OutputFile} from '../article.ts'

/** Where a file of the package goes. */
export type Slot =
  | 'cover letter'
  | 'title page'
  | 'manuscript'
  | 'part of the manuscript'
  | 'part of the title page'
  | 'highlights'
  | 'figure'
  | 'table'
  | 'supplementary item'

/** A file that is handed in. */
export interface Item extends OutputFile {
  readonly slot: Slot
  /** "Figure 1. Its caption". */
  readonly about: string
  /** It has square brackets for the author to fill. */
  readonly hasBlanks?: boolean
}
