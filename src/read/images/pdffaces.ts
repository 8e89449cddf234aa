import {inflateSync} from 'node:zlib'

/** No PDF of a figure needs more for its objects. */
const mostBytes = 64_000_000
/** A dictionary, with dictionaries of one level in it. */
const dictionary = /<<(?:[^<>]|<[^<>]*>|<<(?:[^<>]|<[^<>]*>)*>>)*>>/g

/**
 * The faces that a PDF names and does not hold (ISO 32000-1, 9.8 and 9.9): descriptors without a file, and those of the
 * standard faces that have no descriptor.
 *
 * @returns Their names, in order.
 */
export function lackedFaces(pdf: Uint8Array): string[] {
  const text = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength).toString('latin1')
  const names = [text, ...objectStreams(text)].flatMap(part =>
    (part.match(dictionary) ?? []).flatMap(one => {
      const isDescriptor = /\/Type\s*\/FontDescriptor\b/.test(one)
      if (isDescriptor) return /\/FontFile[23]?\b/.test(one) ? [] : nameIn(one, 'FontName')
      const isBare = /\/Subtype\s*\/(?:Type1|MMType1|TrueType)\b/.test(one)
      return isBare && !one.includes('/FontDescriptor') ? nameIn(one, 'BaseFont') : []
    })
  )
  return [...new Set(names)].sort()
}

/** Objects may lie packed in streams (7.5.7). */
function objectStreams(text: string): string[] {
  return [...text.matchAll(/\/Type\s*\/ObjStm\b[\s\S]*?\bstream\r?\n([\s\S]*?)endstream/g)].flatMap(
    ([, packed = '']) => {
      try {
        const bytes = inflateSync(Buffer.from(packed, 'latin1'), {maxOutputLength: mostBytes})
        return [bytes.toString('latin1')]
      } catch {
        return []
      }
    }
  )
}

function nameIn(dictionary: string, key: string): string[] {
  const [, name] = new RegExp(`/${key}\\s*/([^\\s/<>[\\]()]+)`).exec(dictionary) ?? []
  // A part of a face is called `ABCDEF+Name`.
  return name === undefined ? [] : [name.replace(/^[A-Z]{6}\+/, '')]
}
