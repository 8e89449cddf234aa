import type {BlockContent, Code, Nodes, Root, RootContent} from 'mdast'
import type {VFile} from 'vfile'
import {report} from '../../rules.ts'
import type {Figure} from '../../tree.ts'
import {SKIP, visit} from '../../visit.ts'
import {parseInline} from '../markdown/parser.ts'
import type {Project} from '../project.ts'
import {storedFigures} from './figures.ts'
import {ofNotebook, readFrozen} from './frozen.ts'
import {ofSeveral, partsOfCell} from './subfigures.ts'

/** A cell in the text. */
interface Placed {
  readonly code: Code
  readonly said: Readonly<Record<string, string>>
  /** What stands in the text: the code, or the figure that it is in. */
  readonly holder: Code | Figure
}

/**
 * Put what is stored of cells in their places: all they put out (Quarto's `_freeze`, a notebook), else figures beside
 * the paper (`paper_files/figure-html/fig-plot-1.png`). A cell is never run: where nothing is stored its code is shown.
 *
 * Reports: `construct-honoured`.
 *
 * @param ofAll What the front matter tells all cells: `execute: {echo: false}`.
 */
export async function useOutputs(
  tree: Root,
  project: Project,
  file: VFile,
  ofAll?: unknown
): Promise<void> {
  const cells = cellsOf(tree, saidIn(ofAll))
  tellInLine(tree, file)
  if (cells.length === 0) return
  const printed = cells.filter(cell => !isLeftOut(cell))
  const own = printed.filter(({said}) => (said['of'] ?? said['called']) === undefined)
  const all = await readFrozen(
    project,
    own.map(({said}) => said)
  )
  const shown = new Map<RootContent, RootContent[]>(cells.map(({holder}) => [holder, []]))
  for (const cell of printed) {
    const stored =
      all?.[own.indexOf(cell)] ??
      (await ofNotebook(cell.said, project)) ??
      (cell.said['called'] === undefined
        ? await storedFigures(cell.said, cells.indexOf(cell), project)
        : undefined)
    shown.set(cell.holder, shownOf(cell, stored, file))
  }
  visit(tree, (node, index, parent) => {
    const blocks = shown.get(node as RootContent)
    if (!blocks || !parent || index === undefined) return undefined
    parent.children.splice(index, 1, ...(blocks as typeof parent.children))
    return [SKIP, index + blocks.length]
  })
}

function cellsOf(tree: Root, ofAll: Placed['said']): Placed[] {
  const cells: Placed[] = []
  visit(tree, 'code', (code, _, parent) => {
    const own = code.data?.cell?.said
    const holder = parent?.type === 'figure' ? parent : code
    if (own) cells.push({code, said: {...ofAll, ...own}, holder})
    return undefined
  })
  return cells
}

/** Whether it is run changes nothing here. */
function saidIn(ofAll: unknown): Placed['said'] {
  if (typeof ofAll !== 'object' || ofAll === null) return {}
  const said = Object.entries(ofAll).filter(([key]) => /^(?:echo|output|include)$/.test(key))
  return Object.fromEntries(said.map(([key, value]) => [key, String(value)]))
}

function isLeftOut({said}: Placed): boolean {
  return said['include'] === 'false' || isTagged(said, 'remove-cell')
}

