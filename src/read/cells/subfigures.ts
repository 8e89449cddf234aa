import type {BlockContent} from 'mdast'
import {toString as textIn} from 'mdast-util-to-string'
import type {VFile} from 'vfile'
import type {Div, Figure} from '../../tree.ts'
import {figureOfParts} from '../markdown/figures/parts.ts'
import {parseInline} from '../markdown/parser.ts'

/** How several figures that one cell puts out stand together. */
export const ofSeveral = ['fig-subcap', 'layout', 'layout-ncol', 'layout-nrow'] as const

/**
 * Figures of one cell as parts of one: captions by `fig-subcap`, in rows by `layout-ncol` and its like. Quarto labels
 * those of `fig-plot` `fig-plot-1`, `fig-plot-2`, ….
 *
 * @returns The rows; nothing where nothing is said of parts, or there are none.
 */
export function partsOfCell(
  outputs: readonly BlockContent[],
  said: Readonly<Record<string, string>>,
  file: VFile
): BlockContent[] | undefined {
  const {label, 'fig-subcap': subcaptions, layout, ...others} = said
  const {'layout-ncol': columns, 'layout-nrow': rows} = others
  const figures = outputs.filter((one): one is Figure => one.type === 'figure')
  if (figures.length < 2 || ofSeveral.every(one => said[one] === undefined)) return undefined
  const captions = subcaptions?.split('\n') ?? []
  const descriptions =
    said['fig-alt']?.split('\n') ?? captions.map(caption => textIn(parseInline(caption)))
  const parts: Div = {
    type: 'div',
    classes: [],
    values: {
      ...(layout !== undefined && {layout}),
      ...(columns !== undefined && {'layout-ncol': columns}),
      ...(rows !== undefined && {'layout-nrow': rows})
    },
    closed: true,
    children: figures.map((figure, index) => {
      const alt = descriptions[index]
      if (alt !== undefined) describeFigure(figure, alt)
      return part(figure, captions[index], label, index + 1)
    }),
    position: figures[0]?.children[0]?.position
  }
  const {children} = figureOfParts(parts, 'figure', file)
  const rest = outputs.filter(({type}) => type !== 'figure')
  return [...rest, ...children.filter((one): one is BlockContent => one.type !== 'caption')]
}

function describeFigure({children}: Figure, alt: string): void {
  const [paragraph] = children
  const [image] = paragraph?.type === 'paragraph' ? paragraph.children : []
  if (image?.type === 'image') image.alt = alt
}

function part(
  figure: Figure,
  caption: string | undefined,
  label: string | undefined,
  number: number
): Figure {
  const content = figure.children.filter(({type}) => type !== 'caption')
  const own = {type: 'caption' as const, children: parseInline(caption ?? '')}
  return {
    ...figure,
    ...(label !== undefined && {label: `${label}-${number}`}),
    children: caption === undefined && label === undefined ? content : [...content, own]
  }
}
