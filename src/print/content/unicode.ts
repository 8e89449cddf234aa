import {inflateSync} from 'node:zlib'
import {type PdfFile, streamOf} from '../pdf.ts'
import {readUtf16} from '../string.ts'

/** The bytes of a stream, unpacked, as text. */
export function streamText(file: PdfFile, number: number): string {
  const {text, body} = streamOf(file, number)
  return (text.includes('/FlateDecode') ? inflateSync(body) : body).toString('latin1')
}

/** What a font's map to Unicode (ISO 32000-1, 9.10.3) leads to, by the hexadecimal digits of its glyphs. */
export function readCharacters(map: string): Map<string, string> {
  const characters = new Map<string, string>()
  const entries = map.replace(/begincodespacerange[^a-z]*/, '')
  for (const [, first = '', last = first, text = ''] of entries.matchAll(
    /^<(\w+)> (?:<(\w+)> )?<(\w+)>$/gm
  )) {
    const start = Number.parseInt(first, 16)
    const length = Number.parseInt(last, 16) - start + 1
    for (let step = 0; step < length; step++) {
      const glyph = (start + step).toString(16).toUpperCase().padStart(first.length, '0')
      characters.set(glyph, raised(readUtf16(text), step))
    }
  }
  return characters
}

/** The character that many places behind. */
function raised(text: string, step: number): string {
  if (step === 0) return text
  const code = text.codePointAt(0)
  return code === undefined ? text : String.fromCodePoint(code + step)
}
