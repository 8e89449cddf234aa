import {join} from 'node:path'
import type {VFile} from 'vfile'
import {identifierOf, isIdentifier} from '../identifier.ts'
import {report} from '../rules.ts'
import {listJson} from './bibliography/json.ts'
import type {Listed} from './bibliography/listed.ts'
import {type Project, projectFolder, readInside, shown} from './project.ts'
import {textFile} from './text.ts'

/** The works looked up for the identifiers a paper cites, kept beside its bibliography. */
export interface Lock {
  /** Where it lies, or is to lie. */
  readonly path: string
  /** None before anything was looked up. */
  readonly file?: VFile
  readonly works: readonly Listed[]
}

const remedy = 'Mend it, or delete this file and run `offprint cite fetch` to make it anew.'

/**
 * Read `bib/references.lock.json`: CSL items, each with the key of an identifier as its `id`. It is what makes
 * a build need no network.
 *
 * Reports: `bibliography-entry-readable`, `text-utf8`.
 */
export async function openLock(project: Project): Promise<Lock> {
  const path = join(projectFolder(project, 'bib'), 'references.lock.json')
  const found = await readInside(project, path)
  if (found.is !== 'read') return {path, works: []}
  const file = textFile(shown(path), found.bytes)
  const works = listJson(file).filter(work => {
    const read = identifierOf(work.key)
    if (isIdentifier(read) && read.key === work.key) return true
    report(file, 'bibliography-entry-readable', `\`${work.key}\` is not how a work is kept here`, {
      at: work.at(),
      found: work.key,
      ...(isIdentifier(read) && {expected: [read.key]})
    })
    return false
  })
  for (const message of file.messages) message.note = remedy
  return {path, file, works: works.map(withoutOrigin)}
}

/** Where an item came from is for people, not for styles. */
function withoutOrigin(work: Listed): Listed {
  return {
    ...work,
    read(find) {
      const {custom: _, ...item} = work.read(find)
      return item
    }
  }
}
