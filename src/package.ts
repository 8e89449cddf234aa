import {existsSync, readFileSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {fileURLToPath} from 'node:url'

/** The folder of this package, whether the code runs from `src/` or bundled from `dist/`. */
export const packageFolder = findUp(folder => {
  const file = join(folder, 'package.json')
  return existsSync(file) && JSON.parse(readFileSync(file, 'utf8')).name === 'offprint'
})

/** The folder of an installed dependency; undefined when it is not there. */
export function dependencyFolder(name: string): string | undefined {
  const inside = join('node_modules', ...name.split('/'))
  const folder = findUp(parent => existsSync(join(parent, inside, 'package.json')))
  return folder === undefined ? undefined : join(folder, inside)
}

function findUp(found: (folder: string) => boolean): string | undefined {
  let folder = dirname(fileURLToPath(import.meta.url))
  for (;;) {
    if (found(folder)) return folder
    const parent = dirname(folder)
    if (parent === folder) return undefined
    folder = parent
  }
}
