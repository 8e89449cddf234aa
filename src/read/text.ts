import {isUtf8} from 'node:buffer'
import {VFile} from 'vfile'
import {report} from '../rules.ts'

/**
 * A text file of the project. One that is not UTF-8 is read as Latin-1, so that the rest of it can be
 * checked all the same.
 *
 * Reports: `text-utf8`.
 */
export function textFile(path: string, bytes: Buffer): VFile {
  if (isUtf8(bytes)) {
    return new VFile({path, value: bytes.toString('utf8').replace(/^\uFEFF/, '')})
  }
  const isWide = /^(?:\xFF\xFE|\xFE\xFF)/.test(bytes.subarray(0, 2).toString('latin1'))
  const value = bytes.toString(isWide ? 'utf16le' : 'latin1').replace(/^\uFEFF/, '')
  const file = new VFile({path, value})
  const at = isWide ? 0 : firstWrong(bytes)
  const before = value.slice(0, at).split('\n')
  report(file, 'text-utf8', 'This file is not written in UTF-8', {
    at: {line: before.length, column: (before.at(-1) ?? '').length + 1},
    ...(!isWide && {found: value.charAt(at)}),
    note: 'Save it again with the encoding UTF-8: editors offer it under "Save as" or in the status bar.'
  })
  return file
}

/** The first byte that no UTF-8 text can hold at its place. */
function firstWrong(bytes: Buffer): number {
  let from = 0
  let to = bytes.length
  while (from < to) {
    const middle = (from + to) >> 1
    const start = bytes.subarray(0, middle + 1)
    if (isUtf8(start) || isUtf8(start.subarray(0, cut(start)))) from = middle + 1
    else to = middle
  }
  const start = bytes.subarray(0, from)
  return isUtf8(start) ? from : cut(start)
}

/** Where the last character begins, which may be cut off. */
function cut(bytes: Buffer): number {
  let at = bytes.length - 1
  while (at > 0 && at > bytes.length - 4 && ((bytes[at] ?? 0) & 0xc0) === 0x80) at--
  return ((bytes[at] ?? 0) & 0xc0) === 0xc0 ? at : bytes.length
}
