/** How a text string stands in a PDF, for a regular expression. */
export const textString = String.raw`(?:\((?:\\[\s\S]|[^\\()])*\)|<[^<>]*>)`

/** Write a text string (ISO 32000-1, 7.9.2.2): ASCII as it is, all else as UTF-16 with its mark. */
export function pdfText(text: string): string {
  if (/^[\x20-\x7e]*$/.test(text)) return `(${text.replace(/[\\()]/g, '\\$&')})`
  return `<FEFF${Buffer.from(text, 'utf16le').swap16().toString('hex').toUpperCase()}>`
}

/** Read one as Chromium writes it. */
export function readText(written: string): string {
  if (written.startsWith('(')) {
    return written.slice(1, -1).replace(/\\([0-7]{1,3}|[\s\S])/g, (_, code: string) => {
      return /^[0-7]/.test(code) ? String.fromCharCode(Number.parseInt(code, 8)) : code
    })
  }
  return readUtf16(written.slice(1, -1)).replace(/^\uFEFF/, '')
}

/** UTF-16BE in hexadecimal digits. */
export function readUtf16(digits: string): string {
  const bytes = Buffer.from(digits, 'hex')
  return bytes
    .subarray(0, bytes.length & ~1)
    .swap16()
    .toString('utf16le')
}
