import type {FootnoteDefinition, Nodes, Parent, Root} from 'mdast'
import type {Cite, Manuscript} from '../article.ts'
import {flowsByLanguage} from '../flows.ts'
import {walkLanguages} from '../languages.ts'
import {isMade} from './notes.ts'
import {sectionsOf} from './sections.ts'

/** A citation cluster at its place in the reading order. */
export interface Cluster {
  readonly cite: Cite
  /** Number of the note it stands in, from 1; 0 in the text. */
  readonly noteIndex: number
  /** The note is the author's, not one made of the citation for a note style. */
  readonly ownNote: boolean
  /** BCP 47 tag of the passage it stands in. */
  readonly lang: string
  /** What it stands in. */
  readonly parent: Parent
  /** Section that cites, be it in a note; see `sectionsOf`. */
  readonly section: number
}

/** All clusters in the order in which they are read: those of a note where it is called. */
export function collectClusters(manuscript: Manuscript): Cluster[] {
  const clusters: Cluster[] = []
  const sections = sectionsOf(manuscript.tree)
  let notes = 0
  let section = 0
  for (const {flow, lang: language} of flowsByLanguage(manuscript)) {
    const definitions = new Map<string, {note: FootnoteDefinition; lang: string}>()
    walkLanguages(flow, language, (note, _, lang) => {
      if (note.type === 'footnoteDefinition') definitions.set(note.identifier, {note, lang})
      return true
    })
    collect(flow, language, 0)

    function collect(part: Root | FootnoteDefinition, from: string, noteIndex: number): void {
      walkLanguages(part, from, (node: Nodes, ancestors, lang) => {
        if (node.type === 'footnoteDefinition' && node !== part) return false
        // A note belongs to the section that calls it, wherever it is written.
        if (noteIndex === 0) section = sections.get(node) ?? section
        if (node.type === 'cite') {
          const parent = ancestors.at(-1) as Parent
          const ownNote = noteIndex > 0 && !isMade(part)
          clusters.push({cite: node, noteIndex, ownNote, lang, parent, section})
        }
        if (node.type === 'footnoteReference') {
          const called = definitions.get(node.identifier)
          if (!called) return true
          definitions.delete(node.identifier)
          notes++
          collect(called.note, called.lang, notes)
        }
        return true
      })
    }
  }
  return clusters
}
