import type {FootnoteDefinition, Root} from 'mdast'
import {SKIP, visit} from './visit.ts'

/** The notes that a text calls, as they are numbered and printed: those called only in notes come behind all others. */
export function notesInOrder(flow: Root): FootnoteDefinition[] {
  const defined = new Map<string, FootnoteDefinition>()
  visit(flow, 'footnoteDefinition', note => {
    if (!defined.has(note.identifier)) defined.set(note.identifier, note)
  })
  const order = new Set<FootnoteDefinition>()
  call(flow)
  // Those that a note adds are reached in their turn.
  for (const note of order) call(note)
  return [...order]

  function call(part: Root | FootnoteDefinition): void {
    visit<Root | FootnoteDefinition>(part, node => {
      if (node.type === 'footnoteDefinition' && node !== part) return SKIP
      const note = node.type === 'footnoteReference' && defined.get(node.identifier)
      if (note) order.add(note)
      return undefined
    })
  }
}
