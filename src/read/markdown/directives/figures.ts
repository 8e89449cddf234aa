import type {BlockContent, Code, DefinitionContent, Image, PhrasingContent} from 'mdast'
import type {Caption, Div, Figure} from '../../../tree.ts'
import {describe} from '../figures/images.ts'
import {figureOfParts} from '../figures/parts.ts'
import {sizeOf} from '../figures/size.ts'
import {reachOf} from '../reach.ts'
import type {Directive, Reader, Told} from './directive.ts'

/**
 * `:::{figure} map.svg`: the first paragraph is its caption, what follows stands below it. Without a file it is a
 * figure of the images in it; `#name` is a cell of a notebook.
 */
export const figure: Reader = (directive, told) => {
  const {argument, children, position} = directive
  const label = told.label()
  const reach = reachOf(told.classes())
  if (argument.source === '') return [partsOf(directive, label, told)]
  const image = imageOf(directive, told)
  const {caption, rest} = captionFirst(children)
  const figure: Figure = {
    type: 'figure',
    kind: 'figure',
    ...(label !== undefined && {label}),
    ...reach,
    ...sizes(image, told),
    children: [
      argument.source.startsWith('#')
        ? cellOf(image)
        : {type: 'paragraph', children: [image], position},
      ...(caption || label !== undefined
        ? [{type: 'caption' as const, children: caption ?? [], position}]
        : []),
      ...legend(rest)
    ],
    position
  }
  return [figure]
}

/** `#name` in the place of a file: what a cell of that name has put out, in a notebook beside the paper. */
function cellOf({url, alt, position}: Image): Code {
  const said = {called: url.slice(1), echo: 'false', ...(alt && {'fig-alt': alt})}
  return {type: 'code', value: '', data: {cell: {said}}, position}
}

/** An image without a caption. */
export const image: Reader = (directive, told) => {
  const label = told.label()
  const reach = reachOf(told.classes())
  const image = imageOf(directive, told)
  return [
    {
      type: 'figure',
      kind: 'figure',
      ...(label !== undefined && {label}),
      ...reach,
      ...sizes(image, told),
      children: [
        {type: 'paragraph', children: [image], position: image.position},
        ...(label === undefined ? [] : [{type: 'caption' as const, children: []}])
      ],
      position: directive.position
    }
  ]
}

function imageOf({argument, position}: Directive, told: Told): Image {
  const alt = told.take('alt')
  const image: Image = {type: 'image', url: argument.source, position}
  describe(image, {classes: [], values: alt === undefined ? {} : {alt}})
  return image
}

function sizes(image: Image, told: Told): Pick<Figure, 'width' | 'height' | 'align'> {
  const [width, height, align] = [
    told.take('width', 'w'),
    told.take('height', 'h'),
    told.take('align')
  ]
  const values = {
    ...(width !== undefined && {width}),
    ...(height !== undefined && {height}),
    ...(align !== undefined && {'fig-align': align})
  }
  return sizeOf({classes: [], values}, image, told.file)
}

function partsOf({children, position}: Directive, label: string | undefined, told: Told): Figure {
  const parts: Div = {
    type: 'div',
    ...(label !== undefined && {id: label}),
    classes: [],
    values: {},
    closed: true,
    children: children.flatMap((child, index): (BlockContent | DefinitionContent)[] => {
      const before: unknown = children[index - 1]
      if ((child.type as string) === 'labelMark') return []
      return [withLabel(child, before)]
    }),
    position
  }
  return figureOfParts(parts, 'figure', told.file)
}

/** `(x)=` before an image of several names that image. */
function withLabel(
  block: BlockContent | DefinitionContent,
  before: unknown
): BlockContent | DefinitionContent {
  const mark = before as {type: string; label: string} | undefined
  if (mark?.type !== 'labelMark' || block.type !== 'paragraph') return block
  const attributes: PhrasingContent = {
    type: 'attributes',
    value: `{#${mark.label}}`,
    position: block.position
  }
  return {...block, children: [...block.children, attributes]}
}

/** The first paragraph as a caption. */
function captionFirst(children: Directive['children']): {
  readonly caption?: Caption['children']
  readonly rest: BlockContent[]
} {
  const [first, ...rest] = children
  if (first?.type !== 'paragraph') return {rest: children as BlockContent[]}
  return {caption: first.children, rest: rest as BlockContent[]}
}

/** What is said below a figure or table beside its caption. */
function legend(blocks: BlockContent[]): BlockContent[] {
  const [first] = blocks
  if (!first) return []
  const {position} = first
  return [{type: 'div', classes: ['legend'], values: {}, closed: true, children: blocks, position}]
}
