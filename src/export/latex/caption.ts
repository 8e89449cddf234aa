import type {Caption, Figure} from '../../tree.ts'
import type {Context} from './context.ts'

/** The caption; without words it has the number alone, without a number only words. */
export function captionOf({children, number, part}: Figure, context: Context): string {
  const caption = children.find((child): child is Caption => child.type === 'caption')
  const isCounted = number !== undefined || part !== undefined
  if (!caption && !isCounted) return ''
  const words = caption
    ? context.inlines(caption.children, {...context, isArgument: true, isTitle: true})
    : ''
  const short = /\\footnotemark|\\\\/.test(words) ? `[{${plainOf(words)}}]` : ''
  return `\\caption${isCounted ? short : '*'}{${words}}`
}

/** A title where it is repeated, without the numbers of its notes. */
export function plainOf(words: string): string {
  return words
    .replace(/\\footnotemark\[\d+\]|\\textsuperscript\{,\}(?=\\footnotemark)/g, '')
    .replace(/\\protect\\\\ /g, ' ')
}
