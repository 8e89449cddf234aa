import type {FootnoteDefinition, FootnoteReference, Nodes} from 'mdast'
import {changed, changeOf} from '../changes.ts'
import type {Change} from '../tree.ts'
import {align} from './align.ts'
import {mergedBlocks} from './blocks.ts'
import {keyOf, likenessOf} from './likeness.ts'

/** A note in both versions, or in one. */
interface NotePair {
  readonly before?: FootnoteDefinition | undefined
  readonly after?: FootnoteDefinition | undefined
}

/** The notes of two texts, those beside each other that are one. */
export function pairedNotes(
  before: readonly FootnoteDefinition[],
  after: readonly FootnoteDefinition[]
): NotePair[] {
  return align(before, after, {key: keyOf, likeness: likenessOf})
}

/** A call of the earlier version by the name that its note has now, if it is there. */
export function renamed(call: FootnoteReference, pairs: readonly NotePair[]): FootnoteReference {
  const {identifier} = call
  const pair = pairs.find(({before}) => before?.identifier === identifier)
  const former = `before-${identifier}`
  return {...call, identifier: pair?.after?.identifier ?? former, data: {former}}
}

interface Call {
  readonly node: FootnoteReference
  readonly change: Change | undefined
}

/**
 * The notes that a merged text calls: of a call that stayed both versions as one, of the others as the note was or is.
 * Calls that went get the former names of their notes.
 */
export function mergedNotes(
  blocks: readonly Nodes[],
  pairs: readonly NotePair[]
): FootnoteDefinition[] {
  const made = new Map<string, FootnoteDefinition>()
  let waiting: readonly Nodes[] = blocks
  while (waiting.length > 0) {
    const calls = waiting.flatMap(block => callsIn(block, undefined))
    const stayed = calls.filter(({change}) => change === undefined)
    const notes = [...stayed, ...calls.filter(({change}) => change)].flatMap(call => {
      const note = noteOf(call, pairs)
      if (!note || made.has(note.identifier)) return []
      made.set(note.identifier, note)
      return [note]
    })
    waiting = notes.flatMap(({children}) => children)
  }
  return [...made.values()]
}

function callsIn(node: Nodes, outer: Change | undefined): Call[] {
  const change = changeOf(node) ?? outer
  if (node.type === 'footnoteReference') return [{node, change}]
  return 'children' in node ? node.children.flatMap(child => callsIn(child, change)) : []
}

function noteOf({node, change}: Call, pairs: readonly NotePair[]): FootnoteDefinition | undefined {
  if (change === 'deletion') {
    const former = node.data?.former ?? node.identifier
    node.identifier = former
    const note = pairs.find(
      ({before}) => before && `before-${before.identifier}` === former
    )?.before
    return note && {...whole(note, change), identifier: former}
  }
  const pair = pairs.find(({after}) => after?.identifier === node.identifier)
  if (!pair?.after) return undefined
  if (change || !pair.before) return whole(pair.after, 'insertion')
  const children = mergedBlocks(pair.before.children, pair.after.children)
  return {...pair.after, children: children as FootnoteDefinition['children']}
}

function whole(note: FootnoteDefinition, change: Change): FootnoteDefinition {
  return {...note, children: note.children.map(child => changed(child, change))}
}
