import type {BlockContent, Image, Paragraph} from 'mdast'
import type {Figure} from '../../tree.ts'
import type {Context} from './context.ts'
import {tabular} from './table.ts'

/** What a figure shows; a paragraph of images is those images. */
export function shownIn(
  node: Pick<Figure, 'width' | 'height' | 'landscape'>,
  content: readonly BlockContent[],
  context: Context
): string {
  const [table, ...notes] = content
  if (table?.type === 'table') {
    return [
      tabular(table, context, {landscape: node.landscape === true, isBoxed: true}),
      notesOf(notes, context)
    ]
      .filter(Boolean)
      .join('\n')
  }
  return content
    .map(child => {
      const images = child.type === 'paragraph' ? imagesOf(child) : undefined
      if (!images) return context.blocks([child], context)
      return images
        .map(image => context.images.include(image, context, node.width, node.height))
        .join('\n')
    })
    .filter(part => part !== '')
    .join('\n\n')
}

/** What stands below a table. */
export function notesOf(nodes: readonly BlockContent[], context: Context): string {
  if (nodes.length === 0) return ''
  return `\n\\medskip\n\\begin{minipage}{\\linewidth}\\footnotesize\n${context.blocks(nodes, {...context, isArgument: true})}\n\\end{minipage}`
}

function imagesOf({children}: Paragraph): Image[] | undefined {
  const images = children.filter(child => child.type === 'image')
  const others = children.filter(
    child => child.type !== 'image' && !(child.type === 'text' && child.value.trim() === '')
  )
  return others.length === 0 && images.length > 0 ? images : undefined
}
