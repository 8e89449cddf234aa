import type {Root} from 'mdast'
import type {VFile} from 'vfile'
import {nearest} from '../nearest.ts'
import {didYouMean, report} from '../rules.ts'
import {visit} from '../visit.ts'

/**
 * Check that footnote calls and notes belong to each other: a call without its note stays in the text as
 * typed, a note without its call would be lost in silence.
 *
 * Reports: `note-defined`, `note-called`.
 */
export function checkNotes(tree: Root, file: VFile): void {
  const called = new Set<string>()
  visit(tree, 'footnoteReference', ({identifier}) => {
    called.add(identifier)
  })
  visit(tree, node => {
    if (node.type === 'footnoteDefinition' && !called.has(node.identifier)) {
      report(file, 'note-called', `The note \`${node.label ?? node.identifier}\` is never called`, {
        at: node,
        note: `Write [^${node.label ?? node.identifier}] where it belongs, or take the note out.`
      })
    }
  })
  checkCalls(tree, file)
}

/**
 * Tell of calls without a note in a text and the notes defined in it.
 *
 * Reports: `note-defined`.
 */
export function checkCalls(tree: Root, file: VFile): void {
  const defined = new Set<string>()
  visit(tree, 'footnoteDefinition', ({identifier}) => {
    defined.add(identifier)
  })
  visit(tree, 'text', node => {
    for (const call of node.value.matchAll(/\[\^([^\]\s]+)\]/g)) {
      const name = call[1] ?? ''
      const source = String(file).slice(node.position?.start.offset, node.position?.end.offset)
      if (!source.includes(call[0])) continue
      report(file, 'note-defined', `There is no note \`${name}\``, {
        at: node,
        found: name,
        note:
          didYouMean(nearest(name, defined)) ||
          `Write the note in a paragraph of its own: [^${name}]: text of the note.`
      })
    }
  })
}
