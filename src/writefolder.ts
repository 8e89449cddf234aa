import {createHash} from 'node:crypto'
import {readFile, stat} from 'node:fs/promises'
import {basename, dirname, join} from 'node:path'
import {SetupError} from './fault.ts'

/** A file that is finished. */
export interface Finished {
  readonly path: string
  readonly content: Uint8Array | string
  /** The output it belongs to, where that is a folder and all in it is one. */
  readonly folder?: string
}

/** In each folder that Offprint wrote, what it wrote there: `sha256sum -c` reads it too. */
const listName = '.offprint'

/** What is known of the folders before anything is written. */
export interface FolderPlan {
  /** The new list of each folder. */
  readonly lists: readonly Finished[]
  /** What an earlier build wrote, is as it wrote it, and is no longer wanted. */
  readonly stale: readonly string[]
}

/**
 * @throws SetupError for a folder that is a file, or that holds a file of somebody else's in the place of one to write.
 */
export async function folderPlan(files: readonly Finished[]): Promise<FolderPlan> {
  const lists: Finished[] = []
  const stale: string[] = []
  for (const folder of new Set(files.flatMap(({folder}) => folder ?? []))) {
    const old = await stat(folder).catch(() => undefined)
    if (old && !old.isDirectory()) {
      throw new SetupError(`\`${folder}\` is a file`, 'Name a folder to write, or remove the file.')
    }
    const mine = files.filter(file => file.folder === folder)
    const wanted = new Set(mine.map(({path}) => path))
    const before = await written(folder)
    for (const {path, content} of mine) {
      const there = await readFile(path).catch(() => undefined)
      const is = there && sum(there)
      if (is !== undefined && is !== before.get(path) && is !== sum(content)) {
        throw new SetupError(
          `\`${path}\` is not as Offprint wrote it, and stays as it is`,
          'Move it away to have it written anew, or name another folder.'
        )
      }
    }
    for (const [path, was] of before) {
      const content = wanted.has(path) ? undefined : await readFile(path).catch(() => undefined)
      if (content && was === sum(content)) stale.push(path)
    }
    const rows = mine.map(({path, content}) => `${sum(content)}  ${basename(path)}\n`).sort()
    lists.push({path: join(folder, listName), content: rows.join(''), folder})
  }
  return {lists, stale}
}

/** What the list of a folder says: only files right in it are believed. */
async function written(folder: string): Promise<Map<string, string>> {
  const list = await readFile(join(folder, listName), 'utf8').catch(() => '')
  const rows = [...list.matchAll(/^([\da-f]{64}) {2}(.+)$/gm)]
  return new Map(
    rows.flatMap(([, was = '', name = '']) => {
      const path = join(folder, name)
      return dirname(path) === join(folder, '.') && name === basename(path)
        ? [[path, was] as const]
        : []
    })
  )
}

function sum(content: Uint8Array | string): string {
  return createHash('sha256').update(content).digest('hex')
}
