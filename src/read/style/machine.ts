import {readdir, readFile} from 'node:fs/promises'
import {homedir} from 'node:os'
import {delimiter, isAbsolute, join} from 'node:path'

/**
 * Folders of this machine that hold CSL styles, the nearest to the author first: Zotero's, pandoc's, the
 * system's. `OFFPRINT_STYLES` names others instead.
 *
 * They lie outside the project, but it is the machine that names them: a paper gives a bare name.
 */
export function machineFolders(env: NodeJS.ProcessEnv = process.env): readonly string[] {
  const named = env['OFFPRINT_STYLES']
  if (named !== undefined) return named.split(delimiter).filter(isAbsolute).flatMap(shelves)
  const home = homedir()
  const data = env['XDG_DATA_HOME'] || join(home, '.local', 'share')
  return [
    join(home, 'Zotero', 'styles'),
    ...[env['APPDATA'], data].flatMap(folder => (folder ? [join(folder, 'pandoc', 'csl')] : [])),
    join(home, '.pandoc', 'csl'),
    ...['/usr/local/share', '/usr/share'].map(folder =>
      join(folder, 'citation-style-language', 'styles')
    )
  ].flatMap(shelves)
}

/** The styles of journals lie one level down; Zotero hides those that only they need. */
const shelves = (folder: string) => [folder, join(folder, 'dependent'), join(folder, 'hidden')]

/** Read a style of this machine by its exact name. */
export async function machineStyle(
  name: string,
  folders = machineFolders()
): Promise<{readonly path: string; readonly text: string} | undefined> {
  if (!/^[\p{L}\p{N}-]+$/u.test(name)) return undefined
  for (const folder of folders) {
    const path = join(folder, `${name}.csl`)
    const text = await readFile(path, 'utf8').catch(() => undefined)
    if (text !== undefined) return {path, text}
  }
  return undefined
}

/** The names of the styles in these folders, by default of this machine. */
export async function namesIn(folders = machineFolders()): Promise<readonly string[]> {
  const lists = await Promise.all(folders.map(folder => readdir(folder).catch(() => [])))
  return [
    ...new Set(lists.flat().flatMap(file => (file.endsWith('.csl') ? [file.slice(0, -4)] : [])))
  ]
}
