import type {
  Definition,
  FootnoteDefinition,
  Image,
  Nodes,
  PhrasingContent,
  Root,
  RootContent
} from 'mdast'
import type {Article} from '../../article.ts'
import {notesInOrder} from '../../noteorder.ts'
import type {RuleId} from '../../rules.ts'
import type {Macro} from '../../tree.ts'
import {visit} from '../../visit.ts'
import type {Counters} from './counters.ts'
import type {Names} from './names.ts'

/** The images that the text shows, each a file beside it. */
export interface Images {
  /** The command that shows one. */
  include(
    image: Image,
    context: Context,
    width: string | undefined,
    height: string | undefined
  ): string
}

/** The author's commands of one name; a later one holds from its place on. */
export interface Macros {
  /** For the preamble. */
  readonly first: readonly Macro[]
  /** Those that give a name another meaning, in their order. */
  readonly later: Macro[]
}

/** A note with its number. */
export interface Note {
  readonly number: number
  readonly definition: FootnoteDefinition
}

/** What is known where a node is written. */
export interface Context {
  readonly article: Readonly<Article>
  /** BCP 47 tag of the words around. */
  readonly lang: string
  readonly labels: Names
  readonly keys: Names
  readonly counters: Counters
  readonly images: Images
  /** Names that links may lead to. */
  readonly places: ReadonlySet<string>
  /** Those that something refers to. */
  readonly referred: ReadonlySet<string>
  /** Those whose label is written. */
  readonly anchored: Set<string>
  /** Takes up what the preamble is to load or define. */
  readonly needs: Set<string>
  /** What the author defines for formulas. */
  readonly macros: Macros
  /** Whether the appendices have begun, and the number of the section. */
  readonly appendix: {begun: boolean; top: string}
  /** Notes of this text, by their identifier. */
  readonly notes: ReadonlyMap<string, Note>
  /** Those that are written: a second call has only their number. */
  readonly called: Set<number>
  /** In a note that was made of a citation. */
  readonly inCitationNote: boolean
  /** Where no note can stand: takes up what is written behind it. */
  readonly behind: string[] | undefined
  /** Addresses of this text that links name. */
  readonly definitions: ReadonlyMap<string, Definition>
  /** In a quotation, an item or a box, where no section can begin. */
  readonly isNested: boolean
  /** The argument of a command: nothing verbatim, no floats. */
  readonly isArgument: boolean
  /** A title, which LaTeX writes elsewhere too. */
  readonly isTitle: boolean
  /** Takes up tables and figures that go behind the text. */
  readonly atEnd: string[] | undefined
  /** The style cites by numbers. */
  readonly isNumeric: boolean
  /** Works that a list of the text's own has written out. */
  readonly listed: Set<string>
  /** Writes all lists of works itself: BibTeX makes one, of works that run one way. */
  readonly ownLists: boolean
  readonly tell: (rule: RuleId, reason: string, at: Nodes | undefined, note: string) => void
  readonly inlines: (nodes: readonly PhrasingContent[], context: Context) => string
  readonly blocks: (nodes: readonly (RootContent | PhrasingContent)[], context: Context) => string
}

/** The same in another text of the paper, which has notes and addresses of its own. */
export function inText(context: Context, text: Root, lang: string): Context {
  const first = text.data?.firstNote ?? 1
  const notes = new Map(
    notesInOrder(text).map((definition, index) => [
      definition.identifier,
      {definition, number: first + index}
    ])
  )
  const definitions = new Map<string, Definition>()
  visit(text, 'definition', definition => {
    if (!definitions.has(definition.identifier)) definitions.set(definition.identifier, definition)
  })
  return {...context, lang, notes, definitions}
}

/** Written where no note can stand, the notes behind it. */
export function notesBehind(context: Context, write: (inner: Context) => string): string {
  if (context.behind) return write(context)
  const behind: string[] = []
  const written = write({...context, behind})
  return behind.length === 0 ? written : `${written}${behind.join('')}`
}
