import type {Element} from 'xast'
import {x} from 'xastscript'
import type {Context, Notes, OwnNote} from './context.ts'
import {field} from './fields.ts'
import {runProperties} from './look.ts'
import {namespaces} from './namespaces.ts'
import {paragraph} from './paragraph.ts'
import type {Relations} from './relations.ts'
import {run} from './runs.ts'
import {w} from './word.ts'
import {document} from './xmlfile.ts'

/** Word keeps the lines above notes under these two ids. */
const lines = [
  w('footnote', {type: 'separator', id: -1}, [line('separator')]),
  w('footnote', {type: 'continuationSeparator', id: 0}, [line('continuationSeparator')])
]

export function notes(relations: Relations): Notes {
  const written: Element[] = []
  const known = new Set<OwnNote['definition']>()
  return {
    call(note, context) {
      const number = String(note.number)
      const label = labelOf(note.number)
      if (context.inNote) {
        const words = run(number, {...context, look: {script: 'superscript'}}, 'ltr')
        if (note.isCalledInText) return [x('offprint:number', {label}, [words])]
        if (!known.has(note.definition)) context.inNote.calls.push(note)
        known.add(note.definition)
        return [words]
      }
      if (known.has(note.definition)) {
        const look = {...context, look: {style: 'FootnoteReference'}}
        return field(`NOTEREF ${context.bookmarks.nameOf(label)} \\f \\h`, [run(number, look)])
      }
      known.add(note.definition)
      const id = written.length + 1
      written.push(w('footnote', {id}, []))
      written[id - 1] = w('footnote', {id}, noteOf(note, {...context, relations}))
      return context.bookmarks.around(label, 'call', [
        w('r', {}, [...called, w('footnoteReference', {id})])
      ])
    },
    isEmpty: () => written.length === 0,
    file: finish => document(finish(w('footnotes', namespaces, [...lines, ...written])))
  }
}

/** The label under which a note is found. */
export function labelOf(number: number | string): string {
  return `_note_${number}`
}

const called = runProperties({style: 'FootnoteReference'})

/** A note, and those that it calls below it. */
function noteOf({definition, number: own}: OwnNote, context: Context): Element[] {
  const calls: OwnNote[] = []
  const inside = {...context, ...plainText(context), inNote: {number: own, calls}}
  const mark = w('r', {}, [...called, w('footnoteRef')])
  const made = beginning(inside.blocks(definition.children, inside), mark, inside)
  for (const note of calls) {
    const number = run(String(note.number), {...inside, look: {script: 'superscript'}}, 'ltr')
    made.push(...beginning(inside.blocks(note.definition.children, inside), number, inside))
  }
  return made
}

function plainText({textLang}: Context) {
  return {
    lang: textLang,
    look: {},
    style: 'FootnoteText',
    indent: 0,
    listDepth: 0,
    isLinkless: false
  }
}

/** The number stands in the line of the first paragraph. */
function beginning(made: Element[], number: Element, context: Context): Element[] {
  const [first] = made
  if (first?.name !== 'w:p') return [paragraph([number], context), ...made]
  const at = first.children.findIndex(child => child.type !== 'element' || child.name !== 'w:pPr')
  first.children.splice(at < 0 ? first.children.length : at, 0, number, run(' ', context))
  return made
}

function line(name: string): Element {
  return w('p', {}, [
    w('pPr', {}, [w('spacing', {before: 0, after: 0, line: 240, lineRule: 'auto'})]),
    w('r', {}, [w(name)])
  ])
}
