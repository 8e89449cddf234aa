import type {Cited, Label} from '../article.ts'
import {flowsOf} from '../flows.ts'
import {noteLabels} from '../notelabels.ts'
import {notesInOrder} from '../noteorder.ts'

/**
 * The notes of titles, abstracts and body are counted in one row, for a style may say "note 3". Those of the abstract
 * and the body can be referred to: `[^aim]` has the label `fn:aim`.
 */
export function countNotes(paper: Pick<Cited, 'meta' | 'tree'>): Map<string, Label> {
  const labels = new Map<string, Label>()
  let notes = 0
  for (const flow of flowsOf(paper)) {
    if (notes > 0) flow.data = {...flow.data, firstNote: notes + 1}
    for (const note of notesInOrder(flow)) {
      notes++
      if (flow !== paper.tree && flow !== paper.meta.abstract) continue
      const prefix = flow === paper.tree ? '' : 'abstract-'
      // The id that mdast-util-to-hast 13.2.2 gives a note.
      const id = `${prefix}fn-${encodeURI(note.identifier.toLowerCase())}`
      const meaning: Label = {kind: 'footnote', number: String(notes), id}
      for (const label of noteLabels(note)) labels.set(label, meaning)
    }
  }
  return labels
}
