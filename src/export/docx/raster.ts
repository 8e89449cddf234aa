import {createCanvas, GlobalFonts, loadImage} from '@napi-rs/canvas'
import type {Asset, Face} from '../../article.ts'

/** A drawing is set at three points for each CSS pixel, about 300 to the inch. */
const scale = 3
const longest = 4000

const known = new Set<string>()

/**
 * An image as PNG, with its width and height in CSS pixels; undefined for one that cannot be read.
 *
 * @param faces The words of drawings are set in the paper's faces, as on its pages.
 */
export async function asPng(
  {bytes, mediaType}: Asset,
  faces: readonly Face[]
): Promise<{width: number; height: number; png: Uint8Array} | undefined> {
  for (const {data, whole, family} of faces) {
    if (!known.has(data)) GlobalFonts.register(Buffer.from(whole?.read() ?? data, 'base64'), family)
    known.add(data)
  }
  try {
    const image = await loadImage(faces.length > 0 ? inFace(bytes, faces) : Buffer.from(bytes))
    const {width, height} = image
    if (!(width > 0 && height > 0)) return undefined
    const wanted = mediaType === 'image/svg+xml' ? scale : 1
    const factor = Math.min(wanted, longest / Math.max(width, height))
    const canvas = createCanvas(Math.round(width * factor), Math.round(height * factor))
    canvas.getContext('2d').drawImage(image, 0, 0, canvas.width, canvas.height)
    return {width, height, png: await canvas.encode('png')}
  } catch {
    return undefined
  }
}

/** Words without a face of their own have that of the text around the drawing. */
function inFace(drawing: Uint8Array, [face]: readonly Face[]): Buffer {
  const text = new TextDecoder().decode(drawing)
  return Buffer.from(
    text.replace(/<svg\b(?![^>]*\bfont-family)/, `$& font-family="${face?.family}"`)
  )
}
