const clear = 256
const end = 257
const first = 258
const most = 4095

/** Bytes packed by LZW as TIFF 6.0 has it (section 13): the high bits first, a longer code as soon as entry 511 is made. */
export function lzw(bytes: Uint8Array): Uint8Array {
  const out: number[] = []
  let buffer = 0
  let held = 0
  let width = 9
  let next = first
  // Code and byte → the code of both.
  let table = new Map<number, number>()
  const put = (code: number): void => {
    buffer = (buffer << width) | code
    held += width
    while (held >= 8) {
      held -= 8
      out.push((buffer >> held) & 255)
    }
    buffer &= (1 << held) - 1
  }
  put(clear)
  let current = -1
  for (const byte of bytes) {
    if (current < 0) {
      current = byte
      continue
    }
    const both = table.get(current * 256 + byte)
    if (both !== undefined) {
      current = both
      continue
    }
    put(current)
    table.set(current * 256 + byte, next++)
    if (next === most) {
      put(clear)
      table = new Map()
      next = first
      width = 9
    } else if (next === 2 ** width) width++
    current = byte
  }
  if (current >= 0) put(current)
  // Behind the last code the reader has one more entry, too.
  if (current >= 0 && ++next === 2 ** width) width++
  put(end)
  if (held > 0) out.push((buffer << (8 - held)) & 255)
  return Uint8Array.from(out)
}
