/**
 * Fonts in a PDF that are none of the page's own: the machine's, which stood in for characters the
 * page's fonts lack, so that another machine may print others.
 */
export function strangeFonts(pdf: Uint8Array, families: readonly string[]): string[] {
  const bytes = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength)
  const own = families.map(plain)
  const strange = new Set<string>()
  for (let at = bytes.indexOf(mark); at !== -1; at = bytes.indexOf(mark, at + mark.length)) {
    const from = at + mark.length
    const name = /^(?:[A-Z]{6}\+)?([^\s/<>[\]()]+)/.exec(bytes.toString('latin1', from, from + 128))
    const font = name?.[1]
    if (font && !own.some(family => plain(font).startsWith(family))) strange.add(font)
  }
  return [...strange].sort()
}

const mark = '/BaseFont /'

/** "Source Serif 4" and "SourceSerif4-Bold" begin alike. */
const plain = (name: string) => name.toLowerCase().replace(/[^\p{L}\d]/gu, '')
