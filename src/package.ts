import {existsSync, readFileSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {SetupError} from './fault.ts'

/** The folder of this package, whether the code runs from `src/` or bundled from `dist/`. */
export const packageFolder = ownFolder()

/**
 * The folder of an installed dependency; undefined when it is not there. `require.resolve` will not
 * do: many packages hide their files behind an exports map, and none of their code may run.
 */
export function dependencyFolder(name: string): string | undefined {
  for (const folder of foldersAbove()) {
    const found = join(folder, 'node_modules', ...name.split('/'))
    if (existsSync(join(found, 'package.json'))) return found
  }
  return undefined
}

/** The version in a package's package.json. */
export function versionOf(folder: string): string {
  return String(manifestOf(folder).version)
}

/**
 * A script for the browser, as the build bundles it.
 *
 * @throws SetupError when it is not there.
 */
export function builtScript(name: string): string {
  const path = builtPath(name)
  try {
    return readFileSync(path, 'utf8').trimEnd()
  } catch (cause) {
    throw new SetupError(`Offprint is not built: there is no ${path}`, 'npm run build', cause)
  }
}

/** Where the build puts a file. */
export function builtPath(name: string): string {
  return join(packageFolder, 'dist', name)
}

function ownFolder(): string {
  for (const folder of foldersAbove()) {
    if (existsSync(join(folder, 'package.json')) && manifestOf(folder).name === 'offprint') {
      return folder
    }
  }
  throw new Error('Offprint’s own folder cannot be found')
}

function manifestOf(folder: string): {readonly name?: unknown; readonly version?: unknown} {
  return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
}

/** Each folder from this file up to the root of the disk. */
function* foldersAbove(): Generator<string> {
  let folder = dirname(fileURLToPath(import.meta.url))
  for (;;) {
    yield folder
    const parent = dirname(folder)
    if (parent === folder) return
    folder = parent
  }
}
