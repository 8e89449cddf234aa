/** Chunks of words, of EXIF, and of a time. */
const telling = new Set(['tEXt', 'zTXt', 'iTXt', 'eXIf', 'tIME'])

/**
 * A PNG without the chunks that tell of its making, nor what stands behind its end.
 *
 * @see https://www.w3.org/TR/png-3/#5Chunk-layout
 */
export function pngWithout(bytes: Uint8Array): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const kept = [bytes.subarray(0, 8)]
  for (let at = 8; at + 12 <= bytes.length; ) {
    const length = view.getUint32(at) + 12
    const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8))
    if (!telling.has(type)) kept.push(bytes.subarray(at, at + length))
    if (type === 'IEND') break
    at += length
  }
  return joined(kept)
}

export function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, {length}) => sum + length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}
