import {joined} from './png.ts'

/** A GIF without its comments, XMP, and what stands behind its end; how often it runs stays. */
export function gifWithout(bytes: Uint8Array): Uint8Array {
  let at = 13 + coloursAt(10)
  const kept = [bytes.subarray(0, at)]
  while (at < bytes.length && bytes[at] !== 0x3b) {
    const from = at
    if (bytes[at] === 0x2c) at = behindBlocks(at + 11 + coloursAt(at + 9))
    else at = behindBlocks(at + 2)
    if (!tells(bytes.subarray(from, from + 14))) kept.push(bytes.subarray(from, at))
  }
  return joined([...kept, Uint8Array.of(0x3b)])

  /** Bytes of a table of colours, if the packed field there says that one follows. */
  function coloursAt(field: number): number {
    const packed = bytes[field] ?? 0
    return packed & 0x80 ? 3 * 2 ** ((packed & 7) + 1) : 0
  }

  function behindBlocks(from: number): number {
    let place = from
    while (place < bytes.length && bytes[place] !== 0) place += 1 + (bytes[place] ?? 0)
    return place + 1
  }
}

/** A comment, or what a program put there; of these NETSCAPE2.0 says how often a film runs. */
function tells(block: Uint8Array): boolean {
  if (block[0] !== 0x21) return false
  const isFilm = String.fromCharCode(...block.subarray(3, 14)) === 'NETSCAPE2.0'
  return block[1] === 0xfe || (block[1] === 0xff && !isFilm)
}
