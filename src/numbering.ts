import type {LabelKind} from './kinds.ts'

/** How the front matter wants things of one kind to be named and counted. */
export interface KindNumbering {
  /** Before the number in a caption: "Fig." */
  readonly title?: string
  /** Before the number in a reference: for one thing, and for several. */
  readonly prefix?: readonly [one: string, several: string]
  /** The number, `%s`, with what stands around it: "S%s". */
  readonly enumerator?: string
  /** The number of the first; by default 1. */
  readonly start?: number
}

/** What the front matter says about numbers; by default each kind is counted through, and named by `nouns.ts`. */
export interface Numbering {
  /** Figures and the like are counted anew in each section of the first level: "Figure 2.1". */
  readonly bySection?: boolean
  /** Deepest level of sections that have a number, from 1. */
  readonly depth?: number
  readonly kinds: Readonly<Partial<Record<LabelKind, KindNumbering>>>
}
