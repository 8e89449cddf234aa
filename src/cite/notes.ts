import type {FootnoteDefinition, Parent, PhrasingContent, Root} from 'mdast'
import {SKIP, visitParents} from 'unist-util-visit-parents'
import type {Cite, Manuscript} from '../article.ts'
import {flowsOf} from '../flows.ts'

const made = 'cite-note-'

/** For a style of class "note": every citation in the text becomes a footnote with its call. */
export function makeNotes(manuscript: Manuscript): void {
  for (const flow of flowsOf(manuscript)) makeFlowNotes(flow)
}

function makeFlowNotes(flow: Root): void {
  const notes: FootnoteDefinition[] = []
  visitParents(flow, (node, ancestors) => {
    if (node.type === 'footnoteDefinition') return SKIP
    if (node.type !== 'cite') return undefined
    const parent = ancestors.at(-1) as Parent
    const index = parent.children.indexOf(node)
    const identifier = `${made}${notes.length + 1}`
    notes.push(noteOf(node, identifier))
    const call: PhrasingContent = {
      type: 'footnoteReference',
      identifier,
      label: identifier,
      position: node.position
    }
    const before = parent.children[index - 1]
    const after = parent.children[index + 1]
    if (node.narrative) {
      parent.children.splice(
        index,
        1,
        {...node, authorOnly: true, items: node.items.slice(0, 1)},
        call
      )
      return [SKIP, index + 2]
    }
    // The call follows the mark of punctuation: "peace [@doe]." → "peace.¹"
    if (before?.type === 'text') before.value = before.value.trimEnd()
    const mark = after?.type === 'text' ? /^[.,;:!?،؛؟]+/.exec(after.value)?.[0] : undefined
    if (after?.type === 'text' && mark !== undefined) {
      after.value = after.value.slice(mark.length)
      parent.children.splice(index, 1, {type: 'text', value: mark}, call)
      return [SKIP, index + 2]
    }
    parent.children.splice(index, 1, call)
    return [SKIP, index + 1]
  })
  flow.children.push(...notes)
}

function noteOf(cite: Cite, identifier: string): FootnoteDefinition {
  return {
    type: 'footnoteDefinition',
    identifier,
    label: identifier,
    children: [
      {type: 'paragraph', children: [{...cite, narrative: false}], position: cite.position}
    ],
    position: cite.position
  }
}

/** Whether a note was made of a citation. */
export function isMade(note: Root | FootnoteDefinition): boolean {
  return note.type === 'footnoteDefinition' && note.identifier.startsWith(made)
}
