import type {Caption, Figure} from '../../tree.ts'
import {type Context, nameOf} from './context.ts'

/** "Figure 2. Caption", and in brackets what the picture shows. Over a table its name comes first, as in print. */
export function figure(node: Figure, around: Context): string[] {
  const context = {...around, lang: node.lang ?? around.lang}
  const content = context.blocks(
    node.children.filter(child => child.type !== 'caption'),
    context
  )
  const line = captionOf(node, context)
  if (line === '') return content
  return node.kind === 'table' ? [line, ...content] : [...content, line]
}

function captionOf({children, kind, number, part}: Figure, context: Context): string {
  const caption = children.find((child): child is Caption => child.type === 'caption')
  const words = caption ? context.words(caption.children, context).trim() : ''
  if (part !== undefined) return `(${part}) ${words}`.trim()
  return number === undefined ? words : `${nameOf(kind, number, context)}. ${words}`.trim()
}
