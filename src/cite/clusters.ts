import type {FootnoteDefinition, Nodes, Parent, Root} from 'mdast'
import type {Manuscript} from '../article.ts'
import {flowsByLanguage} from '../flows.ts'
import {walkLanguages} from '../languages.ts'
import {notesInOrder} from '../noteorder.ts'
import type {Cite} from '../tree.ts'
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

/** All clusters in the order in which they are read: those of a note where the text calls it. */
export function collectClusters(manuscript: Manuscript): Cluster[] {
  const clusters: Cluster[] = []
  const sections = sectionsOf(manuscript.tree)
  let notes = 0
  let section = 0
  for (const {flow, lang: language} of flowsByLanguage(manuscript)) {
    const languages = new Map<Nodes, string>()
    walkLanguages(flow, language, (note, _, lang) => {
      if (note.type === 'footnoteDefinition') languages.set(note, lang)
      return true
    })
    const uncollected = new Map(notesInOrder(flow).map(note => [note.identifier, note]))
    const numbers = new Map(
      [...uncollected.values()].map((note, index) => [note, notes + index + 1])
    )
    notes += numbers.size
    collect(flow, language, 0)
    for (const note of uncollected.values()) collectNote(note)

    function collectNote(note: FootnoteDefinition): void {
      uncollected.delete(note.identifier)
      collect(note, languages.get(note) ?? language, numbers.get(note) ?? 0)
    }

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
        if (node.type === 'footnoteReference' && noteIndex === 0) {
          const note = uncollected.get(node.identifier)
          if (note) collectNote(note)
        }
        return true
      })
    }
  }
  return clusters
}
