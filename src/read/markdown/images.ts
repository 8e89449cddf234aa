import type {Image, Paragraph, PhrasingContent, Root} from 'mdast'
import type {Figure} from '../../article.ts'
import {visit} from '../../visit.ts'
import {type AttributeList, parseAttributes} from './attributes.ts'

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

/**
 * An image alone in its paragraph is a figure, what stands in its brackets its caption; several are as
 * many figures when each has a label.
 */
export function imageFigures({children, position}: Paragraph): Figure[] {
  const pairs: {image: Image; list: AttributeList | undefined}[] = []
  for (const child of children) {
    const last = pairs.at(-1)
    if (child.type === 'image') pairs.push({image: child, list: undefined})
    else if (child.type === 'attributes' && last && !last.list)
      last.list = parseAttributes(child.value)
    else if (!isSpace(child)) return []
  }
  if (pairs.length > 1 && pairs.some(({list}) => list?.id === undefined)) return []
  return pairs.map(({image, list}) =>
    figure(image, list, pairs.length > 1 ? image.position : position)
  )
}

function isSpace(node: PhrasingContent): boolean {
  return node.type === 'break' || (node.type === 'text' && node.value.trim() === '')
}

/** A figure with a label has a caption, be it empty, because its number has to stand somewhere. */
function figure(
  image: Image,
  list: AttributeList | undefined,
  position: Paragraph['position']
): Figure {
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
      ...(caption.length === 0 && list?.id === undefined
        ? []
        : [{type: 'caption' as const, children: caption, position: image.position}])
    ],
    position
  }
}
