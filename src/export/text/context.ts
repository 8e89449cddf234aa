import type {Definition, PhrasingContent, Root, RootContent} from 'mdast'
import type {Article} from '../../article.ts'
import type {LabelKind} from '../../kinds.ts'
import {notesInOrder} from '../../noteorder.ts'
import {nounsOf} from '../../nouns.ts'
import {visit} from '../../visit.ts'

/** What is known where a node is written. */
export interface Context {
  readonly article: Readonly<Article>
  /** BCP 47 tag of what stands around it. */
  readonly lang: string
  /** Number of each note of this text, by its identifier. */
  readonly notes: ReadonlyMap<string, number>
  /** Addresses of this text that links name. */
  readonly definitions: ReadonlyMap<string, Definition>
  /** Short forms that have been explained. */
  readonly explained: Set<string>
  /** Writes what stands in a line. */
  readonly words: (nodes: readonly PhrasingContent[], context: Context) => string
  /** Writes blocks, each a text of one line or several. */
  readonly blocks: (nodes: readonly (RootContent | PhrasingContent)[], context: Context) => string[]
}

/** The same in another text of the paper, which has notes and addresses of its own. */
export function inText(context: Context, text: Root, lang = context.lang): Context {
  const first = text.data?.firstNote ?? 1
  const notes = new Map(
    notesInOrder(text).map(({identifier}, index) => [identifier, first + index] as const)
  )
  const definitions = new Map<string, Definition>()
  visit(text, 'definition', definition => {
    if (!definitions.has(definition.identifier)) definitions.set(definition.identifier, definition)
  })
  return {...context, lang, notes, definitions}
}

/** "Figure 2". */
export function nameOf(kind: LabelKind, number: string | undefined, context: Context): string {
  const {numbering} = context.article.meta
  const noun = numbering?.kinds[kind]?.title ?? nounsOf(context.lang).of[kind].one
  return number === undefined ? noun : `${noun} ${number}`
}
