import {type FSWatcher, watch} from 'node:fs'
import {stat} from 'node:fs/promises'
import {basename, dirname, extname, join} from 'node:path'

/** Watches the files that a paper is made of. */
export interface Watcher {
  /** The files it is made of now, those that it looks for in vain among them. */
  follow(paths: ReadonlySet<string>): void
  close(): void
}

/** Milliseconds: a save is several events, and the file is whole at the last. */
const settle = 8
/** An editor that empties the file before it writes needs no longer. */
const patience = 150

/** What is taken up without being named, where references and styles are sought. */
const sought = new Set('.bib .bibtex .ris .nbib .json .yaml .yml .xml .cff .csl .css'.split(' '))

/**
 * Watch folders, not files: an editor that saves by renaming puts another file in the place of the old one, and what
 * is missing may come.
 *
 * @param onChange Told once for a burst of changes.
 */
export function watchFiles(onChange: () => void): Watcher {
  let paths: ReadonlySet<string> = new Set()
  const folders = new Map<string, FSWatcher>()
  let timer: NodeJS.Timeout | undefined

  function open(folder: string): void {
    try {
      const watcher = watch(folder, (_, name) => {
        const path = join(folder, name ?? '')
        if (name === basename(folder)) forget(folder)
        if (name === null || isOurs(path)) void soon(path)
      })
      watcher.on('error', () => forget(folder))
      folders.set(folder, watcher)
    } catch {
      // It is not there yet: its parent tells when it comes.
      const parent = dirname(folder)
      if (!folders.has(parent) && parent !== folder) open(parent)
    }
  }

  function forget(folder: string): void {
    folders.get(folder)?.close()
    folders.delete(folder)
  }

  function isOurs(path: string): boolean {
    return (
      paths.has(path) ||
      sought.has(extname(path).toLowerCase()) ||
      [...paths].some(one => dirname(one) === path)
    )
  }

  async function soon(path: string): Promise<void> {
    wait(settle)
    const info = await stat(path).catch(() => undefined)
    if (!info || info.size === 0) wait(patience)
  }

  function wait(milliseconds: number): void {
    clearTimeout(timer)
    timer = setTimeout(onChange, milliseconds)
  }

  return {
    follow(next) {
      paths = next
      const wanted = new Set([...next].map(path => dirname(path)))
      for (const folder of wanted) if (!folders.has(folder)) open(folder)
      for (const folder of folders.keys()) {
        if (![...wanted].some(one => one.startsWith(folder))) forget(folder)
      }
    },
    close() {
      clearTimeout(timer)
      for (const folder of [...folders.keys()]) forget(folder)
    }
  }
}
