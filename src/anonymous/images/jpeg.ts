import {orientationOf} from './exif.ts'
import {joined} from './png.ts'

/**
 * A JPEG without its comments and applications' data (EXIF, XMP, IPTC); what colours mean, and which way it lies, stays.
 *
 * @see ITU-T T.81, B.1.1 (markers)
 */
export function jpegWithout(bytes: Uint8Array): Uint8Array {
  const kept = [bytes.subarray(0, 2)]
  let at = 2
  while (at + 4 <= bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1] ?? 0
    // The picture itself.
    if (marker === 0xda) break
    const length = 2 + ((bytes[at + 2] ?? 0) << 8) + (bytes[at + 3] ?? 0)
    const segment = bytes.subarray(at, at + length)
    if (!tells(marker)) kept.push(segment)
    else if (isExif(segment)) {
      const exif = orientationOf(segment.subarray(head.length))
      if (exif) kept.push(joined([Uint8Array.from(head), exif]))
    }
    at += length
  }
  const end = lastMarker(bytes)
  return joined([...kept, bytes.subarray(at, end)])
}

/** APP0 is JFIF, APP2 the colour profile, APP14 Adobe's kind of colours. */
function tells(marker: number): boolean {
  const isApplication = marker >= 0xe0 && marker <= 0xef
  return marker === 0xfe || (isApplication && ![0xe0, 0xe2, 0xee].includes(marker))
}

function isExif(segment: Uint8Array): boolean {
  return segment[1] === 0xe1 && String.fromCharCode(...segment.subarray(4, 8)) === 'Exif'
}

/** The beginning of a segment of EXIF as long as ours. */
const head = [0xff, 0xe1, 0, 34, 0x45, 0x78, 0x69, 0x66, 0, 0]

/** Behind the end of the picture anything may stand. */
function lastMarker(bytes: Uint8Array): number {
  for (let at = bytes.length - 2; at > 0; at--) {
    if (bytes[at] === 0xff && bytes[at + 1] === 0xd9) return at + 2
  }
  return bytes.length
}
