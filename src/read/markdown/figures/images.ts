import type {Image, Paragraph, PhrasingContent, Root} from 'mdast'
import {toString as textIn} from 'mdast-util-to-string'
import type {VFile} from 'vfile'
import type {AttributeList, Figure} from '../../../tree.ts'
import {visit} from '../../../visit.ts'
import {parseAttributes} from '../attributes.ts'
import {reachOf} from '../reach.ts'
import {takeLabel} from '../references/labelmark.ts'
import {sizeOf} from './size.ts'

/** `![caption][file]` is an image as well as `![caption](file)`. */
export function resolveImages(tree: Root): void {
  const files = new Map<string, {url: string; title?: string | null | undefined}>()
  visit(tree, 'definition', ({identifier, url, title}) => {
    if (!files.has(identifier)) files.set(identifier, {url, title})
  })
  visit(tree, 'imageReference', (node, index, parent) => {
    const file = files.get(node.identifier)
    if (!file || !parent || index === undefined) return
    const {alt, data, position} = node
    parent.children[index] = {
      type: 'image',
      url: file.url,
      title: file.title,
      alt,
      ...(data && {data}),
      position
    }
  })
}

/** An image and the braces behind it. */
interface Described {
  readonly image: Image
  list: AttributeList | undefined
  /** Of `\\label{x}` behind it. */
  label?: string
}

/**
 * An image alone in its paragraph is a figure, what stands in its brackets its caption; several are as
 * many figures when each has a label.
 */
export function imageFigures(paragraph: Paragraph, file: VFile): Figure[] {
  const images = imagesOf(paragraph)
  if (images.length > 1 && images.some(({list}) => list?.id === undefined)) return []
  return figuresOf(images, paragraph, file)
}

/** The same where images are known to be figures, with or without labels. */
export function partFigures(paragraph: Paragraph, file: VFile): Figure[] {
  return figuresOf(imagesOf(paragraph), paragraph, file)
}

/** Whether a paragraph holds images, and nothing but images. */
export function isOfImages(paragraph: Paragraph): boolean {
  return imagesOf(paragraph).length > 0
}

function imagesOf({children}: Paragraph): Described[] {
  const images: Described[] = []
  for (const child of children) {
    const last = images.at(-1)
    if (child.type === 'image') images.push({image: child, list: undefined})
    else if (child.type === 'attributes' && last && !last.list)
      last.list = parseAttributes(child.value)
    else if (child.type === 'labelMark' && last) last.label ??= child.label
    else if (!isSpace(child)) return []
  }
  return images
}

/** One that does not break keeps an image in the text: `![](map.svg)\ `, as pandoc has it. */
function isSpace(node: PhrasingContent): boolean {
  return node.type === 'break' || (node.type === 'text' && /^[ \t\n]*$/.test(node.value))
}

function figuresOf(images: readonly Described[], {position}: Paragraph, file: VFile): Figure[] {
  return images.map(described =>
    figure(described, images.length > 1 ? described.image.position : position, file)
  )
}

/** A figure with a label has a caption, be it empty, because its number has to stand somewhere. */
function figure(
  {image, list, label: behind}: Described,
  position: Paragraph['position'],
  file: VFile
): Figure {
  const caption = image.data?.caption ?? []
  const within = takeLabel(caption)
  if (within !== undefined) image.alt = textIn(caption)
  const label = list?.id ?? within ?? behind
  if (list) describe(image, list)
  return {
    type: 'figure',
    kind: 'figure',
    ...(label !== undefined && {label}),
    ...(list?.values['tag'] !== undefined && {tag: list.values['tag']}),
    ...reachOf(list?.classes),
    ...(list?.lang !== undefined && {lang: list.lang}),
    ...(list && sizeOf(list, image, file)),
    children: [
      {type: 'paragraph', children: [image], position: image.position},
      ...(caption.length === 0 && label === undefined
        ? []
        : [{type: 'caption' as const, children: caption, position: image.position}])
    ],
    position
  }
}

/** Give an image what its braces say of it: `alt=""` is a decoration, and nothing to be described. */
export function describe(image: Image, {values}: AttributeList): void {
  const alt = values['alt'] ?? values['fig-alt']
  image.alt = alt ?? image.alt ?? ''
  if (alt === '') image.data = {...image.data, isDecoration: true}
}
