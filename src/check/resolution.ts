import type {Image, Nodes} from 'mdast'
import type {Article} from '../article.ts'
import {flowsOf} from '../flows.ts'
import type {Remark} from './remark.ts'

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

/** Below this, pixels are seen in print; above the other the file only grows. */
const coarse = 150
const finest = 1200
const heavy = 2_000_000

/** Pictures that have too few pixels for their size in print, or far more than print shows. */
export function resolutions(article: Article): Remark[] {
  const remarks: Remark[] = []
  const told = new Set<string>()
  for (const flow of flowsOf(article)) {
    for (const {image, widthMm} of imagesIn(flow, textWidthMm)) {
      const asset = article.assets.get(image.url)
      if (!asset?.pixels || told.has(image.url)) continue
      const {width} = asset.pixels
      const natural = Math.min((width / 96) * mmPerInch, textWidthMm)
      const inches = (widthMm ?? natural) / mmPerInch
      const density = Math.round(width / inches)
      const isHeavy = density > finest && asset.bytes.length > heavy
      if (density >= coarse && !isHeavy) continue
      told.add(image.url)
      remarks.push({
        file: article.file,
        rule: 'image-resolution-fitting',
        reason: `\`${image.url}\` prints with ${density} pixels to the inch`,
        at: image,
        found: String(density),
        note: isHeavy
          ? `Print shows 300. Save it ${Math.round((inches * 300) / 10) * 10} pixels wide: the files will be smaller.`
          : `Its pixels will be seen: print needs 300. Save it ${Math.ceil(inches * 300)} pixels wide, or set it smaller.`
      })
    }
  }
  return remarks
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
