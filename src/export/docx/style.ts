import type {Element} from 'xast'
import type {headingNumbers} from './numbering.ts'

/** A style of paragraphs or letters. */
export interface Style {
  readonly id: string
  /** As Word lists it; its own styles have fixed names. */
  readonly name: string
  readonly type?: 'character'
  readonly basedOn?: string
  /** Id of the style of the paragraph behind it. */
  readonly next?: string
  /** Points. */
  readonly size?: number
  readonly before?: number
  readonly after?: number
  readonly bold?: boolean
  readonly italic?: boolean
  readonly font?: string
  readonly align?: 'center' | 'right' | 'both'
  /** Lines are as far apart whatever the paper's are. */
  readonly isClose?: boolean
  readonly isKept?: boolean
  /** Twentieths of a point. */
  readonly indent?: readonly [left: number, right: number]
  /** Level of an outline, from 0. */
  readonly level?: number
  /** The numbering that it counts by, if the paper has numbers. */
  readonly list?: keyof typeof headingNumbers
  readonly more?: readonly Element[]
  readonly letters?: readonly Element[]
}
