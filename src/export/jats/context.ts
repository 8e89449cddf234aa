import type {Definition, PhrasingContent, Root, RootContent} from 'mdast'
import type {Element, Text} from 'xast'
import type {Article} from '../../article.ts'
import type {Typesetter} from '../../formulas/formulas.ts'
import type {MathNode} from '../../formulas/refine.ts'
import {notesInOrder} from '../../noteorder.ts'
import {visit} from '../../visit.ts'
import type {Graphics} from './graphics.ts'
import type {Ids} from './ids.ts'

/** What may stand in a line of text. */
export type Inline = Element | Text

/** What is known where a node is written. */
export interface Context {
  readonly article: Readonly<Article>
  /** Keys of the works that are listed: others cannot be referred to. */
  readonly listed: ReadonlySet<string>
  readonly ids: Ids
  readonly typeset: Typesetter<MathNode> | undefined
  readonly graphics: Graphics
  /** Takes up the lists of works that stand in a section: JATS has them at its end. */
  readonly lists: Element[]
  /** Number of each note of this text, by its identifier. */
  readonly notes: ReadonlyMap<string, number>
  /** Addresses of this text that links name. */
  readonly definitions: ReadonlyMap<string, Definition>
  /** JATS breaks lines in cells and titles, never in paragraphs. */
  readonly mayBreak: boolean
  /** Writes what stands in a line. */
  readonly inlines: (nodes: readonly PhrasingContent[], context: Context) => Inline[]
  /** Writes blocks, and words among them. */
  readonly blocks: (
    nodes: readonly (RootContent | PhrasingContent)[],
    context: Context
  ) => Element[]
}

/** The same in another text of the paper, which has notes and addresses of its own. */
export function inText(context: Context, text: Root): Context {
  const first = text.data?.firstNote ?? 1
  const notes = new Map(
    notesInOrder(text).map(({identifier}, index) => [identifier, first + index] as const)
  )
  const definitions = new Map<string, Definition>()
  visit(text, 'definition', definition => {
    if (!definitions.has(definition.identifier)) definitions.set(definition.identifier, definition)
  })
  return {...context, notes, definitions}
}
