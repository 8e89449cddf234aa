import type {Asset} from './article.ts'

/** How the colours of a picture are written. */
export interface Colours {
  readonly mode: 'rgb' | 'grey' | 'cmyk'
  /** It may be transparent. */
  readonly hasAlpha: boolean
}

/** How a PNG, a JPEG or a WebP writes its colours; of others, and of drawings, it is not known. */
export function coloursOf({mediaType, bytes}: Asset): Colours | undefined {
  if (mediaType === 'image/png') return ofPng(bytes)
  if (mediaType === 'image/webp') return {mode: 'rgb', hasAlpha: isTransparent(bytes)}
  return mediaType === 'image/jpeg' ? ofJpeg(bytes) : undefined
}

/** PNG (third edition), 11.1.1: the type of colour in the header; 11.3.1.1: what else makes it transparent. */
function ofPng(bytes: Uint8Array): Colours {
  const type = bytes[25] ?? 2
  const hasColours = (type & 2) !== 0
  const hasAlpha = (type & 4) !== 0 || chunksOf(bytes).includes('tRNS')
  return {mode: hasColours ? 'rgb' : 'grey', hasAlpha}
}

/** The names of the chunks before the pixels. */
function chunksOf(bytes: Uint8Array): string[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const names: string[] = []
  for (let at = 8; at + 8 <= bytes.length; ) {
    const name = String.fromCharCode(...bytes.subarray(at + 4, at + 8))
    if (name === 'IDAT') break
    names.push(name)
    at += 12 + view.getUint32(at)
  }
  return names
}

/** ITU-T T.81, B.2.2: how many components a frame has; four are those of printers (Adobe's APP14). */
function ofJpeg(bytes: Uint8Array): Colours | undefined {
  for (let at = 2; at + 9 < bytes.length && bytes[at] === 0xff; ) {
    const marker = bytes[at + 1] ?? 0
    if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)) {
      const components = bytes[at + 9]
      const mode = components === 1 ? 'grey' : components === 4 ? 'cmyk' : 'rgb'
      return {mode, hasAlpha: false}
    }
    at += 2 + (bytes[at + 2] ?? 0) * 256 + (bytes[at + 3] ?? 0)
  }
  return undefined
}

/** RFC 9649, 2.7 and 3.4: a bit of the features of the file, or of the head of a picture without losses. */
function isTransparent(bytes: Uint8Array): boolean {
  const kind = String.fromCharCode(...bytes.subarray(12, 16))
  const byte = kind === 'VP8X' ? bytes[20] : kind === 'VP8L' ? bytes[24] : 0
  return ((byte ?? 0) & 0x10) !== 0
}
