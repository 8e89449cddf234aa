import type {VFile} from 'vfile'
import {type Meta, pdfStandards} from '../../meta.ts'
import {report} from '../../rules.ts'
import type {paperKeys} from './keys/paper.ts'
import type {Reader} from './reader.ts'

const none = 'none'
const expected = [...pdfStandards, none]

/**
 * What the PDF must meet, as `--pdf-standard` has it.
 *
 * Reports: `front-matter-valid`.
 */
export function readPdfStandards(
  paper: Reader<typeof paperKeys>,
  file: VFile
): Pick<Meta, 'pdfStandards'> {
  const at = paper.at('pdf-standard')
  const written = paper.texts('pdf-standard').flatMap(text => text.split(/[,\s]+/))
  if (written.length === 0) return {}
  const unknown = written.find(name => !expected.includes(name.toLowerCase()))
  if (unknown !== undefined) {
    report(
      file,
      'front-matter-valid',
      `\`${unknown}\` is not a standard for PDFs that Offprint knows`,
      {
        at,
        found: unknown,
        expected,
        note: 'Write pdf-standard: [a-2u, ua-1]; a-3u carries the sources within; none says nothing.'
      }
    )
    return {}
  }
  const standards = pdfStandards.filter(name => written.some(one => one.toLowerCase() === name))
  if (standards.includes('a-2u') && standards.includes('a-3u')) {
    report(file, 'front-matter-valid', 'A PDF is an archive of one kind, `a-2u` or `a-3u`', {
      at,
      found: written.join(', '),
      note: 'PDF/A-3u carries the sources of the paper, PDF/A-2u does not.'
    })
    return {}
  }
  return {pdfStandards: standards}
}
