import {unzlibSync} from 'fflate'
import type {Piece, Source} from '../piece.ts'
import type {Inner} from './inner.ts'

/** Words and EXIF of a PNG. */
export async function pngPieces({place, bytes}: Source, inner: Inner): Promise<Piece[]> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const pieces: Piece[] = []
  let at = 8
  while (at + 12 <= bytes.length) {
    const length = view.getUint32(at)
    const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8))
    const data = bytes.subarray(at + 8, at + 8 + length)
    if (/^(?:tEXt|zTXt|iTXt|eXIf)$/.test(type)) {
      pieces.push(...strings(unpacked(type, data), `${place} ${type}`.trim()))
    }
    at += length + 12
    if (type === 'IEND') break
  }
  return [...pieces, ...(await behind(bytes.subarray(at), inner))]
}

/** A keyword, a zero, and a text that may be packed. */
function unpacked(type: string, data: Uint8Array): Uint8Array {
  const isPacked = type === 'zTXt' || (type === 'iTXt' && data[data.indexOf(0) + 1] === 1)
  if (!isPacked) return data
  let from = data.indexOf(0) + 2
  if (type === 'iTXt') from = data.indexOf(0, data.indexOf(0, from + 1) + 1) + 1
  try {
    return unzlibSync(data.subarray(from))
  } catch {
    return data
  }
}

/** What a JPEG holds beside the picture: EXIF, XMP, IPTC, comments. */
export async function jpegPieces({place, bytes}: Source, inner: Inner): Promise<Piece[]> {
  const pieces: Piece[] = []
  let at = 2
  while (at + 4 <= bytes.length && bytes[at] === 0xff && bytes[at + 1] !== 0xda) {
    const marker = bytes[at + 1] ?? 0
    const length = 2 + ((bytes[at + 2] ?? 0) << 8) + (bytes[at + 3] ?? 0)
    const isTold = marker === 0xfe || (marker >= 0xe0 && marker <= 0xef)
    if (isTold)
      pieces.push(
        ...strings(bytes.subarray(at + 4, at + length), `${place} EXIF, XMP or comment`.trim())
      )
    at += length
  }
  let end = bytes.length
  while (end > 2 && !(bytes[end - 2] === 0xff && bytes[end - 1] === 0xd9)) end--
  return [...pieces, ...(await behind(bytes.subarray(end), inner))]
}

/** Behind the end of a picture anything may stand. */
async function behind(bytes: Uint8Array, inner: Inner): Promise<Piece[]> {
  return bytes.length === 0 ? [] : inner('behind the picture', bytes)
}

/** A file of a kind that is not known: the words in it. */
export function stringPieces({place, bytes}: Source): Piece[] {
  return strings(bytes, place)
}

/** Runs of letters and signs, as one byte each, in UTF-8 and in UTF-16. */
function strings(bytes: Uint8Array, place: string): Piece[] {
  return ['utf-8', 'utf-16le', 'utf-16be'].flatMap((encoding, index) => {
    const text = new TextDecoder(encoding).decode(bytes)
    // Of bytes that mean no letters, UTF-16 makes Chinese.
    const run =
      index === 0 ? /[\p{L}\p{M}\p{N}\p{P}\p{S}\p{Zs}]{5,}/gu : /[\u0020-\u024F\u0600-\u06FF]{5,}/gu
    const found = (text.match(run) ?? []).join('\n')
    return found === '' ? [] : [{place, text: found, kind: 'field' as const}]
  })
}
