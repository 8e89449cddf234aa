import {join} from 'node:path'
import type {Canvas} from '@napi-rs/canvas'
import {dependencyFolder} from '../../package.ts'

/** The first page of a PDF. */
export interface PdfPage {
  /** In points. */
  readonly width: number
  readonly height: number
  /** The numbers of the operators that draw it. */
  readonly operators: readonly number[]
  /** @param scale Pixels to the point. */
  readonly paint: (context: unknown, scale: number) => Promise<void>
}

/**
 * Use the first page of a PDF.
 *
 * @returns Undefined when it cannot be read, because it is broken or locked with a password.
 */
export async function firstPage<Result>(
  bytes: Uint8Array,
  use: (page: PdfPage) => Promise<Result>
): Promise<Result | undefined> {
  const {getDocument} = await import('pdfjs-dist/legacy/build/pdf.mjs')
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
    return await use({
      width,
      height,
      operators: fnArray,
      async paint(context, scale) {
        const viewport = page.getViewport({scale})
        // The canvas of Node has all that pdf.js asks of the browser's.
        await page.render({canvasContext: context, canvas: null, viewport} as never).promise
      }
    })
  } catch {
    return undefined
  } finally {
    await opened.destroy()
  }
}

/** A picture of a page: pixels to the point, and at most so many from side to side. */
export async function pictured(page: PdfPage, dots: number, most: number): Promise<Canvas> {
  const {createCanvas} = await import('@napi-rs/canvas')
  const scale = Math.min(dots, most / Math.max(page.width, page.height))
  const canvas = createCanvas(Math.ceil(page.width * scale), Math.ceil(page.height * scale))
  await page.paint(canvas.getContext('2d'), scale)
  return canvas
}
