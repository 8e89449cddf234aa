/** The media type of an image by what the file holds, not by its name. */
export function mediaTypeOf(bytes: Buffer): string | undefined {
  const head = bytes.subarray(0, 16).toString('latin1')
  if (head.startsWith('\x89PNG\r\n')) return 'image/png'
  if (head.startsWith('\xff\xd8\xff')) return 'image/jpeg'
  if (/^GIF8[79]a/.test(head)) return 'image/gif'
  if (/^RIFF....WEBP/s.test(head)) return 'image/webp'
  if (/^....ftypavi[fs]/s.test(head)) return 'image/avif'
  if (bytes.subarray(0, 1024).includes('%PDF-')) return 'application/pdf'
  const text = bytes.subarray(0, 4096).toString('utf8')
  return /^\uFEFF?\s*(?:<\?xml[^>]*>\s*)?(?:<!--(?:(?!-->).)*-->\s*|<!DOCTYPE[^>[]*(?:\[[^\]]*\])?>\s*)*<svg[\s>]/s.test(
    text
  )
    ? 'image/svg+xml'
    : undefined
}

/** Whether the end of a file is missing, as when a download broke off: browsers show the half of it in silence. */
export function isCutOff(bytes: Buffer, mediaType: string): boolean {
  switch (mediaType) {
    case 'image/png':
      return bytes.lastIndexOf('IEND') < 0
    case 'image/jpeg':
      return bytes.lastIndexOf('\xff\xd9', undefined, 'latin1') < scanOf(bytes)
    case 'image/gif':
      return bytes.lastIndexOf(0x3b) < bytes.length - 8
    case 'image/webp':
      return bytes.length < 12 || bytes.readUInt32LE(4) + 8 > bytes.length
    case 'image/svg+xml':
      return !/<\/svg\s*>|^[^<]*(?:<[?!][^>]*>\s*)*<svg[^>]*\/>/.test(bytes.toString('utf8'))
    default:
      return false
  }
}

/**
 * Where the picture of a JPEG begins: behind its segments, one of which may hold another picture.
 *
 * @see ITU-T T.81, B.1.1
 */
function scanOf(bytes: Buffer): number {
  for (let at = 2; at + 4 <= bytes.length && bytes[at] === 0xff; ) {
    if (bytes[at + 1] === 0xda) return at
    at += 2 + bytes.readUInt16BE(at + 2)
  }
  return bytes.length
}
