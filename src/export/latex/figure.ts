import type {Image} from 'mdast'
import {nounsOf} from '../../nouns.ts'
import type {Caption, Figure} from '../../tree.ts'
import {captionOf} from './caption.ts'
import {type Context, notesBehind} from './context.ts'
import {blocksInLanguage} from './direction.ts'
import {labelOf} from './links.ts'
import {panels} from './panels.ts'
import {notesOf, shownIn} from './shown.ts'
import {isLong, tabular} from './table.ts'
import {texOf} from './text.ts'

const floats = {figure: 'figure', table: 'table', listing: 'listing'} as const

/** A figure, a table or a listing with its caption, as a float. */
export function figure(node: Figure, context: Context): string {
  return blocksInLanguage(node.lang, context, inner =>
    context.isArgument ? unfloated(node, inner) : floated(node, inner)
  )
}

function floated(node: Figure, context: Context): string {
  const {kind, landscape, number} = node
  const content = node.children.filter(child => child.type !== 'caption')
  if (kind === 'listing') context.needs.add('newfloat')
  const [only] = content
  const isPaged = kind === 'table' && only?.type === 'table' && isLong(only)
  const made = notesBehind(context, inner => {
    const caption = captionOf(node, inner)
    if (isPaged && only.type === 'table') {
      const before = numbered('table', number, inner, false)
      const table = tabular(only, inner, {
        caption: `${caption}${labelOf(node.label, inner)}`,
        landscape: landscape === true
      })
      const notes = notesOf(content.slice(1), inner)
      const whole = [before, table, notes].filter(Boolean).join('\n')
      if (landscape) inner.needs.add('pdflscape')
      return landscape ? `\\begin{landscape}\n${whole}\n\\end{landscape}` : whole
    }
    if (landscape) inner.needs.add('rotating')
    const name = landscape && kind !== 'listing' ? `sideways${floats[kind]}` : floats[kind]
    const before = numbered(floats[kind], number, inner, true)
    const label = labelOf(node.label, inner)
    const shown = panels(node, inner) ?? shownIn(node, content, inner)
    const parts = kind === 'table' ? [caption + label, shown] : [shown, caption + label]
    return [
      `\\begin{${name}}${landscape ? '' : '[htbp]'}`,
      before,
      kind === 'listing' ? '' : '\\centering',
      ...parts,
      `\\end{${name}}`
    ]
      .filter(part => part !== '')
      .join('\n')
  })
  if (!context.atEnd || kind === 'listing') return made
  context.atEnd.push(made)
  return ''
}

/** In a cell or a note nothing floats. */
function unfloated(node: Figure, context: Context): string {
  const content = node.children.filter(child => child.type !== 'caption')
  const caption = node.children.find((child): child is Caption => child.type === 'caption')
  const words = caption ? context.inlines(caption.children, context) : ''
  const noun = node.number === undefined ? '' : `${nameOf(node, context)}~${node.number}: `
  return [context.blocks(content, context), `${labelOf(node.label, context)}${noun}${words}`]
    .filter(part => part !== '')
    .join('\n\n')
}

function nameOf({kind}: Figure, {article: {meta}}: Context): string {
  return texOf(meta.numbering?.kinds[kind]?.title ?? nounsOf(meta.lang).of[kind].one)
}

function numbered(
  counter: string,
  number: string | undefined,
  context: Context,
  inGroup: boolean
): string {
  return number === undefined ? '' : context.counters.to(counter, number, inGroup)
}

/** An image among words. */
export function inlineImage(image: Image, context: Context): string {
  return context.images.include(image, context, image.data?.width, image.data?.height ?? '1em')
}
