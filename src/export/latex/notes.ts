import type {FootnoteReference} from 'mdast'
import type {Context} from './context.ts'
import {labelOf} from './links.ts'

/** A note where it is called; where none can stand, its number, and the note behind. */
export function noteCall({identifier}: FootnoteReference, context: Context): string {
  const note = context.notes.get(identifier)
  if (!note) return ''
  const {definition, number} = note
  if (context.called.has(number)) return `\\textsuperscript{${number}}`
  context.called.add(number)
  const names = [...context.article.labels]
    .filter(
      ([name, label]) =>
        label.kind === 'footnote' && label.number === String(number) && context.referred.has(name)
    )
    .map(([name]) => labelOf(name, context))
    .join('')
  const nested: string[] = []
  const written =
    names +
    context
      .blocks(definition.children, {
        ...context,
        // A note in a note stands behind it: within it LaTeX would lose it.
        behind: nested,
        isArgument: true,
        isTitle: false,
        inCitationNote: definition.identifier.startsWith('cite-note-')
      })
      .trim()
  if (context.behind) {
    context.behind.push(`\\footnotetext[${number}]{${written}}`, ...nested)
    return `\\footnotemark[${number}]`
  }
  const before = context.counters.to('footnote', String(number), false)
  return `${before}\\footnote{${written}}${nested.join('')}`
}
