import type {FootnoteDefinition, Root} from 'mdast'
import type {Cite, Manuscript} from '../article.ts'
import {flowsOf} from '../flows.ts'
import {visit} from '../visit.ts'
import {isMade} from './notes.ts'

/** A citation cluster at its place in the reading order. */
export interface Cluster {
  readonly cite: Cite
  /** Number of the note it stands in, from 1; 0 in the text. */
  readonly noteIndex: number
  /** The note is the author's, not one made of the citation for a note style. */
  readonly ownNote: boolean
}

/** All clusters in the order in which they are read: those of a note where it is called. */
export function collectClusters(manuscript: Manuscript): Cluster[] {
  const clusters: Cluster[] = []
  let notes = 0
  for (const flow of flowsOf(manuscript)) {
    const definitions = new Map<string, FootnoteDefinition>()
    visit(flow, 'footnoteDefinition', note => {
      definitions.set(note.identifier, note)
    })
    collect(flow, 0)

    function collect(part: Root | FootnoteDefinition, noteIndex: number): void {
      visit(part, node => {
        if (node.type === 'footnoteDefinition' && node !== part) return 'skip'
        if (node.type === 'cite')
          clusters.push({cite: node, noteIndex, ownNote: noteIndex > 0 && !isMade(part)})
        if (node.type === 'footnoteReference') {
          const note = definitions.get(node.identifier)
          if (!note) return undefined
          definitions.delete(node.identifier)
          notes++
          collect(note, notes)
        }
        return undefined
      })
    }
  }
  return clusters
}
