import type {Element} from 'xast'
import {w} from './word.ts'

/** What a bookmark holds: a number, a paragraph that Word counts, the call of a note, or a place alone. */
export type Held = 'number' | 'paragraph' | 'call' | 'place'

/** The places of a document that something leads to. */
export interface Bookmarks {
  nameOf(label: string): string
  /** What a label names, between the two ends of its bookmark; a label is there once. */
  around(label: string | undefined, held: Held, children: readonly Element[]): Element[]
  /** Known when the document is written. */
  heldBy(label: string): Held | undefined
}

/** Word's names have letters, digits and `_`, at most 40 of them. */
const longest = 40

export function bookmarks(): Bookmarks {
  const names = new Map<string, string>()
  const taken = new Set<string>()
  const placed = new Map<string, Held>()
  return {
    nameOf,
    around(label, held, children) {
      if (label === undefined || placed.has(label)) return [...children]
      const id = placed.size + 1
      placed.set(label, held)
      return [w('bookmarkStart', {id, name: nameOf(label)}), ...children, w('bookmarkEnd', {id})]
    },
    heldBy: label => placed.get(label)
  }

  function nameOf(label: string): string {
    const known = names.get(label)
    if (known !== undefined) return known
    const plain = label.replace(/[^\p{L}\p{Nd}]+/gu, '_')
    const start = (/^\p{L}/u.test(plain) ? plain : `_${plain}`).slice(0, longest - 4)
    let name = start
    for (let count = 2; taken.has(name.toLowerCase()); count++) name = `${start}_${count}`
    taken.add(name.toLowerCase())
    names.set(label, name)
    return name
  }
}
