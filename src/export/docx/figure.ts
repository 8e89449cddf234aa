import type {BlockContent, Image, Paragraph} from 'mdast'
import type {Element} from 'xast'
import {wordsIn} from '../../changes.ts'
import type {Caption, Figure} from '../../tree.ts'
import {type Context, inLanguage, withLook} from './context.ts'
import {paragraph} from './paragraph.ts'
import {picture} from './picture.ts'
import {run, runs} from './runs.ts'
import {counted} from './sequences.ts'
import {lineWidth} from './sheet.ts'
import {nounOf} from './statement.ts'
import {table} from './table.ts'
import {either} from './tracked.ts'
import {val, w} from './word.ts'

/** A figure, a table or a listing with its caption; over a table, below what else is shown. */
export function figure(node: Figure, outer: Context): Element[] {
  const context = inLanguage(outer, node.lang)
  return node.landscape && isOnPage(context) ? across(node, context) : upright(node, context)
}

function isOnPage({article, indent, inNote, width}: Context): boolean {
  return !inNote && indent === 0 && width === lineWidth(article.meta.paper)
}

/** On pages of its own. */
function across(node: Figure, context: Context): Element[] {
  const gap = {...context, style: 'Gap'}
  const wide = {...context, width: lineWidth(context.article.meta.paper, true)}
  return [
    paragraph([], gap, [context.sheet(false)]),
    ...upright(node, wide),
    paragraph([], gap, [context.sheet(true)])
  ]
}

function upright(node: Figure, context: Context): Element[] {
  const content = node.children.filter(child => child.type !== 'caption')
  const isAbove = node.kind !== 'figure'
  const caption = captionOf(node, isAbove, context)
  const shown = content.flatMap(child => show(child, node, !isAbove && caption.length > 0, context))
  const made = isAbove ? [...caption, ...shown] : [...shown, ...caption]
  if (made.at(-1)?.name === 'w:tbl') made.push(paragraph([], {...context, style: 'Gap'}))
  return caption.length > 0 ? made : context.bookmarks.around(node.label, 'place', made)
}

/** "Figure 2"; of a part "(a)". */
function captionOf(node: Figure, isAbove: boolean, outer: Context): Element[] {
  const {children, kind, label, number, part} = node
  const caption = children.find((child): child is Caption => child.type === 'caption')
  if (!caption && number === undefined && part === undefined) return []
  const context: Context = {...outer, style: 'Caption', indent: 0}
  const bold = withLook(context, {bold: true})
  const {bookmarks} = context
  const words = caption ? context.inlines(wordsIn(caption), context) : []
  const name =
    part !== undefined
      ? bookmarks.around(label, 'place', [run(`(${part})`, bold)])
      : number !== undefined
        ? [
            ...runs(`${nounOf(kind, context)}\u00A0`, bold),
            ...bookmarks.around(label, 'number', counted(kind, number, bold))
          ]
        : bookmarks.around(label, 'place', [])
  const gap = name.length > 0 && words.length > 0 ? [run(' ', context)] : []
  const own = [
    ...(isAbove ? [w('keepNext')] : []),
    ...(part === undefined ? [] : [val('jc', 'center')])
  ]
  return [paragraph([...name, ...gap, ...words], context, own)]
}

/** A paragraph of images is those images; what stands below a table are its notes. */
function show(child: BlockContent, node: Figure, isKept: boolean, context: Context): Element[] {
  const images = child.type === 'paragraph' ? imagesOf(child) : undefined
  if (images) return either(child, context, (_, own) => [pictures(images, node, isKept, own)])
  if (node.kind !== 'table') return context.blocks([child], context)
  if (child.type === 'table') return either(child, context, table)
  return context.blocks([child], {...context, style: 'TableNote'})
}

function pictures(
  images: readonly Image[],
  node: Figure,
  isKept: boolean,
  context: Context
): Element {
  const {align, height, width} = node
  const inside = {...context, style: 'Figure', indent: 0}
  const size = {...(width !== undefined && {width}), ...(height !== undefined && {height})}
  return paragraph(
    images.flatMap(image => picture(image, {...image.data, ...size}, inside)),
    inside,
    [
      ...(isKept ? [w('keepNext')] : []),
      ...(align === undefined || align === 'center' ? [] : [val('jc', align)])
    ]
  )
}

function imagesOf({children}: Paragraph): Image[] | undefined {
  const others = children.filter(
    child => child.type !== 'image' && !(child.type === 'text' && child.value.trim() === '')
  )
  const images = children.filter(child => child.type === 'image')
  return others.length === 0 && images.length > 0 ? images : undefined
}
