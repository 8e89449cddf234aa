import type {Definition, FootnoteDefinition, PhrasingContent, Root, RootContent} from 'mdast'
import type {Element} from 'xast'
import type {Article} from '../../article.ts'
import type {Typesetter} from '../../formulas/formulas.ts'
import type {MathNode} from '../../formulas/refine.ts'
import {notesInOrder} from '../../noteorder.ts'
import type {Change} from '../../tree.ts'
import {SKIP, visit} from '../../visit.ts'
import {directionOf} from '../../words.ts'
import type {ExportTools} from '../tools.ts'
import type {Bookmarks} from './bookmarks.ts'
import type {HeadingCounter} from './headingcounter.ts'
import type {Look} from './look.ts'
import type {Numbering} from './numbering.ts'
import type {Pictures} from './pictures.ts'
import type {Relations} from './relations.ts'

/** A note of a text. */
export interface OwnNote {
  readonly number: number
  /** The text calls it, and not only another note. */
  readonly isCalledInText: boolean
  readonly definition: FootnoteDefinition
}

/** The notes at the foot of the pages. */
export interface Notes {
  /** The call of a note; where it is the first, the note is written. */
  call(note: OwnNote, context: Context): Element[]
  isEmpty(): boolean
  file(finish: (root: Element) => Element): string
}

/** Counts what Word will count by itself. */
export interface Sequences {
  /** @returns How many of that name there are now. */
  next(name: string): number
  reset(name: string, count: number): void
}

/** What is known where a node is written. */
export interface Context {
  readonly article: Readonly<Article>
  /** BCP 47 tag of the passage. */
  readonly lang: string
  /** Of the paragraph. */
  readonly dir: 'ltr' | 'rtl'
  readonly look: Look
  /** Id of the style of its paragraphs. */
  readonly style: string
  /** Where its lines begin, in twentieths of a point. */
  readonly indent: number
  /** How wide they may be. */
  readonly width: number
  /** How many lists it stands in. */
  readonly listDepth: number
  /** Levels of headings count from this one. */
  readonly topDepth: number
  /** Of a title or a link: what leads elsewhere is its words alone. */
  readonly isLinkless: boolean
  /** Of the whole text that it stands in. */
  readonly textLang: string
  /** The note that it stands in, and those that this one calls: Word has no notes in notes, so they end it. */
  readonly inNote: {readonly number: number; readonly calls: OwnNote[]} | undefined
  /** It came or went. */
  readonly change: Change | undefined
  /** When tracked changes were made: ISO 8601. */
  readonly madeOn: string | undefined
  /** Of the part of the file it is written to. */
  readonly relations: Relations
  readonly bookmarks: Bookmarks
  readonly sequences: Sequences
  readonly headings: HeadingCounter
  readonly numbering: Numbering
  readonly pictures: Pictures
  readonly notes: Notes
  readonly typeset: Typesetter<MathNode> | undefined
  /** Notes of this text, by their identifiers. */
  readonly own: ReadonlyMap<string, OwnNote>
  /** Addresses of this text that links name. */
  readonly definitions: ReadonlyMap<string, Definition>
  /** Tells the author what the document cannot hold. */
  readonly say: ExportTools['say']
  /** Ends a section whose pages are upright or across. */
  readonly sheet: (isAcross: boolean) => Element
  /** Writes what stands in a line. */
  readonly inlines: (nodes: readonly PhrasingContent[], context: Context) => Element[]
  /** Writes blocks, and words among them. */
  readonly blocks: (
    nodes: readonly (RootContent | PhrasingContent)[],
    context: Context
  ) => Element[]
}

/** The same in another text of the paper, which has notes and addresses of its own. */
export function inText(context: Context, text: Root, lang = context.lang): Context {
  const first = text.data?.firstNote ?? 1
  const called = calledIn(text)
  const own = new Map(
    notesInOrder(text).map(
      (definition, index) =>
        [
          definition.identifier,
          {
            number: first + index,
            isCalledInText: called.has(definition.identifier),
            definition
          }
        ] as const
    )
  )
  const definitions = new Map<string, Definition>()
  visit(text, 'definition', definition => {
    if (!definitions.has(definition.identifier)) definitions.set(definition.identifier, definition)
  })
  return {...inLanguage(context, lang), textLang: lang, own, definitions}
}

/** Identifiers of the notes that a text calls outside its notes. */
function calledIn(text: Root): Set<string> {
  const called = new Set<string>()
  visit(text, node => {
    if (node.type === 'footnoteReference') called.add(node.identifier)
    return node.type === 'footnoteDefinition' ? SKIP : undefined
  })
  return called
}

/** The same in another language, where the passage says one. */
export function inLanguage(context: Context, lang: string | undefined): Context {
  return lang === undefined ? context : {...context, lang, dir: directionOf(lang)}
}

/** The same where letters look otherwise too. */
export function withLook(context: Context, look: Look): Context {
  return {...context, look: {...context.look, ...look}}
}
