import {readFile, realpath} from 'node:fs/promises'
import {join, resolve} from 'node:path'
import {VFile} from 'vfile'
import {SetupError} from '../fault.ts'
import {readBibliography} from './bibliography/bibliography.ts'
import {readFront} from './front/front.ts'
import {parse} from './markdown/parse.ts'
import {openProject, type Project, projectFolder, readInside, shown} from './project.ts'
import {openBibliographies} from './sources.ts'
import {textFile} from './text.ts'

/** The bibliography of a project, to add to it. */
export interface Library {
  /** The .bib that new entries go to; it need not exist yet. */
  readonly path: string
  /** What is in it; nothing when it does not exist. */
  readonly bytes: Buffer
  /** All keys of all its files. */
  readonly keys: readonly string[]
  /** The key of the entry that has one of these identifiers. */
  readonly find: (identifiers: readonly string[]) => Promise<string | undefined>
}

/** Where a project's bibliography is sought. */
export interface LibraryOptions {
  /** The paper, by default `manuscript/paper.md` where that is; without one the folder this runs in. */
  readonly paper?: string
  /** The .bib for new entries. */
  readonly to?: string
}

/**
 * Open a project's bibliography: new entries go to the file named, else to the .bib that the paper names, else to
 * the only one there is, else to a new `bib/references.bib`.
 *
 * @throws SetupError when there is a choice, or the file cannot be added to.
 */
export async function openLibrary({paper, to}: LibraryOptions = {}): Promise<Library> {
  const usual = await realpath('manuscript/paper.md').catch(() => undefined)
  const found = paper ?? usual
  const here = process.cwd()
  const project =
    found === undefined ? {paper: '', folder: here, root: here} : await openProject(found)
  const file = found === undefined ? new VFile() : textFile(found, await readFile(project.paper))
  const front = readFront(parse(String(file), file), file)
  const files = await openBibliographies(front, project, file, undefined)
  const target =
    to ??
    (await targetOf(
      project,
      front.bibliography.map(named => named.path),
      files
    ))
  const path = await realpath(target).catch(() => resolve(target))
  const bytes = await readFile(path).catch(() => Buffer.alloc(0))
  const isTarget = (one: VFile) => resolve(one.path) === path
  const all = files.some(isTarget) ? files : [...files, textFile(shown(path), bytes)]
  if (all.find(isTarget)?.messages.length) {
    throw new SetupError(
      `\`${shown(path)}\` is not written in UTF-8, so nothing can be added to it`,
      'Save it again with the encoding UTF-8, or use --print and paste the entry.'
    )
  }
  const search = (cited: readonly string[]) =>
    readBibliography(all, new Set(), [], {cited, works: []})
  return {
    path,
    bytes,
    keys: (await search([])).keys,
    async find(identifiers) {
      const {keys, aliases} = await search(identifiers)
      return identifiers.flatMap(one => aliases.get(one) ?? (keys.includes(one) ? one : []))[0]
    }
  }
}

async function targetOf(
  project: Project,
  names: readonly string[],
  files: readonly VFile[]
): Promise<string> {
  const bibs = files.filter(({path}) => isBib(path))
  const named = names.find(isBib)
  if (named === undefined && bibs.length > 1) {
    throw new SetupError(
      `There are ${bibs.length} bibliographies here`,
      `Say which one to add to: --to ${bibs.map(bib => bib.path).join(' or --to ')}`
    )
  }
  if (bibs[0]) return bibs[0].path
  if (named === undefined) return join(projectFolder(project, 'bib'), 'references.bib')
  // A paper may not have a file made outside its project.
  if ((await readInside(project, named)).is === 'missing') return join(project.folder, named)
  throw new SetupError(
    `The bibliography \`${named}\` lies outside the project`,
    `Name it to allow it: --to ${named}`
  )
}

function isBib(path: string): boolean {
  return /\.bib(?:tex)?$/i.test(path)
}
