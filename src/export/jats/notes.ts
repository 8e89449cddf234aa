import type {Root} from 'mdast'
import type {Element} from 'xast'
import {x} from 'xastscript'
import {notesInOrder} from '../../noteorder.ts'
import type {Context} from './context.ts'
import {inParagraphs} from './paragraphs.ts'

/** The notes of a text, with their numbers. */
export function notes(text: Root, context: Context): Element[] {
  return notesInOrder(text).map(note => {
    const number = String(context.notes.get(note.identifier))
    return x('fn', {id: context.ids.claim('note', number)}, [
      x('label', number),
      ...inParagraphs(context.blocks(note.children, context))
    ])
  })
}
