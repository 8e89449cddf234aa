/**
 * EXIF that says which way a picture lies, and nothing else; none where it lies as usual.
 *
 * @param tiff EXIF as it stands behind its name: a TIFF without a picture.
 */
export function orientationOf(tiff: Uint8Array): Uint8Array | undefined {
  if (tiff.length < 8) return undefined
  const view = new DataView(tiff.buffer, tiff.byteOffset, tiff.byteLength)
  const little = tiff[0] === 0x49
  const first = view.getUint32(4, little)
  if (first + 2 > tiff.length) return undefined
  const count = view.getUint16(first, little)
  for (let index = 0; index < count; index++) {
    const entry = first + 2 + 12 * index
    if (entry + 12 > tiff.length) return undefined
    if (view.getUint16(entry, little) !== 0x0112) continue
    const way = view.getUint16(entry + 8, little)
    return way > 1 && way <= 8 ? lying(way) : undefined
  }
  return undefined
}

function lying(way: number): Uint8Array {
  return Uint8Array.of(
    ...[0x4d, 0x4d, 0, 42, 0, 0, 0, 8, 0, 1],
    ...[0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, way, 0, 0, 0, 0, 0, 0]
  )
}
