import {isUtf8} from 'node:buffer'
import type {Edit, Mend, Remark} from './remark.ts'

/** A remark that needs no judgement to mend. */
export type Mendable = Remark & {readonly mend: Mend}

/** Whether a remark can be mended without judgement. */
export function isMendable(remark: Remark): remark is Mendable {
  return remark.mend !== undefined
}

/**
 * A file with some remarks mended; all else stays as it is, byte for byte, in whatever encoding.
 *
 * @param bytes The file as it lies on the disk.
 * @param text The same as text, without its byte order mark.
 */
export function mended(bytes: Buffer, text: string, remarks: readonly Mendable[]): Buffer {
  const {mark, byteAt, encode} = encodingOf(bytes)
  const edits = remarks
    .flatMap(({mend: {field, edits}}) =>
      edits.map(({from, to, text}) => ({
        from: (field.offset ?? 0) + from,
        to: (field.offset ?? 0) + to,
        text
      }))
    )
    .sort((a, b) => a.from - b.from)
  const pieces: Buffer[] = []
  let done = 0
  for (const {from, to, text: put} of edits) {
    const start = mark + byteAt(text, from)
    pieces.push(bytes.subarray(done, start), encode(put))
    done = mark + byteAt(text, to)
  }
  return Buffer.concat([...pieces, bytes.subarray(done)])
}

/** How many bytes its mark has, at which byte behind it a place of the text is, and how ASCII is written. */
function encodingOf(bytes: Buffer) {
  const [first, second] = bytes
  const isBig = first === 0xfe && second === 0xff
  if (isBig || (first === 0xff && second === 0xfe)) {
    return {
      mark: 2,
      byteAt: (_: string, at: number) => at * 2,
      encode: (ascii: string) => {
        const little = Buffer.from(ascii, 'utf16le')
        return isBig ? little.swap16() : little
      }
    }
  }
  const encode = (ascii: string) => Buffer.from(ascii, 'latin1')
  if (!isUtf8(bytes)) return {mark: 0, byteAt: (_: string, at: number) => at, encode}
  return {
    mark: bytes.subarray(0, 3).equals(Buffer.from([0xef, 0xbb, 0xbf])) ? 3 : 0,
    byteAt: (text: string, at: number) => Buffer.byteLength(text.slice(0, at)),
    encode
  }
}

/** A field with its edits made. */
export function edited(value: string, edits: readonly Edit[]): string {
  let text = ''
  let done = 0
  for (const {from, to, text: put} of edits) {
    text += value.slice(done, Math.max(0, from)) + put
    done = to
  }
  return text + value.slice(done)
}
