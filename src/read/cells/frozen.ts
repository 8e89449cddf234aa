import {createHash} from 'node:crypto'
import {readdir} from 'node:fs/promises'
import {basename, extname, join} from 'node:path'
import type {BlockContent, Root} from 'mdast'
import {VFile} from 'vfile'
import {visit} from '../../visit.ts'
import {findImage} from '../images/find.ts'
import {parse} from '../markdown/parse.ts'
import {type Project, readInside} from '../project.ts'
import {storesOf} from './figures.ts'
import {cellCalled, type NotebookCell, outputsOf, readNotebook} from './notebook.ts'

type Said = Readonly<Record<string, string>>

/** What each cell of a paper has put out when it was run, in their order. */
export type Outputs = readonly (readonly BlockContent[])[]

/**
 * What Quarto has frozen of the cells of a paper, if it is of the paper as it stands.
 *
 * @param cells What each cell that the paper shows is told.
 * @see https://quarto.org/docs/projects/code-execution.html#freeze
 */
export async function readFrozen(
  project: Project,
  cells: readonly Said[]
): Promise<Outputs | undefined> {
  const paper = await readInside(project, basename(project.paper))
  if (paper.is !== 'read') return undefined
  if (extname(project.paper) === '.ipynb') {
    const run = readNotebook(String(paper.bytes))?.cells.filter(isShown) ?? []
    return run.map((cell, index) => outputsOf(cell, altOf(cells[index])))
  }
  const hash = createHash('md5').update(paper.bytes).digest('hex')
  for (const store of storesOf(project)) {
    const found = await readInside(project, `${store}/execute-results/html.json`)
    const text = found.is === 'read' ? markdownOf(found.bytes, hash) : undefined
    if (text === undefined) continue
    const tree = parse(text, new VFile(text))
    await placeImages(tree, store, project)
    const run = cellsIn(tree)
    return run.length === cells.length ? run : undefined
  }
  return undefined
}

/** What a cell that is embedded of a notebook has put out there; `called` is one of any notebook beside the paper. */
export async function ofNotebook(said: Said, project: Project): Promise<Outputs[0] | undefined> {
  const {of = '', called, label = ''} = said
  const names = called === undefined ? [of] : await notebooksBeside(project)
  for (const name of names.filter(one => extname(one) === '.ipynb')) {
    const found = await readInside(project, name)
    const cell = found.is === 'read' ? cellCalled(called ?? label, String(found.bytes)) : undefined
    if (cell) return outputsOf(cell, altOf(said))
  }
  return undefined
}

/** In the folder of the paper, then in those below it. */
async function notebooksBeside({folder}: Project): Promise<string[]> {
  const names = await readdir(folder)
  const below = names.filter(name => !/^[._]|^node_modules$|\./.test(name))
  const within = below.map(async name => {
    const own = await readdir(join(folder, name)).catch((): string[] => [])
    return own.map(one => `${name}/${one}`)
  })
  return [...names, ...(await Promise.all(within)).flat()]
}

function isShown({type, source, tags}: NotebookCell): boolean {
  return (
    type === 'code' && !/^#\|\s*include:\s*false/m.test(source) && !tags.includes('remove-cell')
  )
}

function altOf(said: Said = {}): string | undefined {
  return said['fig-alt'] ?? said['fig-cap']
}

/** The paper as it was run; what a cell is told stands in its place in the paper already. */
function markdownOf(bytes: Buffer, hash: string): string | undefined {
  try {
    const frozen = JSON.parse(String(bytes)) as {hash?: unknown; result?: {markdown?: unknown}}
    const {markdown} = frozen.result ?? {}
    if (frozen.hash !== hash || typeof markdown !== 'string') return undefined
    return markdown
      .replace(/^(:{3,}) *\{(?![^}\n]*\.markdown)[^}\n]*\.cell(?![\w-])[^}\n]*\}/gm, '$1 {.cell}')
      .replace(/<style\b[\s\S]*?<\/style>/g, '')
  } catch {
    return undefined
  }
}

function cellsIn(tree: Root): BlockContent[][] {
  const cells: BlockContent[][] = []
  visit(tree, 'div', ({classes, children}) => {
    if (!classes.includes('cell') || classes.includes('markdown')) return
    const outputs = children.flatMap(child => {
      const isOutput =
        child.type === 'div' && child.classes.some(name => name.startsWith('cell-output'))
      return isOutput && !child.classes.includes('hidden') ? child.children : []
    })
    cells.push(outputs as BlockContent[])
  })
  return cells
}

/** Images beside the paper that were not kept there lie with what is frozen. */
async function placeImages(tree: Root, store: string, project: Project): Promise<void> {
  const images: {url: string}[] = []
  visit(tree, 'image', image => {
    images.push(image)
  })
  for (const image of images) {
    const [, rest] = /^[^/]+_files\/(figure-.*)$/.exec(image.url) ?? []
    if (rest === undefined || (await findImage(project, image.url)).is === 'read') continue
    image.url = `${store}/${rest}`
  }
}
