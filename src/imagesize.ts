import type {Image, Nodes} from 'mdast'
import type {Article, Asset} from './article.ts'
import {flowsOf} from './flows.ts'
import {svgSize} from './svgsize.ts'

/** What an image fills in the style `article`. */
const textWidthMm = 130
const mmPerInch = 25.4
const mmPer: Readonly<Record<string, number>> = {
  mm: 1,
  cm: 10,
  in: mmPerInch,
  pt: mmPerInch / 72,
  pc: mmPerInch / 6,
  px: mmPerInch / 96,
  em: 4.2
}

/** An image of a paper as it is printed. */
export interface Placed {
  readonly image: Image
  readonly asset: Asset
  /** Its width in print. */
  readonly inches: number
  /** Its height in print. */
  readonly inchesHigh: number
}

/** The images of a paper, each address once and as large as it is shown, in reading order. */
export function placedImages(article: Readonly<Article>): Placed[] {
  const found = new Map<string, Placed>()
  for (const flow of flowsOf(article)) {
    for (const {image, widthMm} of imagesIn(flow, textWidthMm)) {
      const asset = article.assets.get(image.url)
      if (!asset) continue
      const {width, height} = sizeOf(asset)
      const natural = Math.min(((asset.naturalWidth ?? width) / 96) * mmPerInch, textWidthMm)
      const inches = (widthMm ?? natural) / mmPerInch
      if (inches <= (found.get(image.url)?.inches ?? -1)) continue
      found.set(image.url, {image, asset, inches, inchesHigh: (inches * height) / width})
    }
  }
  return [...found.values()]
}

/** In CSS pixels. */
function sizeOf({pixels, mediaType, bytes}: Asset): {width: number; height: number} {
  return pixels ?? (mediaType === 'image/svg+xml' ? svgSize(bytes) : {width: 300, height: 150})
}

/** The images of a text, each with the width it is given, in a line that is so wide. */
function* imagesIn(
  node: Nodes,
  lineMm: number,
  given?: number
): Generator<{image: Image; widthMm: number | undefined}> {
  if (node.type === 'image') {
    yield {image: node, widthMm: lengthMm(node.data?.width, lineMm) ?? given}
  } else if (node.type === 'row') {
    const widths = node.widths?.filter(width => width > 0)
    for (const [index, child] of node.children.entries()) {
      const share = (widths?.[index] ?? 100 / node.children.length) / 100
      yield* imagesIn(child, lineMm * share)
    }
  } else if ('children' in node) {
    const width = node.type === 'figure' ? lengthMm(node.width, lineMm) : undefined
    for (const child of node.children) yield* imagesIn(child, lineMm, width ?? given)
  }
}

function lengthMm(length: string | undefined, lineMm: number): number | undefined {
  const [, value, unit = ''] = /^([\d.]+)(%|[a-z]+)$/.exec(length ?? '') ?? []
  if (value === undefined) return undefined
  return unit === '%' ? (Number(value) / 100) * lineMm : Number(value) * (mmPer[unit] ?? 1)
}
