import type {Canvas, Image} from '@napi-rs/canvas'
import {firstPage, pictured} from '../read/images/pdfpage.ts'
import {lzw} from './lzw.ts'

/** Tags of TIFF 6.0, and the types of their values. */
const short = 3
const long = 4
const rational = 5

/**
 * A picture as TIFF: red, green and blue of 8 bits on white, without layers or transparency, packed by LZW.
 *
 * @param ppi Pixels to the inch at the size it is placed.
 * @see https://www.itu.int/itudoc/itu-t/com16/tiff-fx/docs/tiff6.pdf
 */
export async function pictureAsTiff(picture: Uint8Array, ppi: number): Promise<Uint8Array> {
  const {loadImage} = await import('@napi-rs/canvas')
  return onWhite(await loadImage(picture), ppi)
}

/** What a drawing is set at, where the journal takes so many: lines of one colour need more than photographs. */
const drawingPpi = 600
/** A side of a page at that; more is no figure of a paper. */
const mostPixels = 7000
const pointsPerInch = 72

/**
 * A drawing, as a PDF of one page, as such a TIFF.
 *
 * @param inches Its width as it is placed, by default its own.
 * @param most Pixels to the inch that are taken.
 * @returns Nothing where the PDF cannot be read.
 */
export async function drawingAsTiff(
  pdf: Uint8Array,
  inches: number | undefined,
  most = drawingPpi
): Promise<Uint8Array | undefined> {
  const ppi = Math.min(most, drawingPpi)
  return firstPage(pdf, async page => {
    const across = inches ?? page.width / pointsPerInch
    return onWhite(await pictured(page, (across * ppi) / page.width, mostPixels), ppi)
  })
}

async function onWhite(image: Image | Canvas, ppi: number): Promise<Uint8Array> {
  const {createCanvas} = await import('@napi-rs/canvas')
  const {width, height} = image
  const canvas = createCanvas(width, height)
  const context = canvas.getContext('2d')
  context.fillStyle = '#fff'
  context.fillRect(0, 0, width, height)
  context.drawImage(image, 0, 0)
  return tiff(context.getImageData(0, 0, width, height).data, width, height, ppi)
}

/** @param rgba Four bytes a pixel; the fourth is not kept. */
export function tiff(
  rgba: ArrayLike<number>,
  width: number,
  height: number,
  ppi: number
): Uint8Array {
  const packed = lzw(differences(rgba, width, height))
  const density = [Math.round(ppi * 100), 100]
  // What is longer than four bytes lies behind the header, and its entry says where.
  const bits = 8
  const densityX = 14
  const densityY = 22
  const pixels = 30
  const directory = pixels + packed.length + (packed.length % 2)
  const entries = [
    [256, long, 1, width],
    [257, long, 1, height],
    [258, short, 3, bits],
    [259, short, 1, 5],
    [262, short, 1, 2],
    [273, long, 1, pixels],
    [277, short, 1, 3],
    [278, long, 1, height],
    [279, long, 1, packed.length],
    [282, rational, 1, densityX],
    [283, rational, 1, densityY],
    [296, short, 1, 2],
    [317, short, 1, 2]
  ] as const
  const file = Buffer.alloc(directory + 2 + entries.length * 12 + 4)
  file.write('II')
  file.writeUInt16LE(42, 2)
  file.writeUInt32LE(directory, 4)
  for (const at of [0, 2, 4]) file.writeUInt16LE(8, bits + at)
  for (const at of [densityX, densityY]) {
    for (const [index, value] of density.entries()) file.writeUInt32LE(value, at + index * 4)
  }
  file.set(packed, pixels)
  file.writeUInt16LE(entries.length, directory)
  for (const [index, [tag, type, count, value]] of entries.entries()) {
    const at = directory + 2 + index * 12
    file.writeUInt16LE(tag, at)
    file.writeUInt16LE(type, at + 2)
    file.writeUInt32LE(count, at + 4)
    if (type === short && count === 1) file.writeUInt16LE(value, at + 8)
    else file.writeUInt32LE(value, at + 8)
  }
  return file
}

/** Of each sample how much it differs from that of the pixel before it in the row: what is even packs well. */
function differences(rgba: ArrayLike<number>, width: number, height: number): Uint8Array {
  const out = new Uint8Array(width * height * 3)
  let to = 0
  for (let row = 0; row < height; row++) {
    for (let column = 0; column < width; column++) {
      const from = (row * width + column) * 4
      for (let sample = 0; sample < 3; sample++) {
        const before = column === 0 ? 0 : (rgba[from + sample - 4] ?? 0)
        out[to++] = ((rgba[from + sample] ?? 0) - before) & 255
      }
    }
  }
  return out
}
