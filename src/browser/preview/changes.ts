import type {CitedOnWords} from '../task.ts'
import type {Store} from './blocks.ts'
import {printed} from './printed.ts'
import type {State} from './state.ts'

/** A block and what stands in it. */
export type Named = readonly [name: string, html: string]

/** The blocks of a text that are printed. */
export interface Content {
  readonly paper: readonly Named[]
  readonly behind: readonly Named[]
}

/** A block that takes the place of another. */
export interface Change {
  readonly from: string
  readonly to: string
  readonly was: string
  readonly is: string
}

/** What is to be changed on pages that are laid out. */
export interface Changes {
  readonly changed: readonly Change[]
  /** Blocks of which the print shows nothing new. */
  readonly renamed: readonly Change[]
}

export function contentOf({regions: {paper, behind}}: State, {html}: Store): Content {
  const named = (blocks: typeof paper) => blocks.map(([name]) => [name, html(name)] as const)
  return {paper: named(paper), behind: named(behind)}
}

/** Nothing where blocks came or went. */
export function changesBetween(
  before: Content,
  now: Content,
  citedOn: CitedOnWords | undefined
): Changes | undefined {
  if (before.paper.length !== now.paper.length || before.behind.length !== now.behind.length) {
    return undefined
  }
  const old = [...before.paper, ...before.behind]
  const changes = [...now.paper, ...now.behind].flatMap(([to, is], index) => {
    const [from, was] = old[index] ?? ['', '']
    return from === to ? [] : [{from, to, was, is}]
  })
  const isSame = ({was, is}: Change) => printed(was, citedOn) === printed(is, citedOn)
  return {changed: changes.filter(one => !isSame(one)), renamed: changes.filter(isSame)}
}
