import {join} from 'node:path'
import type {Asset} from '../../article.ts'
import {dependencyFolder} from '../../package.ts'

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
  const [{getDocument, OPS}, {createCanvas, SvgExportFlag}] = await Promise.all([
    import('pdfjs-dist/legacy/build/pdf.mjs'),
    import('@napi-rs/canvas')
  ])
  const folder = dependencyFolder('pdfjs-dist') ?? ''
  const opened = getDocument({
    data: new Uint8Array(bytes),
    disableFontFace: true,
    useSystemFonts: false,
    enableXfa: false,
    verbosity: 0,
    standardFontDataUrl: join(folder, 'standard_fonts', '/'),
    cMapUrl: join(folder, 'cmaps', '/'),
    cMapPacked: true,
    wasmUrl: join(folder, 'wasm', '/')
  })
  try {
    const page = await (await opened.promise).getPage(1)
    const {width, height} = page.getViewport({scale: 1})
    const {fnArray} = await page.getOperatorList()
    const lossy = new Set([
      OPS.shadingFill,
      OPS.beginGroup,
      OPS.setFillColorN,
      OPS.setStrokeColorN,
      OPS.paintImageMaskXObject,
      OPS.paintImageMaskXObjectGroup,
      OPS.paintSolidColorImageMask
    ])
    const drawing = fnArray.some(operator => lossy.has(operator)) ? undefined : await drawn()
    return drawing ?? (await pictured())

    async function drawn(): Promise<Asset | undefined> {
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

    async function pictured(): Promise<Asset> {
      const scale = Math.min(dotsPerPoint, mostPixels / Math.max(width, height))
      const canvas = createCanvas(Math.ceil(width * scale), Math.ceil(height * scale))
      await paint(canvas.getContext('2d'), scale)
      const {width: across, height: down} = canvas
      return {
        mediaType: 'image/png',
        bytes: await canvas.encode('png'),
        pixels: {width: across, height: down},
        naturalWidth: width * pixelsPerPoint
      }
    }

    async function paint(context: unknown, scale: number): Promise<void> {
      const viewport = page.getViewport({scale})
      // The canvas of Node has all that pdf.js asks of the browser's.
      await page.render({canvasContext: context, canvas: null, viewport} as never).promise
    }
  } catch {
    return undefined
  } finally {
    await opened.destroy()
  }
}
