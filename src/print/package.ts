import {existsSync, readFileSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {fileURLToPath} from 'node:url'

/** Each folder from this file up to the root of the disk; the same for src/ and for dist/cli.js. */
function* foldersAbove(): Generator<string> {
  let folder = dirname(fileURLToPath(import.meta.url))
  for (;;) {
    yield folder
    const parent = dirname(folder)
    if (parent === folder) return
    folder = parent
  }
}

/**
 * The folder of an installed package. `require.resolve` will not do: many packages hide their
 * files behind an exports map, and none of their code may run.
 */
export function findPackage(name: string): string | undefined {
  for (const folder of foldersAbove()) {
    const found = join(folder, 'node_modules', ...name.split('/'))
    if (existsSync(join(found, 'package.json'))) return found
  }
  return undefined
}

/** The version in a package's package.json. */
export function versionOf(folder: string): string {
  const {version} = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  return String(version)
}

/** A file of Offprint itself, e.g. `dist/browser.js`. */
export function ownFile(...names: string[]): string {
  for (const folder of foldersAbove()) {
    const manifest = join(folder, 'package.json')
    if (!existsSync(manifest)) continue
    if (JSON.parse(readFileSync(manifest, 'utf8')).name === 'offprint') {
      return join(folder, ...names)
    }
  }
  throw new Error('Offprint’s own folder cannot be found')
}
