import {readFile} from 'node:fs/promises'
import {isAbsolute, join, resolve} from 'node:path'
import {readInside} from '../project.ts'
import {isFile} from './name.ts'

/** What looking for a style file in the project came to. */
export type Sought =
  | {readonly is: 'found'; readonly path: string; readonly text: string}
  | {readonly is: 'outside'}
  | {readonly is: 'missing'}

/** How far to look. */
export interface SeekOptions {
  /** The project's folder. */
  readonly root: string
  /** The paper's folder. */
  readonly folder: string
  /** Whether a file outside the project may be read: the command line named it. */
  readonly trusted: boolean
  /** Told each path that is looked for. */
  readonly onLook?: ((path: string) => void) | undefined
}

/**
 * Look for a style file: beside the paper, in the project, in its `styles/`.
 *
 * @param name As written, with or without `.csl`.
 */
export async function seek(
  name: string,
  {root, folder, trusted, onLook}: SeekOptions
): Promise<Sought> {
  const file = /\.csl$/i.test(name) ? name : `${name}.csl`
  // `../x.csl` is said from where the paper is.
  const places = /^\.\.?[\\/]/.test(name) ? [folder] : [folder, root, join(root, 'styles')]
  const isPath = isFile(name)
  let outside = false
  for (const from of isPath ? places : [join(root, 'styles')]) {
    for (const written of new Set(isPath ? [name, file] : [file])) {
      if (trusted && isPath) {
        const path = resolve(from, written)
        onLook?.(path)
        const text = await readFile(path, 'utf8').catch(absent)
        if (text !== undefined) return {is: 'found', path, text}
        continue
      }
      const found = await readInside({paper: '', folder, root, onLook}, written, [from])
      if (found.is === 'read') {
        return {is: 'found', path: found.path, text: found.bytes.toString('utf8')}
      }
      outside ||= found.is === 'outside'
    }
    if (outside || isAbsolute(name)) break
  }
  return {is: outside ? 'outside' : 'missing'}
}

function absent(error: NodeJS.ErrnoException): undefined {
  if (['ENOENT', 'ENOTDIR', 'EISDIR', 'ELOOP', 'ENAMETOOLONG'].includes(error.code ?? '')) {
    return undefined
  }
  throw error
}
