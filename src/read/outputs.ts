import {basename, extname} from 'node:path'
import type {Code, Root} from 'mdast'
import type {VFile} from 'vfile'
import {report} from '../rules.ts'
import type {Figure} from '../tree.ts'
import {visit} from '../visit.ts'
import {findImage} from './images/find.ts'
import type {Project} from './project.ts'

/**
 * Put what Quarto and knitr have stored of cells beside the paper (`paper_files/figure-html/fig-plot-1.png`) in their
 * places. A cell is never run: where nothing is stored its code is shown.
 *
 * Reports: `construct-honoured`.
 */
export async function useOutputs(tree: Root, project: Project, file: VFile): Promise<void> {
  const figures: {figure: Figure; code: Code}[] = []
  visit(tree, 'figure', figure => {
    const code = figure.children.find(child => child.type === 'code')
    if (code?.type === 'code' && code.data?.cell) figures.push({figure, code})
  })
  for (const {figure, code} of figures) {
    const url = await storedOutput(code, project)
    if (url !== undefined) put(url, figure, code)
    else tell(code, file)
  }
}

async function storedOutput({data}: Code, project: Project): Promise<string | undefined> {
  const name = basename(project.paper, extname(project.paper))
  for (const format of ['html', 'pdf']) {
    for (const end of ['output-1', '1']) {
      const url = `${name}_files/figure-${format}/${data?.cell?.label}-${end}.*`
      const found = await findImage(project, url)
      if (found.is === 'read') return url
    }
  }
  return undefined
}

function put(url: string, figure: Figure, code: Code): void {
  const {position} = code
  const image = {type: 'image' as const, url, alt: code.data?.cell?.alt ?? '', position}
  figure.children = figure.children.flatMap((child): Figure['children'] => {
    if (child !== code) return [child]
    const shown = {type: 'paragraph' as const, children: [image], position}
    return code.data?.cell?.isHidden ? [shown] : [code, shown]
  })
}

function tell({data, position}: Code, file: VFile): void {
  report(file, 'construct-honoured', 'Running code is not honoured: a cell is shown as it is', {
    at: position?.start,
    ...(data?.cell && {found: data.cell.label}),
    note: 'Render the paper once where its code is run, and keep the folder of figures beside it; or show the figure as an image.'
  })
}
