import type {FootnoteDefinition, Parent, PhrasingContent, Root, RootContent, Text} from 'mdast'
import {visit} from '../../visit.ts'
import {pointAt} from './pieces.ts'

const opening = '\\footnote{'

/** `\footnote{Its *text*.}` in the text is a note as `^[Its *text*.]` is. */
export function readTexNotes(tree: Root, source: string): void {
  if (!source.includes(opening)) return
  const notes: FootnoteDefinition[] = []
  visit(tree, node => {
    if (!('children' in node)) return
    const parent = node as Parent
    for (let at = 0; at >= 0; ) at = takeNote(parent, at, source, notes)
  })
  tree.children.push(...notes)
}

/**
 * Take the first note from a child on out of a text; one that has no end stays as it is.
 *
 * @returns The child to go on with; -1 where there is no note.
 */
function takeNote(
  {children}: Parent,
  start: number,
  source: string,
  notes: FootnoteDefinition[]
): number {
  let first = start
  while (first < children.length && opensIn(children[first] as RootContent, source) < 0) first++
  if (first >= children.length) return -1
  const text = children[first] as Text
  const from = opensIn(text, source)
  const [head, rest] = cut(text, from, opening.length, source)
  const inside = [rest, ...children.slice(first + 1)]
  const end = closeIn(inside, source)
  if (!end) return -1
  const [tail, after] = cut(inside[end.child] as Text, end.at, 1, source)
  const identifier = `tex-note-${notes.length + 1}`
  const {position} = text
  notes.push({
    type: 'footnoteDefinition',
    identifier,
    children: [
      {
        type: 'paragraph',
        children: [...inside.slice(0, end.child), tail].filter(hasWords) as PhrasingContent[],
        position
      }
    ],
    position
  })
  const call: RootContent = {type: 'footnoteReference', identifier, label: identifier, position}
  const left = [head, call, after].filter(hasWords)
  children.splice(first, end.child + 1, ...left)
  return first + left.length - 1
}

function hasWords(node: RootContent): boolean {
  return node.type !== 'text' || node.value !== ''
}

/** Where a note begins whose backslash is not escaped. */
function opensIn(node: RootContent, source: string): number {
  if (node.type !== 'text') return -1
  const written = source.slice(node.position?.start.offset, node.position?.end.offset)
  return written.includes(`\\${opening}`) ? -1 : node.value.indexOf(opening)
}

/** The brace that closes a note, over the texts in it; `\}` closes nothing. */
function closeIn(
  nodes: readonly RootContent[],
  source: string
): {child: number; at: number} | undefined {
  let depth = 1
  for (const [child, node] of nodes.entries()) {
    if (node.type !== 'text') continue
    let offset = (node.position?.start.offset ?? 0) - 1
    for (const {0: brace, index} of node.value.matchAll(/[{}]/g)) {
      offset = source.indexOf(brace, offset + 1)
      if (source[offset - 1] === '\\') continue
      depth += brace === '{' ? 1 : -1
      if (depth === 0) return {child, at: index}
    }
  }
  return undefined
}

/** The text before and behind a mark in it, which ends at a brace; each has its place. */
function cut(text: Text, from: number, length: number, source: string): [Text, Text] {
  const {value, position} = text
  const to = from + length
  const start = position && pointAt(offsetOf(text, to - 1, source), position.start, source)
  const end = start && pointAt((start.offset ?? 0) + 1, start, source)
  const before = position && start && {start: position.start, end: start}
  const behind = position && end && {start: end, end: position.end}
  return [
    {type: 'text', value: value.slice(0, from), position: before},
    {type: 'text', value: value.slice(to), position: behind}
  ]
}

/** Where a brace of a text stands in the source, which holds more than the text: backslashes, entities. */
function offsetOf({value, position}: Text, at: number, source: string): number | undefined {
  const brace = value.charAt(at)
  let offset = (position?.start.offset ?? 0) - 1
  for (let count = value.slice(0, at + 1).split(brace).length - 1; count > 0; count--)
    offset = source.indexOf(brace, offset + 1)
  return offset
}
