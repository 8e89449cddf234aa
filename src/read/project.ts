import {constants, open, realpath, stat} from 'node:fs/promises'
import {basename, dirname, join, relative, resolve, sep} from 'node:path'
import {SetupError} from '../fault.ts'

/** Where the paper lies and how far its files may reach. */
export interface Project {
  /** Absolute path of the paper. */
  readonly paper: string
  /** Folder of the paper; paths in it are relative to this. */
  readonly folder: string
  /** Nothing outside this folder is read. */
  readonly root: string
  /** Told each path that is looked for, whether there is a file or not. */
  readonly onLook?: ((path: string) => void) | undefined
}

export type FileRead =
  | {readonly is: 'read'; readonly path: string; readonly bytes: Buffer}
  | {readonly is: 'missing'}
  | {readonly is: 'outside'}
  | {readonly is: 'too-large'}

/** What is named by mistake in the place of the paper. */
const otherFile = /\.(?:bib|ris|nbib|csl|json|ya?ml|xml|html?|pdf|docx?|odt|rtf|tex)$/i

/**
 * The project of a paper: the folder that holds it or, for `manuscript/paper.md`, the one above.
 *
 * @throws SetupError when there is no such file, or it is none of text.
 */
export async function openProject(path: string): Promise<Project> {
  const info = await stat(path).catch(() => undefined)
  if (!info?.isFile()) {
    throw new SetupError(
      info ? `\`${path}\` is a folder, not a paper` : `There is no file \`${path}\``,
      'Go to the folder of your paper (cd FOLDER), or name its Markdown file behind the command: my-paper.md'
    )
  }
  if (otherFile.test(path)) {
    throw new SetupError(
      `\`${path}\` is not a paper in Markdown`,
      'Name the text, a file that ends in .md; what it cites and how is found from there.'
    )
  }
  const paper = await realpath(path)
  const folder = dirname(paper)
  return {paper, folder, root: rootOf(folder)}
}

/** The project that the papers of a folder belong to. */
export function rootOf(folder: string): string {
  return basename(folder) === 'manuscript' ? dirname(folder) : folder
}

/**
 * Read a file that the paper names, never one outside the project: neither by `..`, an absolute path
 * or a `file:` URL, nor through a link.
 *
 * @param from Folders to look in, in this order.
 */
export async function readInside(
  project: Project,
  name: string,
  from: readonly string[] = [project.folder]
): Promise<FileRead> {
  if (/^[a-z][a-z\d+.-]+:/i.test(name) || name.startsWith('//') || name.includes('\0')) {
    return {is: 'outside'}
  }
  let outside = false
  let within = false
  for (const folder of from) {
    const wanted = resolve(folder, name)
    if (!inside(project.root, wanted)) continue
    within = true
    project.onLook?.(wanted)
    const path = await realpath(wanted).catch(() => undefined)
    if (path === undefined) continue
    if (!inside(project.root, path)) {
      outside = true
      continue
    }
    const bytes = await readRegular(path)
    if (bytes === 'too-large') return {is: 'too-large'}
    if (bytes) return {is: 'read', path, bytes}
  }
  return {is: outside || !within ? 'outside' : 'missing'}
}

/** No file of a paper needs more; a page that holds it all would not open. */
const mostBytes = 64 * 1024 * 1024

/** Does not follow a link put there since, nor wait at a pipe. */
async function readRegular(path: string): Promise<Buffer | 'too-large' | undefined> {
  const flags = constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK
  const file = await open(path, flags).catch(() => undefined)
  if (!file) return undefined
  try {
    const info = await file.stat()
    if (!info.isFile()) return undefined
    return info.size > mostBytes ? 'too-large' : await file.readFile()
  } finally {
    await file.close()
  }
}

function inside(root: string, path: string): boolean {
  return path === root || path.startsWith(root.endsWith(sep) ? root : root + sep)
}

/** A path as the author would write it: from where the command was given. */
export function shown(path: string): string {
  const near = relative(process.cwd(), path)
  return near.startsWith('..') ? path : near
}

/** `bib/` and `styles/` of the project. */
export function projectFolder(project: Project, name: 'bib' | 'styles'): string {
  return join(project.root, name)
}
