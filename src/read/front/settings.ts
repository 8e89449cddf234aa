import type {VFile} from 'vfile'
import type {Meta} from '../../meta.ts'
import {report} from '../../rules.ts'
import type {paperKeys} from './keys/paper.ts'
import {nocite} from './nocite.ts'
import {readNumbering} from './numbering.ts'
import {readPageWishes} from './pagewishes.ts'
import {readPdfStandards} from './pdfstandard.ts'
import type {Reader} from './reader.ts'

type Settings = Pick<
  Meta,
  | 'paper'
  | 'numberSections'
  | 'numbering'
  | 'contents'
  | 'contentsDepth'
  | 'contentsTitle'
  | 'lists'
  | 'pages'
  | 'pdfStandards'
  | 'citedOnPages'
  | 'formulas'
  | 'bibliographyBySection'
  | 'referenceTitle'
  | 'notesAfterPunctuation'
  | 'nocite'
>

/**
 * How the paper is set.
 *
 * Reports: `front-matter-valid`, `front-matter-honoured`.
 */
export function readSettings(paper: Reader<typeof paperKeys>, file: VFile): Settings {
  const referenceTitle = paper.text('reference-section-title')
  const notesAfterPunctuation = paper.flag('notes-after-punctuation')
  const {numbering, isNumbered} = readNumbering(paper)
  return {
    paper: readPaperSize(paper, file),
    numberSections: isNumbered,
    ...(numbering && {numbering}),
    ...readContents(paper, file),
    ...readLists(paper),
    ...readPageWishes(paper, file),
    ...readPdfStandards(paper, file),
    ...(paper.flag('cited-on-pages') === true && {citedOnPages: true}),
    ...(isKatex(paper, file) && {formulas: 'katex'}),
    nocite: nocite(paper.raw('nocite')).map(key => ({key, at: paper.at('nocite')})),
    ...(isBySection(paper, file) && {bibliographyBySection: true}),
    ...(notesAfterPunctuation !== undefined && {notesAfterPunctuation}),
    ...(referenceTitle !== undefined && {referenceTitle})
  }
}

function readContents(
  paper: Reader<typeof paperKeys>,
  file: VFile
): Pick<Settings, 'contents' | 'contentsDepth' | 'contentsTitle'> {
  const isProject = Array.isArray(paper.raw('toc'))
  if (isProject) {
    report(file, 'front-matter-honoured', 'Not honoured: `toc` of MyST', {
      at: paper.at('toc'),
      found: 'toc',
      note: 'It lists the files of a project. Those that belong to this paper are named behind it: offprint build one.md two.md'
    })
  }
  const contents = isProject ? undefined : paper.flag('toc')
  const depth = paper.text('toc-depth')
  const title = paper.text('toc-title')
  const isLevel = depth !== undefined && /^[1-5]$/.test(depth)
  if (depth !== undefined && !isLevel) {
    report(file, 'front-matter-valid', `A table of contents is not \`${depth}\` levels deep`, {
      at: paper.at('toc-depth'),
      found: depth,
      expected: ['1', '2', '3', '4', '5'],
      note: 'Write how many levels of headings it has, from 1 to 5: toc-depth: 2'
    })
  }
  return {
    ...(contents !== undefined && {contents}),
    ...(isLevel && {contentsDepth: Number(depth)}),
    ...(title !== undefined && {contentsTitle: title})
  }
}

function readLists(paper: Reader<typeof paperKeys>): Pick<Settings, 'lists'> {
  const lists = (['lof', 'lot'] as const).flatMap(key => {
    const title = paper.text(`${key}-title`)
    const of = key === 'lof' ? ('figure' as const) : ('table' as const)
    return paper.flag(key) === true ? [{of, ...(title !== undefined && {title})}] : []
  })
  return lists.length === 0 ? {} : {lists}
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
