import {readdir, readFile} from 'node:fs/promises'
import {basename, dirname, extname, join, resolve} from 'node:path'
import {SetupError} from '../fault.ts'
import {nearest} from '../nearest.ts'
import {packageFolder} from '../package.ts'
import type {Profile} from '../profile.ts'
import {shown} from '../read/project.ts'
import {didYouMean} from '../rules.ts'
import {readWritten, type WrittenProfile} from './written.ts'

const ending = /\.ya?ml$/i
const own = join(packageFolder, 'styles', 'journals')

interface Shelf {
  /** Name → file; those of the project hide ours. */
  readonly files: ReadonlyMap<string, string>
}

/** The journals that a paper of this project can be sent to, by name. */
export async function shelfOf(root: string): Promise<Shelf> {
  const folders = [own, join(root, 'journals')]
  const lists = await Promise.all(
    folders.map(async folder => {
      const names = (await readdir(folder).catch(() => [])).filter(name => ending.test(name))
      return names.sort().map(name => [idOf(name), join(folder, name)] as const)
    })
  )
  return {files: new Map(lists.flat())}
}

/**
 * A journal by its name, or by a file.
 *
 * @param asked `plos-one`, or `./mine.yaml`: from where the command was given.
 * @throws SetupError where there is none, or where it cannot be read.
 */
export async function findProfile(asked: string, root: string): Promise<Profile> {
  const shelf = await shelfOf(root)
  return inherited(fileOf(asked, process.cwd(), shelf), shelf, [])
}

async function inherited(
  file: string,
  shelf: Shelf,
  followed: readonly string[]
): Promise<Profile> {
  if (followed.includes(file)) {
    throw new SetupError(`${shown(file)} extends itself`, 'Take one `extends:` away.')
  }
  const written = await openProfile(file)
  const base =
    written.extends === undefined
      ? undefined
      : await inherited(fileOf(written.extends, dirname(file), shelf), shelf, [...followed, file])
  const publisher = written.publisher ?? base?.publisher
  return {
    ...written,
    ...(publisher !== undefined && {publisher}),
    id: idOf(file),
    behind: base ? [base.id, ...base.behind] : [],
    stages: written.stages ?? base?.stages ?? ['initial', 'revision', 'accepted'],
    rules: {...base?.rules, ...written.rules}
  }
}

async function openProfile(file: string): Promise<WrittenProfile> {
  const text = await readFile(file, 'utf8').catch(cause => {
    const hint = 'Name a journal that `offprint journals` lists, or the file of your own.'
    throw new SetupError(`There is no file \`${shown(file)}\``, hint, cause)
  })
  return readWritten(text, shown(file))
}

/** A file is named with its ending or a slash, all else by its name. */
function fileOf(asked: string, folder: string, {files}: Shelf): string {
  if (ending.test(asked) || /[\\/]/.test(asked)) return resolve(folder, asked)
  const id = asked.toLowerCase().replace(/[\s_]+/g, '-')
  const found = files.get(id)
  if (found !== undefined) return found
  const near = nearest(id, files.keys())
  throw new SetupError(
    `There is no journal \`${asked}\``,
    [didYouMean(near), 'See offprint journals; your own goes into journals/ of the project.']
      .filter(Boolean)
      .join(' ')
  )
}

function idOf(file: string): string {
  return basename(file, extname(file)).toLowerCase()
}
