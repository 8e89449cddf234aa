import {existsSync, rmSync, statSync} from 'node:fs'
import {mkdtemp} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {basename, dirname, join, relative, resolve, sep} from 'node:path'
import {SetupError} from '../fault.ts'
import {nearest} from '../nearest.ts'
import {rootOf} from '../read/project.ts'
import {didYouMean} from '../rules.ts'
import {commitOf, placeInRepository, unpack} from './git.ts'

/** Two versions of a paper that can be read. */
export interface Versions {
  /** Paths. */
  readonly before: string
  readonly after: string
  /** The paper as the author has it. */
  readonly paper: string
  /** Takes away the folders that were made for revisions. */
  remove(): void
}

const usual = 'manuscript/paper.md'

/**
 * The versions that are named.
 *
 * @throws SetupError where there is no such file or revision.
 */
export async function versionsOf(names: readonly string[]): Promise<Versions> {
  const [first, ...others] = names
  if (first === undefined || names.length > 3) {
    throw new SetupError(
      'offprint diff wants an earlier version, and perhaps a later one',
      'A revision or a file: offprint diff HEAD~3, offprint diff v1 manuscript/paper.md, offprint diff old.md new.md'
    )
  }
  const folders: string[] = []
  const remove = () => {
    process.off('exit', remove)
    for (const folder of folders.splice(0)) rmSync(folder, {recursive: true, force: true})
  }
  process.once('exit', remove)
  const paper = others.findLast(isFile) ?? usual
  try {
    const before = await pathOf(first, paper, folders)
    const after = await pathOf(others[0] ?? paper, paper, folders)
    return {before, after, paper, remove}
  } catch (error) {
    remove()
    throw error
  }
}

function isFile(path: string): boolean {
  return existsSync(path) && statSync(path).isFile()
}

/** @param paper The file that a revision alone means. */
async function pathOf(name: string, paper: string, folders: string[]): Promise<string> {
  if (isFile(name) || looksLikeFile(name)) return name
  const [, revision = name, own] = /^([^:]+):(.+)$/.exec(name) ?? []
  const file = resolve(own ?? paper)
  const root = rootOf(dirname(file))
  const from = nearestFolder(root)
  const commit = await commitOf(from, revision)
  const top =
    (await placeInRepository(from)) + (from === root ? '' : `${slashed(relative(from, root))}/`)
  const folder = await mkdtemp(join(tmpdir(), 'offprint-'))
  folders.push(folder)
  // Named alike, for what the reader does depends on the name of the folder.
  const copy = join(folder, basename(root))
  const paths = await unpack(from, commit, top, copy)
  const path = slashed(relative(root, file))
  if (paths.includes(path)) return join(copy, path)
  const texts = paths.filter(one => /\.(?:md|markdown|qmd)$/.test(one))
  throw new SetupError(
    `There is no \`${path}\` in \`${revision}\``,
    [
      didYouMean(nearest(path, texts).map(one => `${revision}:${one}`)),
      'If it was called otherwise then, name it behind a colon: v1:old-name.md'
    ]
      .filter(Boolean)
      .join(' ')
  )
}

/** A file that is not there, and no revision that could be called so. */
function looksLikeFile(name: string): boolean {
  return /\.(?:md|markdown|qmd)$/.test(name) && !name.includes(':')
}

/** The project may lie in a folder that is no longer there. */
function nearestFolder(folder: string): string {
  return existsSync(folder) ? folder : nearestFolder(dirname(folder))
}

function slashed(path: string): string {
  return path.split(sep).join('/')
}
