import type {BlockContent, Image, Paragraph} from 'mdast'
import type {Element} from 'xast'
import {x} from 'xastscript'
import {nounsOf} from '../../nouns.ts'
import type {Caption, Figure} from '../../tree.ts'
import type {Context} from './context.ts'
import {inParagraphs} from './paragraphs.ts'
import {table} from './table.ts'

/** A figure, a table or a listing with its caption. */
export function figure(node: Figure, context: Context): Element[] {
  const content = node.children.filter(child => child.type !== 'caption')
  if (node.kind === 'table' && content.some(({type}) => type === 'table')) {
    return [tableWrap(node, content, context)]
  }
  const parts = partsIn(content)
  const head = [...labelOf(node, context), ...captionOf(node, context)]
  const id = idOf(node, context)
  const orientation = orientationOf(node)
  if (parts.length === 0) {
    const type = node.kind === 'figure' ? undefined : node.kind
    return [x('fig', {id, 'fig-type': type, orientation}, [...head, ...display(content, context)])]
  }
  const others = content.filter(child => child.type !== 'figure' && child.type !== 'row')
  const set = parts.flatMap(part => figure(part, context))
  const isOfTables = set.every(({name}) => name === 'table-wrap')
  return [
    isOfTables
      ? x('table-wrap-group', {id, orientation}, [...head, ...set])
      : x('fig-group', {id, orientation}, [...head, ...set.map(inFigureGroup)]),
    ...context.blocks(others, context)
  ]
}

/** A group of figures holds figures alone, which may show anything. */
function inFigureGroup(part: Element): Element {
  return part.name === 'fig' ? part : x('fig', inFigure([part]))
}

/** The parts of a figure, wherever its rows have them. */
function partsIn(content: readonly BlockContent[]): Figure[] {
  return content.flatMap(child =>
    child.type === 'figure' ? [child] : child.type === 'row' ? partsIn(child.children) : []
  )
}

function idOf({label}: Figure, {ids}: Context): string | undefined {
  return label === undefined ? undefined : ids.claim('label', label)
}

function orientationOf({landscape}: Figure): string | undefined {
  return landscape ? 'landscape' : undefined
}

/** "Figure 2"; of a part "(a)". */
function labelOf({kind, number, part}: Figure, {article: {meta}}: Context): Element[] {
  if (part !== undefined) return [x('label', `(${part})`)]
  if (number === undefined) return []
  const noun = meta.numbering?.kinds[kind]?.title ?? nounsOf(meta.lang).of[kind].one
  return [x('label', `${noun}\u00A0${number}`)]
}

function captionOf({children}: Figure, context: Context): Element[] {
  const caption = children.find((child): child is Caption => child.type === 'caption')
  return caption ? [x('caption', [x('p', context.inlines(caption.children, context))])] : []
}

/** What a figure shows; a paragraph of images is those images. */
function display(content: readonly BlockContent[], context: Context): Element[] {
  return content.flatMap(child => {
    const images = child.type === 'paragraph' ? imagesOf(child) : undefined
    if (!images) return inFigure(context.blocks([child], context))
    return images.map(({url, alt, data}) =>
      x('graphic', context.graphics.attributesOf(url), [
        ...(alt || data?.isDecoration ? [x('alt-text', alt ?? '')] : [])
      ])
    )
  })
}

const shown = new Set([
  'p',
  'code',
  'list',
  'def-list',
  'graphic',
  'table',
  'disp-formula',
  'table-wrap'
])

function inFigure(made: readonly Element[]): Element[] {
  return made.map(one => (shown.has(one.name) ? one : x('p', [one])))
}

function imagesOf({children}: Paragraph): Image[] | undefined {
  const others = children.filter(
    child => child.type !== 'image' && !(child.type === 'text' && child.value.trim() === '')
  )
  const images = children.filter(child => child.type === 'image')
  return others.length === 0 && images.length > 0 ? images : undefined
}

/** What stands below a table are its notes. */
function tableWrap(node: Figure, content: readonly BlockContent[], context: Context): Element {
  const tables = content.filter(child => child.type === 'table')
  const notes = content.filter(child => child.type !== 'table')
  return x('table-wrap', {id: idOf(node, context), orientation: orientationOf(node)}, [
    ...labelOf(node, context),
    ...captionOf(node, context),
    ...tables.map(one => table(one, context)),
    ...(notes.length === 0
      ? []
      : [x('table-wrap-foot', inParagraphs(context.blocks(notes, context)))])
  ])
}
