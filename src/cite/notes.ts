import type {FootnoteDefinition, Nodes, Parent, PhrasingContent, Root} from 'mdast'
import type {Manuscript} from '../article.ts'
import {flowsByLanguage} from '../flows.ts'
import {walkLanguages} from '../languages.ts'
import type {Cite} from '../tree.ts'
import {callRules, settleCall} from './calls.ts'
import {takeGenitive} from './possessive.ts'

const made = 'cite-note-'

/** For a style of class "note": every citation in the text becomes a footnote with its call. */
export function makeNotes(manuscript: Manuscript): void {
  for (const {flow, lang} of flowsByLanguage(manuscript)) {
    // No note can stand at the head of the pages.
    if (flow === manuscript.meta.runningWords) continue
    flow.children.push(...flowNotes(flow, lang, manuscript.meta.notesAfterPunctuation))
  }
}

interface Place {
  readonly cite: Cite
  readonly ancestors: readonly Nodes[]
  readonly lang: string
}

function flowNotes(
  flow: Root,
  language: string,
  afterMarks: boolean | undefined
): FootnoteDefinition[] {
  const notes: FootnoteDefinition[] = []
  for (const {cite, ancestors, lang} of citesInText(flow, language)) {
    const parent = ancestors.at(-1) as Parent
    // Taken up by the citation before it.
    if (!parent.children.includes(cite)) continue
    if (!cite.narrative) takeNeighbours(cite, parent)
    const identifier = `${made}${notes.length + 1}`
    notes.push(noteOf(cite, identifier))
    const call: PhrasingContent = {
      type: 'footnoteReference',
      identifier,
      label: identifier,
      position: cite.position
    }
    const names = cite.narrative ? namesOf(cite, parent) : []
    parent.children.splice(parent.children.indexOf(cite), 1, ...names, call)
    settleCall(call, ancestors, callRules(lang, afterMarks))
  }
  return notes
}

/** Those in the author's notes stay in them, and names or a year alone are words of the sentence. */
function citesInText(flow: Root, language: string): Place[] {
  const places: Place[] = []
  walkLanguages(flow, language, (node, ancestors, lang) => {
    const isWhole = node.type === 'cite' && !node.authorOnly && !node.yearOnly
    if (isWhole) places.push({cite: node, ancestors, lang})
    return node.type !== 'footnoteDefinition'
  })
  return places
}

/** Citations side by side are one note: `[@doe] [@roe].` */
function takeNeighbours(cite: Cite, parent: Parent): void {
  const at = parent.children.indexOf(cite) + 1
  for (;;) {
    const gap = isSpace(parent.children[at]) ? 1 : 0
    const next = parent.children[at + gap]
    if (next?.type !== 'cite' || next.narrative || next.yearOnly) return
    cite.items = [...cite.items, ...next.items]
    parent.children.splice(at, gap + 1)
  }
}

/** What stands in the sentence of a narrative citation: "Doe", "Doe’s". */
function namesOf(cite: Cite, parent: Parent): PhrasingContent[] {
  const ending = takeGenitive(parent, cite)
  const names: Cite = {...cite, authorOnly: 'beside', items: cite.items.slice(0, 1)}
  return ending === '' ? [names] : [names, {type: 'text', value: ending}]
}

function isSpace(node: Parent['children'][number] | undefined): boolean {
  return node?.type === 'text' && node.value.trim() === ''
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
