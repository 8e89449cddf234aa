import type {BlockContent, DefinitionContent, RootContent} from 'mdast'
import type {VFile} from 'vfile'
import type {Caption, Div, Figure, Row} from '../../../tree.ts'
import {reachOf} from '../reach.ts'
import {captionTables} from '../tables/captions.ts'
import {describe, isOfImages, partFigures} from './images.ts'
import {layoutOf, placesIn, type RowWidths} from './layout.ts'

const figureId = /^(fig|tbl)[:-]/

type Block = BlockContent | DefinitionContent

/**
 * A div of figures or tables: with a label (`::: {#fig:x}`) one figure of several parts, its caption in the last
 * paragraph; without one, blocks side by side as its `layout-ncol` says.
 *
 * Without a layout, images that share a paragraph share a row, as in pandoc-crossref.
 */
export function partsOf(div: Div, file: VFile): Figure | Div | undefined {
  if (div.values['file'] !== undefined) return undefined
  const kind = figureId.exec(div.id ?? '')?.[1]
  const isLaidOut = Object.keys(div.values).some(name => /^layout(?:-n(?:col|row))?$/.test(name))
  if (kind !== undefined) return figureOfParts(div, kind === 'tbl' ? 'table' : 'figure', file)
  if (!isLaidOut) return undefined
  captionTables(div, file)
  return {...div, children: inLayout(div, div.children, file).rows}
}

/** One figure of the figures or tables in a div. */
export function figureOfParts(div: Div, kind: 'figure' | 'table', file: VFile): Figure {
  captionTables(div, file)
  const blocks = [...div.children]
  const caption = takeCaption(blocks)
  const {parts, rows} = inLayout(div, blocks, file)
  return labelled(div, kind, parts, rows, caption)
}

function inLayout(
  div: Div,
  blocks: readonly Block[],
  file: VFile
): {readonly parts: Block[]; readonly rows: BlockContent[]} {
  const lines = blocks.map(block => figuresIn(block, file))
  const parts = lines.flat()
  const widths = layoutOf(div, parts.length, file)
  return {parts, rows: widths ? inRows(parts, widths) : lines.flatMap(line => rowOf(line))}
}

function labelled(
  div: Div,
  kind: Figure['kind'],
  parts: readonly Block[],
  rows: readonly BlockContent[],
  caption: Caption | undefined
): Figure {
  const {id: label, lang, values, position} = div
  const [only] = parts
  const own = {type: 'caption' as const, children: [], position}
  if (parts.length === 1 && only?.type === 'figure' && only.label === undefined) {
    const [image] = only.children[0]?.type === 'paragraph' ? only.children[0].children : []
    if (image?.type === 'image') describe(image, {classes: [], values})
    const content = only.children.filter(({type}) => type !== 'caption')
    const its = only.children.find(child => child.type === 'caption')
    const named = caption ?? its ?? own
    return {
      ...only,
      ...(label !== undefined && {label}),
      ...(lang !== undefined && {lang}),
      children: only.kind === 'table' ? [named, ...content] : [...content, named]
    }
  }
  return {
    type: 'figure',
    kind,
    ...(label !== undefined && {label}),
    ...reachOf(div.classes),
    ...(lang !== undefined && {lang}),
    ...(values['tag'] !== undefined && {tag: values['tag']}),
    children: kind === 'table' ? [caption ?? own, ...rows] : [...rows, caption ?? own],
    position
  }
}

/** The last paragraph, when it is not all there is and holds more than images. */
function takeCaption(blocks: Block[]): Caption | undefined {
  const last = blocks.at(-1)
  if (last?.type !== 'paragraph' || blocks.length < 2 || isOfImages(last)) return undefined
  blocks.pop()
  return {type: 'caption', children: last.children, position: last.position}
}

function figuresIn(block: Block, file: VFile): Block[] {
  if (block.type === 'div') return [partsOf(block, file) ?? block]
  if (block.type !== 'paragraph' || !isOfImages(block)) return [block]
  return partFigures(block, file)
}

function inRows(parts: readonly Block[], layout: readonly RowWidths[]): Row[] {
  let next = 0
  return layout.flatMap(widths => {
    const children = parts.slice(next, next + placesIn(widths))
    next += children.length
    return children.length === 0 ? [] : [row(children, widths)]
  })
}

/** Images in a row whose widths are parts of the line: the widths are those of their places in it. */
function rowOf(line: readonly Block[]): BlockContent[] {
  if (line.length < 2) return line as BlockContent[]
  const widths = line.flatMap(block =>
    block.type === 'figure' && block.width?.endsWith('%') ? [Number.parseFloat(block.width)] : []
  )
  if (widths.length < line.length) return [row(line)]
  for (const block of line) if (block.type === 'figure') delete block.width
  return [row(line, widths)]
}

function row(children: readonly RootContent[], widths?: RowWidths): Row {
  const [first, last] = [children[0]?.position, children.at(-1)?.position]
  return {
    type: 'row',
    ...(widths && {widths}),
    children: children as BlockContent[],
    ...(first && last && {position: {start: first.start, end: last.end}})
  }
}
