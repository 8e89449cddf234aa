import {readFile} from 'node:fs/promises'
import {dirname, join, resolve} from 'node:path'
import {packageFolder} from '../../package.ts'
import {type Project, projectFolder, readInside} from '../project.ts'
import {isAddress} from '../style/name.ts'

/** Where a style is named, and how far it may reach. */
export interface Place {
  readonly project: Project
  readonly folder: string
  /** Whether a file outside the project may be read: the command line named it. */
  readonly trusted: boolean
}

/** A style sheet and the folder from which it names others. */
export interface Sheet {
  readonly is: 'found'
  readonly css: string
  readonly folder: string
}

export type Sought = Sheet | {readonly is: 'seen' | 'outside' | 'missing' | 'address'}

/**
 * Look for a page style: a file beside what names it or in the project, a name in the project's `styles/`, then
 * among those of Offprint.
 *
 * @param seen Paths read so far; so a style may extend the one of its own name.
 */
export async function seekSheet(name: string, place: Place, seen: Set<string>): Promise<Sought> {
  if (isAddress(name) || name.startsWith('//')) return {is: 'address'}
  const {project, folder, trusted} = place
  const own = projectFolder(project, 'styles')
  const isFile = /\.css$|[\\/]/i.test(name)
  if (isFile && trusted) {
    const path = resolve(name)
    project.onLook?.(path)
    const css = await readFile(path, 'utf8').catch(() => undefined)
    if (css !== undefined) return taken(path, css)
  }
  const file = /\.css$/i.test(name) ? name : `${name}.css`
  const found = await readInside(project, file, isFile ? [folder, project.root, own] : [own])
  if (found.is === 'outside') return {is: 'outside'}
  if (found.is === 'read' && !seen.has(found.path)) {
    return taken(found.path, found.bytes.toString('utf8'))
  }
  if (isFile) return {is: found.is === 'read' ? 'seen' : 'missing'}
  const path = join(packageFolder, 'styles', file)
  if (seen.has(path)) return {is: 'seen'}
  const css = await readFile(path, 'utf8').catch(() => undefined)
  return css === undefined ? {is: 'missing'} : taken(path, css)

  function taken(path: string, css: string): Sheet {
    seen.add(path)
    return {is: 'found', css, folder: dirname(path)}
  }
}
