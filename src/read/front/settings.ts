import type {VFile} from 'vfile'
import type {Meta} from '../../meta.ts'
import {report} from '../../rules.ts'
import type {paperKeys} from './keys/paper.ts'
import {nocite} from './nocite.ts'
import {readNumbering} from './numbering.ts'
import type {Reader} from './reader.ts'

type Settings = Pick<
  Meta,
  | 'paper'
  | 'numberSections'
  | 'numbering'
  | 'citedOnPages'
  | 'formulas'
  | 'bibliographyBySection'
  | 'referenceTitle'
  | 'notesAfterPunctuation'
  | 'nocite'
  | 'nociteAt'
>

/**
 * How the paper is set.
 *
 * Reports: `front-matter-valid`, `front-matter-honoured`.
 */
export function readSettings(paper: Reader<typeof paperKeys>, file: VFile): Settings {
  const referenceTitle = paper.text('reference-section-title')
  const nociteAt = paper.has('nocite') ? paper.at('nocite') : undefined
  const notesAfterPunctuation = paper.flag('notes-after-punctuation')
  const {numbering, isNumbered} = readNumbering(paper)
  return {
    paper: readPaperSize(paper, file),
    numberSections: isNumbered,
    ...(numbering && {numbering}),
    ...(paper.flag('cited-on-pages') === true && {citedOnPages: true}),
    ...(isKatex(paper, file) && {formulas: 'katex'}),
    nocite: nocite(paper.raw('nocite')),
    ...(nociteAt && {nociteAt}),
    ...(isBySection(paper, file) && {bibliographyBySection: true}),
    ...(notesAfterPunctuation !== undefined && {notesAfterPunctuation}),
    ...(referenceTitle !== undefined && {referenceTitle})
  }
}

function readPaperSize(paper: Reader<typeof paperKeys>, file: VFile): Meta['paper'] {
  const size = paper.text('papersize')?.toLowerCase() ?? 'a4'
  if (size === 'a4' || size === 'letter') return size
  report(file, 'front-matter-valid', `Unknown paper size \`${size}\``, {
    at: paper.at('papersize'),
    found: size,
    expected: ['a4', 'letter'],
    note: 'Use `papersize: a4` or `papersize: letter`.'
  })
  return 'a4'
}

/** pandoc's and Quarto's key, a word or a map with the address of a script, which is not needed here. */
function isKatex(paper: Reader<typeof paperKeys>, file: VFile): boolean {
  const value = paper.raw('html-math-method')
  const isMap = typeof value === 'object' && value !== null
  const method = isMap ? (value as {method?: unknown}).method : value
  if (method === undefined || method === 'katex' || method === 'mathml') return method === 'katex'
  report(file, 'front-matter-honoured', `Not honoured: formulas are not set by \`${method}\``, {
    at: paper.at('html-math-method'),
    found: String(method),
    expected: ['mathml', 'katex'],
    note: 'They are set as MathML. Write html-math-method: katex for KaTeX.'
  })
  return false
}

function isBySection(paper: Reader<typeof paperKeys>, file: VFile): boolean {
  const by = paper.text('bibliography-by')
  if (by === undefined || by === 'section') return by === 'section'
  report(file, 'front-matter-valid', `A bibliography is not divided by \`${by}\``, {
    at: paper.at('bibliography-by'),
    found: by,
    expected: ['section'],
    note: 'Write bibliography-by: section. Lists by type or keyword stand in the text: ::: {.bibliography type=book}'
  })
  return false
}
