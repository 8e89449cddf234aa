import type {VFile} from 'vfile'
import {bibliographyFile} from './encoding.ts'
import {openProject, readInside} from './project.ts'

/**
 * Read a bibliography once more, to change it.
 *
 * @param paper The Markdown file.
 * @returns Nothing where it lies outside the project, is gone, or is not what it was when it was read.
 */
export async function readAgain(
  paper: string,
  file: VFile
): Promise<{readonly path: string; readonly bytes: Buffer} | undefined> {
  const found = await readInside(await openProject(paper), file.path, [process.cwd()])
  if (found.is !== 'read') return undefined
  return String(bibliographyFile(file.path, found.bytes)) === String(file) ? found : undefined
}
