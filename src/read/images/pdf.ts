import type {Asset} from '../../article.ts'
import {lackedFaces} from './pdffaces.ts'
import {firstPage, type PdfPage, pictured} from './pdfpage.ts'

/** A page measures in points, a screen in pixels. */
const pixelsPerPoint = 96 / 72
/** A picture of the page, where lines alone would not do: 300 pixels to the inch, and at most so many. */
const dotsPerPoint = 300 / 72
const mostPixels = 6000
/** Beyond this a drawing is heavier than its picture. */
const heaviestDrawing = 4_000_000

/**
 * The first page of a PDF as an image that browsers show: a drawing where it is of lines, areas, letters and
 * pictures; the picture of it where it has gradients, patterns or transparent groups, which the drawing would lose.
 *
 * @returns Undefined when it cannot be read, because it is broken or locked with a password.
 */
export async function pdfImage(bytes: Uint8Array): Promise<Asset | undefined> {
  return firstPage(bytes, async page => {
    const image = (await drawn(page)) ?? (await asPicture(page))
    const lacked = lackedFaces(bytes)
    return lacked.length > 0 ? {...image, lackedFaces: lacked} : image
  })
}

async function drawn({width, height, operators, paint}: PdfPage): Promise<Asset | undefined> {
  const [{OPS}, {createCanvas, SvgExportFlag}] = await Promise.all([
    import('pdfjs-dist/legacy/build/pdf.mjs'),
    import('@napi-rs/canvas')
  ])
  const lossy = new Set([
    OPS.shadingFill,
    OPS.beginGroup,
    OPS.setFillColorN,
    OPS.setStrokeColorN,
    OPS.paintImageMaskXObject,
    OPS.paintImageMaskXObjectGroup,
    OPS.paintSolidColorImageMask
  ])
  if (operators.some(operator => lossy.has(operator))) return undefined
  const canvas = createCanvas(width, height, SvgExportFlag.ConvertTextToPaths)
  await paint(canvas.getContext('2d'), 1)
  const content = canvas.getContent()
  if (content.length > heaviestDrawing) return undefined
  const size = `width="${width * pixelsPerPoint}" height="${height * pixelsPerPoint}"`
  const svg = content
    .toString('utf8')
    .replace(
      /(<svg [^>]*?) width="\d+" height="\d+"/,
      `$1 ${size} viewBox="0 0 ${width} ${height}"`
    )
  return {mediaType: 'image/svg+xml', bytes: Buffer.from(svg)}
}

async function asPicture(page: PdfPage): Promise<Asset> {
  const canvas = await pictured(page, dotsPerPoint, mostPixels)
  const {width, height} = canvas
  return {
    mediaType: 'image/png',
    bytes: await canvas.encode('png'),
    pixels: {width, height},
    naturalWidth: page.width * pixelsPerPoint
  }
}
