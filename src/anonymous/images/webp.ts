import {orientationOf} from './exif.ts'
import {joined} from './png.ts'

/** The bits of VP8X that say there is EXIF, and XMP. */
const saysExif = 0x08
const saysXmp = 0x04

/**
 * A WebP without its EXIF and XMP, nor what stands behind its end; which way it lies stays.
 *
 * @see RFC 9649, 2.7
 */
export function webpWithout(bytes: Uint8Array): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = Math.min(bytes.length, 8 + view.getUint32(4, true))
  const kept: Uint8Array[] = []
  let exif: Uint8Array | undefined
  for (let at = 12; at + 8 <= end; ) {
    const length = view.getUint32(at + 4, true)
    // A chunk of odd length has a byte more.
    const chunk = bytes.slice(at, at + 8 + length + (length % 2))
    const type = String.fromCharCode(...chunk.subarray(0, 4))
    if (type === 'EXIF') exif = orientationOf(chunk.subarray(8))
    else if (type !== 'XMP ') kept.push(chunk)
    at += chunk.length
  }
  const [first] = kept
  if (first?.[3] === 0x58)
    first[8] = ((first[8] ?? 0) & ~(saysExif | saysXmp)) | (exif ? saysExif : 0)
  const last = exif ? [Uint8Array.of(0x45, 0x58, 0x49, 0x46, exif.length, 0, 0, 0), exif] : []
  const made = joined([bytes.subarray(0, 12), ...kept, ...last])
  new DataView(made.buffer).setUint32(4, made.length - 8, true)
  return made
}
