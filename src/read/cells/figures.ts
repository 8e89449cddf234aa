import {readdir} from 'node:fs/promises'
import {basename, extname, join, relative} from 'node:path'
import type {BlockContent} from 'mdast'
import type {Project} from '../project.ts'

/**
 * Where Quarto and knitr keep what was made of the cells of a paper: `paper_files`, and below `_freeze` in its folder
 * or that of the project. As the paper would name them.
 */
export function storesOf({folder, root, paper}: Project): readonly string[] {
  const name = basename(paper, extname(paper))
  const below = relative(folder, join(root, '_freeze', relative(root, folder), name))
  return [...new Set([`${name}_files`, `_freeze/${name}`, below])]
}

const kinds = ['html', 'pdf', 'latex', 'jats', 'docx', 'ipynb']

/**
 * The figures stored of a cell, by its label, else by its place among the cells.
 *
 * @param said What it is told; `of` is the file that an embedded cell is of.
 * @param index Of the cell among all, from 0.
 */
export async function storedFigures(
  said: Readonly<Record<string, string>>,
  index: number,
  {folder, ...project}: Project
): Promise<BlockContent[] | undefined> {
  const {label, of = ''} = said
  // Quarto counts a cell of its own before the first.
  const stems = label === undefined ? [`cell-${index + 2}-output`] : [`${label}-output`, label]
  const bareOf = of.slice(0, of.length - extname(of).length)
  const own = [...stems, ...stems.map(stem => `${bareOf.replaceAll('/', '-')}-${stem}`)]
  const embedded = of === '' ? [] : [`${bareOf}_files`, `_freeze/${bareOf}`]
  for (const store of [...storesOf({folder, ...project}), ...embedded]) {
    for (const kind of kinds) {
      const place = `${store}/figure-${kind}`
      const names = await readdir(join(folder, place)).catch((): string[] => [])
      const urls = (of === '' ? stems : own).flatMap(stem =>
        numbered(names, stem).map(name => `${place}/${name}.*`)
      )
      if (urls.length > 0) return urls.map(url => figureOf(url, said['fig-alt'] ?? said['fig-cap']))
    }
  }
  return undefined
}

/** Names without their endings, in the order of their numbers. */
function numbered(names: readonly string[], stem: string): string[] {
  const found = names.flatMap(name => {
    const number = name.startsWith(`${stem}-`) && /^\d+$/.exec(bare(name).slice(stem.length + 1))
    return number ? [Number(number[0])] : []
  })
  return [...new Set(found)].sort((a, b) => a - b).map(number => `${stem}-${number}`)
}

function bare(name: string): string {
  return basename(name, extname(name))
}

/** An image that stands alone. */
export function figureOf(url: string, alt = ''): BlockContent {
  const image = {type: 'image' as const, url, alt}
  return {
    type: 'figure',
    kind: 'figure',
    children: [{type: 'paragraph', children: [image]}]
  }
}
