import type {
  BlockContent,
  Heading,
  Image,
  Paragraph,
  Parent,
  PhrasingContent,
  Root,
  RootContent,
  Table
} from 'mdast'
import {visit} from 'unist-util-visit'
import type {VFile} from 'vfile'
import type {Figure} from '../../article.ts'
import {report} from '../../rules.ts'
import {type AttributeList, parseAttributes} from './attributes.ts'

/** Make figures of images and tables with captions, and give headings and figures their attributes. */
export function structure(tree: Root, file: VFile): void {
  visit(tree, node => {
    if (!('children' in node) || node.type === 'figure') return
    const parent = node as Parent
    if (parent.children.some(child => child.type === 'table')) captionTables(parent)
    for (const [index, child] of parent.children.entries()) {
      if (child.type === 'heading') attributeHeading(child)
      if (child.type !== 'paragraph') continue
      const figure = imageFigure(child)
      if (figure) parent.children[index] = figure
      else if (isCaption(child)) looseCaption(child, file)
    }
  })
  visit(tree, node => {
    if (!('children' in node)) return
    const parent = node as Parent
    if (parent.children.some(child => child.type === 'attributes')) attributeInline(parent)
  })
}

function attributeHeading(heading: Heading): void {
  const list = takeAttributes(heading.children)
  if (!list) return
  const unnumbered = list.classes.includes('unnumbered')
  heading.data = {...(list.id !== undefined && {label: list.id}), ...(unnumbered && {unnumbered})}
}

/** An image alone in its paragraph is a figure; what stands in its brackets is the caption. */
function imageFigure(paragraph: Paragraph): Figure | undefined {
  const [image, second, ...rest] = paragraph.children.filter(
    child => child.type !== 'text' || child.value.trim() !== ''
  )
  if (image?.type !== 'image' || rest.length > 0) return undefined
  if (second && second.type !== 'attributes') return undefined
  const list = second ? parseAttributes(second.value) : undefined
  const caption = image.data?.caption ?? []
  image.alt = list?.values['alt'] ?? list?.values['fig-alt'] ?? image.alt ?? ''
  const width = list?.values['width']
  return {
    type: 'figure',
    kind: 'figure',
    ...(list?.id !== undefined && {label: list.id}),
    ...(width !== undefined && {width}),
    children: [
      {type: 'paragraph', children: [image], position: image.position},
      ...(caption.length === 0
        ? []
        : [{type: 'caption' as const, children: caption, position: image.position}])
    ],
    position: paragraph.position
  }
}

/** A paragraph `: text` or `Table: text` beside a table is its caption. */
function captionTables(parent: Parent): void {
  const out: RootContent[] = []
  const children = parent.children
  for (let index = 0; index < children.length; index++) {
    const child = children[index] as RootContent
    if (child.type !== 'table') {
      out.push(child)
      continue
    }
    const next = children[index + 1]
    const before = out.at(-1)
    if (isCaption(next)) {
      out.push(tableFigure(child, next))
      index++
    } else if (isCaption(before)) {
      out[out.length - 1] = tableFigure(child, before)
    } else {
      out.push(child)
    }
  }
  parent.children = out
}

const captionStart = /^(?:Table)?:\s+/

function isCaption(node: RootContent | undefined): node is Paragraph {
  const first = node?.type === 'paragraph' ? node.children[0] : undefined
  return first?.type === 'text' && captionStart.test(first.value)
}

function tableFigure(table: Table, paragraph: Paragraph): Figure {
  const children = [...paragraph.children]
  const list = takeAttributes(children)
  const first = children[0]
  if (first?.type === 'text') {
    const mark = captionStart.exec(first.value)?.[0].length ?? 0
    children[0] = {...first, value: first.value.slice(mark), position: after(first, mark)}
  }
  return {
    type: 'figure',
    kind: 'table',
    ...(list?.id !== undefined && {label: list.id}),
    children: [{type: 'caption', children, position: paragraph.position}, table as BlockContent],
    position: table.position
  }
}

function after(node: PhrasingContent, characters: number): PhrasingContent['position'] {
  if (!node.position) return undefined
  const {line, column, offset = 0} = node.position.start
  return {
    start: {line, column: column + characters, offset: offset + characters},
    end: node.position.end
  }
}

function looseCaption(paragraph: Paragraph, file: VFile): void {
  report(file, 'caption-has-block', 'This caption has no table before or after it', {
    at: paragraph,
    note: 'Put it next to its table, with an empty line between the two.'
  })
}

/** Attributes at the end of a heading or caption. */
function takeAttributes(children: PhrasingContent[]): AttributeList | undefined {
  const last = children.at(-1)
  if (last?.type !== 'attributes') return undefined
  children.pop()
  const text = children.at(-1)
  if (text?.type === 'text') text.value = text.value.trimEnd()
  return parseAttributes(last.value)
}

/** Attributes of an image within a line; any other braces are text after all. */
function attributeInline(parent: Parent): void {
  const out: RootContent[] = []
  for (const child of parent.children) {
    const before = out.at(-1)
    if (child.type !== 'attributes') out.push(child)
    else if (before?.type === 'image') attributeImage(before, parseAttributes(child.value))
    else out.push({type: 'text', value: child.value, position: child.position})
  }
  parent.children = out
}

function attributeImage(image: Image, list: AttributeList): void {
  image.alt = list.values['alt'] ?? image.alt ?? ''
  const width = list.values['width']
  if (width !== undefined) image.data = {...image.data, width}
}
