import {resolve} from 'node:path'
import type {VFile} from 'vfile'
import {SetupError} from '../fault.ts'
import {type Project, readInside, shown} from './project.ts'
import {textFile} from './text.ts'

/** A file that goes on where the one before ends. */
export interface Following {
  readonly path: string
  readonly file: VFile
}

/**
 * Open a file named behind the paper.
 *
 * @throws SetupError when there is none in the project.
 */
export async function openNext(name: string, project: Project): Promise<Following> {
  const found = await readInside(project, resolve(name))
  if (found.is === 'read') return {path: found.path, file: textFile(shown(found.path), found.bytes)}
  throw new SetupError(
    found.is === 'outside'
      ? `\`${name}\` lies outside the project of the paper`
      : `There is no file \`${name}\``,
    `Several files are one paper when they lie in one folder: ${project.root}`
  )
}
