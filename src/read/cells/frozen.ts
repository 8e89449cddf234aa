import {createHash} from 'node:crypto'
import {basename} from 'node:path'
import type {BlockContent, Root} from 'mdast'
import {VFile} from 'vfile'
import {visit} from '../../visit.ts'
import {findImage} from '../images/find.ts'
import {parse} from '../markdown/parse.ts'
import {type Project, readInside} from '../project.ts'
import {storesOf} from './figures.ts'

/** What each cell of a paper has put out when it was run, in their order. */
export type Outputs = readonly (readonly BlockContent[])[]

/**
 * What Quarto has frozen of the cells of a paper, if it is of the paper as it stands.
 *
 * @param count How many cells the paper shows.
 * @see https://quarto.org/docs/projects/code-execution.html#freeze
 */
export async function readFrozen(project: Project, count: number): Promise<Outputs | undefined> {
  const paper = await readInside(project, basename(project.paper))
  if (paper.is !== 'read') return undefined
  const hash = createHash('md5').update(paper.bytes).digest('hex')
  for (const store of storesOf(project)) {
    const found = await readInside(project, `${store}/execute-results/html.json`)
    const text = found.is === 'read' ? markdownOf(found.bytes, hash) : undefined
    if (text === undefined) continue
    const tree = parse(text, new VFile(text))
    await placeImages(tree, store, project)
    const cells = cellsIn(tree)
    return cells.length === count ? cells : undefined
  }
  return undefined
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
