import {readdir} from 'node:fs/promises'
import {join} from 'node:path'
import {openProject, readInside} from '../read/project.ts'
import type {Item} from './item.ts'

/** What the author has laid beside the paper for journals. */
export interface OwnFiles {
  /** `cover-letter.txt`: a template for the letter. */
  readonly letter?: string
  /** All in `supplementary/`. */
  readonly supplementary: readonly Item[]
  /** An image of the paper as it lies in the project. */
  original(url: string): Promise<Uint8Array | undefined>
}

export async function ownFiles(paper: string): Promise<OwnFiles> {
  const project = await openProject(paper)
  const letter = await readInside(project, 'cover-letter.txt')
  const folder = join(project.folder, 'supplementary')
  const names = (await readdir(folder).catch(() => [])).filter(name => !name.startsWith('.')).sort()
  const files = await Promise.all(
    names.map(async name => ({name, read: await readInside(project, name, [folder])}))
  )
  return {
    ...(letter.is === 'read' && {letter: letter.bytes.toString('utf8')}),
    supplementary: files.flatMap(({name, read}): Item[] =>
      read.is === 'read'
        ? [{path: name, content: read.bytes, slot: 'supplementary item', about: name}]
        : []
    ),
    async original(url) {
      const found = await readInside(project, decoded(url))
      return found.is === 'read' ? found.bytes : undefined
    }
  }
}

/** As it is on the disk; an address that is not well escaped is one already. */
function decoded(url: string): string {
  try {
    return decodeURIComponent(url)
  } catch {
    return url
  }
}
