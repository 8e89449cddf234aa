import type {FootnoteReference} from 'mdast'
import {type Context, notesBehind} from './context.ts'
import {labelOf} from './links.ts'

/** A note where it is called; where none can stand, its number, and the note behind. */
export function noteCall({identifier}: FootnoteReference, context: Context): string {
  const note = context.notes.get(identifier)
  if (!note) return ''
  const {definition, number} = note
  if (context.called.has(number)) return `\\textsuperscript{${number}}`
  context.called.add(number)
  const names = [...context.article.labels]
    .filter(([, label]) => label.kind === 'footnote' && label.number === String(number))
    .map(([name]) => labelOf(name, context))
    .join('')
  const {behind} = context
  const written = notesBehind({...context, behind: undefined}, inner =>
    text({
      ...inner,
      isArgument: true,
      isTitle: false,
      inCitationNote: definition.identifier.startsWith('cite-note-')
    })
  )
  if (behind) {
    behind.push(`\\footnotetext[${number}]{${written}}`)
    return `\\footnotemark[${number}]`
  }
  const before = context.counters.to('footnote', String(number), false)
  return `${before === '' ? '' : `{}${before}`}\\footnote{${written}}`

  function text(inner: Context): string {
    return names + inner.blocks(definition.children, inner).trim()
  }
}
