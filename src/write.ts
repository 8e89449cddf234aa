import {randomBytes} from 'node:crypto'
import {mkdir, open, rename, rm, stat} from 'node:fs/promises'
import {basename, dirname, join} from 'node:path'
import {SetupError} from './fault.ts'

interface Finished {
  readonly path: string
  readonly content: Uint8Array | string
}

/**
 * Replace files by finished ones: all are written under temporary names first, then renamed. Whatever
 * stops it before that leaves the old files as they were and no other behind.
 *
 * @throws SetupError when a file cannot be written.
 */
export async function write(files: readonly Finished[], signal?: AbortSignal): Promise<void> {
  const drafts: {draft: string; path: string}[] = []
  try {
    for (const {path, content} of files) {
      signal?.throwIfAborted()
      await mkdir(dirname(path), {recursive: true})
      const old = await stat(path).catch(() => undefined)
      if (old?.isDirectory()) {
        throw new SetupError(`\`${path}\` is a folder`, 'Name a file to write.')
      }
      const draft = join(dirname(path), `.${basename(path)}.${randomBytes(6).toString('hex')}.tmp`)
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
    for (const {draft, path} of drafts) await rename(draft, path)
  } catch (cause) {
    await Promise.all(drafts.map(({draft}) => rm(draft, {force: true})))
    if (cause instanceof SetupError || signal?.aborted) throw cause
    const path = drafts.at(-1)?.path ?? files[0]?.path
    throw new SetupError(
      `\`${path}\` cannot be written`,
      'Check the folder, its rights and the disk.',
      cause
    )
  }
}
