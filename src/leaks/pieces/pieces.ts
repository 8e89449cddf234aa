import {extname} from 'node:path'
import type {Piece, Source} from '../piece.ts'
import {bibPieces} from './bib.ts'
import {jpegPieces, pngPieces, stringPieces} from './image.ts'
import type {Inner} from './inner.ts'
import {jsonPieces} from './json.ts'
import {pdfPieces} from './pdf.ts'
import {texPieces} from './tex.ts'
import {xmlPieces} from './xml.ts'
import {zipPieces} from './zip.ts'

/** Files in files in files: deeper there is nothing that anyone would open. */
const deepest = 4

/** All texts of a file, those of the files in it among them; of one that cannot be opened, that and what its bytes say. */
export async function piecesOf(source: Source): Promise<Piece[]> {
  try {
    return await openedPieces(source)
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    return [{place: source.place, text: reason, kind: 'unreadable'}, ...stringPieces(source)]
  }
}

async function openedPieces(source: Source): Promise<Piece[]> {
  const {place, name, bytes, depth} = source
  if (depth > deepest) return []
  const inner: Inner = (called, inside) =>
    piecesOf({
      place: [place, called].filter(Boolean).join(', '),
      name: called,
      bytes: inside,
      depth: depth + 1
    })
  const begin = String.fromCharCode(...bytes.subarray(0, 8))
  if (begin.startsWith('%PDF')) return pdfPieces(source, inner)
  if (begin.startsWith('PK\u0003\u0004')) return zipPieces(source, inner)
  if (begin.startsWith('\u0089PNG')) return pngPieces(source, inner)
  if (begin.startsWith('\u00ff\u00d8')) return jpegPieces(source, inner)
  const text = textOf(bytes)
  if (text === undefined) return stringPieces(source)
  if (/^\s*</.test(text)) return xmlPieces(text, place, inner)
  const ending = extname(name).toLowerCase()
  if (ending === '.bib') return bibPieces(text, place)
  if (['.tex', '.sty', '.cls', '.bbl'].includes(ending)) return texPieces(text, place)
  return jsonPieces(text, place) ?? [{place, text, kind: 'text'}]
}

/** Nothing for what is no text in UTF-8. */
function textOf(bytes: Uint8Array): string | undefined {
  if (bytes.subarray(0, 4096).includes(0)) return undefined
  try {
    return new TextDecoder('utf-8', {fatal: true}).decode(bytes)
  } catch {
    return undefined
  }
}
