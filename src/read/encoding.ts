import {isUtf8} from 'node:buffer'
import {VFile} from 'vfile'
import {report} from '../rules.ts'
import {textFile} from './text.ts'

/**
 * A bibliography as text. Reference managers of old write other encodings than UTF-8; where there is no
 * doubt which one it is, the file is read in it.
 *
 * Reports: `bibliography-utf8`, `text-utf8`.
 */
export function bibliographyFile(path: string, bytes: Buffer): VFile {
  const encoding = isUtf8(bytes) ? undefined : encodingOf(bytes)
  if (encoding === undefined) return textFile(path, bytes)
  const value = new TextDecoder(encoding.label).decode(bytes)
  const file = new VFile({path, value})
  report(file, 'bibliography-utf8', `This file is written in ${encoding.name}, and read so`, {
    at: {line: 1, column: 1},
    note: 'See whether its names are right; then save it as UTF-8, which needs no guess.'
  })
  return file
}

interface Encoding {
  readonly label: string
  readonly name: string
}

function encodingOf(bytes: Buffer): Encoding | undefined {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return {label: 'utf-16le', name: 'UTF-16'}
  if (first === 0xfe && second === 0xff) return {label: 'utf-16be', name: 'UTF-16'}
  return isWestern(bytes) ? {label: 'windows-1252', name: 'Latin-1 or Windows-1252'} : undefined
}

// Quotes and dashes of Windows-1252, « » § ° ¡ ¿ and hard spaces, common letters no three in a row.
const western =
  /^(?:[\x85\x91-\x97\xA0\xA1\xA7\xAB\xB0\xBB\xBF]|[ÀÁÂÄÅÆÇÈÉÊËÍÎÏÑÓÔÖØÚÜßàáâãäåæçèéêëìíîïñòóôõöøùúûü](?![À-ÿ]{2}))+$/

/** Whether a text is Western: Cyrillic and Greek letters stand in rows, Central European ones are others. */
function isWestern(bytes: Buffer): boolean {
  const text = bytes.toString('latin1')
  // What JabRef writes at the head of its files.
  const told = /^% Encoding: (?:ISO-?8859[_-]1|Cp1252|windows-1252)\s*$/im
  if (told.test(text.slice(0, 200))) return true
  if (text.includes('\0')) return false
  return (text.match(/[\x80-\xFF]+/g) ?? []).every(row => western.test(row))
}
