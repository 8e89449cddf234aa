import type {FootnoteDefinition} from 'mdast'
import type {Cited, Label} from '../article.ts'
import {flowsOf} from '../flows.ts'
import {noteLabels} from '../notelabels.ts'
import {visit} from '../visit.ts'

/**
 * The notes of titles, abstracts and body are counted in one row, for a style may say "note 3". Those of the body can be
 * referred to: `[^aim]` has the label `fn:aim`.
 */
export function countNotes(paper: Pick<Cited, 'meta' | 'tree'>): Map<string, Label> {
  const labels = new Map<string, Label>()
  let notes = 0
  for (const flow of flowsOf(paper)) {
    if (notes > 0) flow.data = {...flow.data, firstNote: notes + 1}
    const defined = new Map<string, FootnoteDefinition>()
    const called = new Set<string>()
    visit(flow, node => {
      if (node.type === 'footnoteDefinition') defined.set(node.identifier, node)
      if (node.type === 'footnoteReference') called.add(node.identifier)
    })
    for (const name of called) {
      const note = defined.get(name)
      if (!note) continue
      notes++
      if (flow !== paper.tree) continue
      // The id that mdast-util-to-hast 13.2.2 gives a note.
      const id = `fn-${encodeURI(name.toLowerCase())}`
      const meaning: Label = {kind: 'footnote', number: String(notes), id}
      for (const label of noteLabels(note)) labels.set(label, meaning)
    }
  }
  return labels
}
