import {unzipSync} from 'fflate'
import type {Piece, Source} from '../piece.ts'
import type {Inner} from './inner.ts'

/** The files of a zip (those of Word and EPUB are such), their names, and what is noted on them. */
export async function zipPieces({place, bytes}: Source, inner: Inner): Promise<Piece[]> {
  const members = Object.entries(unzipSync(bytes))
  const pieces: Piece[] = members.map(([name]) => ({
    place: [place, 'name of a file'].filter(Boolean).join(', '),
    text: name,
    kind: 'field'
  }))
  for (const [name, inside] of members) pieces.push(...(await inner(name, inside)))
  return [...pieces, ...comments(bytes, place)]
}

/** Of the zip and of each file in it, behind their entries in the directory (APPNOTE 6.3, 4.3.12 and 4.3.16). */
function comments(bytes: Uint8Array, place: string): Piece[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const found: string[] = []
  const decoder = new TextDecoder()
  for (let at = bytes.length - 22; at >= 0; at--) {
    if (view.getUint32(at, true) !== 0x06054b50) continue
    found.push(decoder.decode(bytes.subarray(at + 22)))
    let entry = view.getUint32(at + 16, true)
    while (entry + 46 <= at && view.getUint32(entry, true) === 0x02014b50) {
      const [name, extra, comment] = [28, 30, 32].map(offset =>
        view.getUint16(entry + offset, true)
      )
      const from = entry + 46 + (name ?? 0) + (extra ?? 0)
      found.push(decoder.decode(bytes.subarray(from, from + (comment ?? 0))))
      entry = from + (comment ?? 0)
    }
    break
  }
  return found
    .filter(text => text !== '')
    .map(text => ({
      place: [place, 'a comment of the zip'].filter(Boolean).join(', '),
      text,
      kind: 'field'
    }))
}
