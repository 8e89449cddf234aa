import {createHash} from 'node:crypto'
import {objectText, type PdfFile, reference, streamOf} from './pdf.ts'

/**
 * Name each subset of a font by what is in it: Chromium calls several of one font alike, and those of every file
 * (m143), but subsets in one file must differ by their tags (ISO 32000-1, 9.6.4), and where files are put together,
 * as a press and a journal do, they should.
 *
 * @returns Fonts and what describes them, by the numbers of their objects.
 */
export function nameSubsets(file: PdfFile): Map<number, string> {
  const {text, bytes} = file
  const named = new Map<number, string>()
  for (let at = bytes.indexOf(mark); at !== -1; at = bytes.indexOf(mark, at + mark.length)) {
    const opening = text.lastIndexOf(' 0 obj\n', at)
    const font = Number(text.slice(text.lastIndexOf('\n', opening) + 1, opening))
    const inner = pointedIn(file, font, /\/DescendantFonts \[\s*(\d+) 0 R/)
    const descriptor = pointedIn(file, inner, /\/FontDescriptor (\d+) 0 R/)
    const program = pointedIn(file, descriptor, /\/FontFile\d? (\d+) 0 R/)
    if (program === undefined) continue
    const tag = tagOf(streamOf(file, program).body)
    for (const number of [font, inner, descriptor])
      if (number !== undefined)
        named.set(number, objectText(file, number).trim().replace(tagged, `$1${tag}`))
  }
  return named
}

/** Fonts of more than one byte, as Chromium writes all that have a name. */
const mark = '/DescendantFonts '

const tagged = /(\/(?:BaseFont|FontName) \/)[A-Z]{6}(?=\+)/g

function pointedIn(file: PdfFile, number: number | undefined, pattern: RegExp) {
  return number === undefined ? undefined : reference(objectText(file, number), pattern)
}

/** Six letters. */
function tagOf(program: Buffer): string {
  const digest = createHash('sha256').update(program).digest()
  return Array.from(digest.subarray(0, 6), byte => String.fromCharCode(65 + (byte % 26))).join('')
}