function isTagged({tags = ''}: Placed['said'], ...names: string[]): boolean {
  return tags.split(/[\s,[\]'"]+/).some(tag => names.includes(tag))
}

/** It is run for what it does, or not at all. */
function isQuiet(said: Placed['said']): boolean {
  return (
    said['output'] === 'false' ||
    said['eval'] === 'false' ||
    said['results'] === 'hide' ||
    isTagged(said, 'remove-output')
  )
}

function shownOf(
  {code, said, holder}: Placed,
  stored: readonly BlockContent[] | undefined,
  file: VFile
): RootContent[] {
  const isHidden = said['echo'] === 'false' || isTagged(said, 'remove-input')
  const outputs = isQuiet(said) ? [] : (stored ?? [])
  const isMissing = !isQuiet(said) && stored === undefined
  const isShown = code.value !== '' && (!isHidden || (isMissing && holder.type === 'figure'))
  if (isMissing) tell(code, isShown, file)
  else tellOptions(holder, said, file)
  for (const output of outputs) place(output, code)
  const shown = isShown ? [code] : []
  if (holder.type === 'code') return [...shown, ...captioned(outputs, said)]
  const captions = holder.children.filter(child => child !== code)
  if (holder.kind === 'listing') return [...(isShown ? [holder] : []), ...outputs]
  const parts = holder.kind === 'figure' ? partsOfCell(outputs, said, file) : undefined
  const content = [...shown, ...(parts ?? outputs.flatMap(contents))]
  const children = holder.kind === 'table' ? [...captions, ...content] : [...content, ...captions]
  return [{...holder, ...widthOf(said), children}]
}

function widthOf(said: Placed['said']): {readonly width?: string} {
  const width = said['out-width'] ?? ''
  return /^[\d.]+(?:%|px|cm|mm|in|em)$/.test(width) ? {width} : {}
}

/** Messages about what is stored name the cell. */
function place(output: BlockContent, {position}: Code): void {
  visit(output, node => {
    if (node.type === 'image' && position) node.position = position
    else delete node.position
    return undefined
  })
}

/** What is in a figure, without its own caption. */
function contents(block: BlockContent): BlockContent[] {
  if (block.type !== 'figure') return [block]
  return block.children.filter((child): child is BlockContent => child.type !== 'caption')
}

/** A cell without a label has its caption below its last figure. */
function captioned(outputs: readonly BlockContent[], said: Placed['said']): BlockContent[] {
  const caption = said['fig-cap']
  const last = outputs.findLastIndex(block => block.type === 'figure')
  return outputs.map((block, index) => {
    if (block.type !== 'figure') return block
    const figure = {...block, ...widthOf(said)}
    const isCaptioned = block.children.some(child => child.type === 'caption')
    if (caption === undefined || index !== last || isCaptioned) return figure
    const children = [{type: 'caption' as const, children: parseInline(caption)}]
    return {...figure, children: [...block.children, ...children]}
  })
}

function tell({data, position}: Code, isShown: boolean, file: VFile): void {
  const called = data?.cell?.said['called']
  if (called !== undefined) {
    report(
      file,
      'construct-honoured',
      `No notebook has a cell \`${called}\`: its caption stands alone`,
      {
        at: position?.start,
        found: called,
        note: `Keep the notebook (.ipynb), with what it puts out, beside the paper or in a folder there; the cell begins with #| label: ${called}`
      }
    )
    return
  }
  const label = data?.cell?.said['label']
  const becomes = isShown ? 'a cell is shown as it is' : 'a cell whose code is hidden is left out'
  report(file, 'construct-honoured', `Running code is not honoured: ${becomes}`, {
    at: position?.start,
    ...(label !== undefined && {found: label}),
    note: 'Nothing is stored of what it puts out. Render the paper once where its code is run, and keep what is made beside it (paper_files, _freeze); or show the figure as an image.'
  })
}

function tellOptions(holder: Placed['holder'], said: Placed['said'], file: VFile): void {
  const isFigure = holder.type === 'figure' && holder.kind === 'figure'
  const lost = ['tbl-subcap', 'column', ...(isFigure ? [] : ofSeveral)]
  for (const option of lost.filter(one => said[one] !== undefined)) {
    report(file, 'construct-honoured', `The option \`${option}\` of a cell is not honoured`, {
      at: holder.position?.start,
      found: option
    })
  }
}

const inLine = /^\{(?:r|python|julia|ojs)\} /
const bookdown = /@ref\([\w:-]+\)/

/** Quarto's `` `{python} len(x)` ``, knitr's `` `r length(x)` `` and bookdown's `\@ref(fig:x)`. */
function tellInLine(tree: Root, file: VFile): void {
  const isKnitr = /\.(?:rmd|qmd)$/i.test(file.path)
  visit(tree, node => {
    if (
      node.type === 'inlineCode' &&
      (inLine.test(node.value) || (isKnitr && /^r /.test(node.value)))
    )
      tellText('Running code in a line', node.value, 'Write what it gives.', node)
    const reference = isKnitr && node.type === 'text' ? bookdown.exec(node.value)?.[0] : undefined
    if (reference !== undefined) {
      const note = 'Label the cell {r fig-x} and write @fig-x.'
      tellText('A reference of bookdown', `\\${reference}`, note, node)
    }
    return undefined
  })

  function tellText(what: string, found: string, note: string, {position}: Nodes): void {
    const reason = `${what} is not honoured: it is shown as it is`
    report(file, 'construct-honoured', reason, {at: position?.start, found, note})
  }
}
