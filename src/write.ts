import {randomBytes} from 'node:crypto'
import {mkdir, open, rename, rm, stat} from 'node:fs/promises'
import {basename, dirname, join, relative} from 'node:path'
import {SetupError} from './fault.ts'
import {type Finished, folderPlan} from './writefolder.ts'

/**
 * Replace files by finished ones: all are written beside their places first, then renamed. Whatever stops it before
 * that leaves the old files as they were and no other behind. What an earlier build wrote into a folder and this one
 * does not is deleted; what others wrote there stays.
 *
 * @throws SetupError when a file cannot be written, or would replace what Offprint did not write into a folder.
 */
export async function write(files: readonly Finished[], signal?: AbortSignal): Promise<void> {
  const drafts: {draft: string; path: string}[] = []
  const beside = new Set<string>()
  const run = randomBytes(6).toString('hex')
  try {
    const {lists, stale} = await folderPlan(files)
    for (const {path, content, folder} of [...files, ...lists]) {
      signal?.throwIfAborted()
      const old = await stat(path).catch(() => undefined)
      if (old?.isDirectory()) {
        throw new SetupError(`\`${path}\` is a folder`, 'Name a file to write.')
      }
      const place = folder ?? path
      const top = join(dirname(place), `.${basename(place)}.${run}.tmp`)
      const draft = folder === undefined ? top : join(top, relative(folder, path))
      if (folder !== undefined) beside.add(top)
      await mkdir(dirname(draft), {recursive: true})
      drafts.push({draft, path})
      const file = await open(draft, 'wx', old?.mode)
      try {
        await file.writeFile(content)
        await file.sync()
      } finally {
        await file.close()
      }
    }
    signal?.throwIfAborted()
    for (const {draft, path} of drafts) {
      await mkdir(dirname(path), {recursive: true})
      await rename(draft, path)
    }
    for (const path of stale) await rm(path, {force: true})
  } catch (cause) {
    await Promise.all(drafts.map(({draft}) => rm(draft, {force: true})))
    if (cause instanceof SetupError || signal?.aborted) throw cause
    const path = drafts.at(-1)?.path ?? files[0]?.path
    throw new SetupError(
      `\`${path}\` cannot be written`,
      'Check the folder, its rights and the disk.',
      cause
    )
  } finally {
    await Promise.all([...beside].map(folder => rm(folder, {recursive: true, force: true})))
  }
}
