import {join} from 'node:path'
import {SetupError} from '../fault.ts'
import {aliases} from '../read/style/aliases.ts'
import type {Parent} from '../read/style/check.ts'
import {isAddress, isFile, styleName} from '../read/style/name.ts'
import {seek} from '../read/style/seek.ts'
import {shelvedStyle} from '../read/style/shelf.ts'
import {write} from '../write.ts'
import {fetchStyle} from './fetchstyle.ts'

/** A style in the project's `styles/`. */
export interface Added {
  readonly name: string
  readonly title: string
  readonly path: string
  /** Whether it was written now; it may have been there as it is. */
  readonly isNew: boolean
  /** Whether a style of this name comes with Offprint: the project's goes before it. */
  readonly hides: boolean
}

/**
 * Fetch a style into the project's `styles/` as it is, its licence included; with a journal's own style the
 * one it follows, unless that is there. All or nothing is written.
 *
 * @param asked The name of a style of the CSL styles' repository, or an address.
 * @param root The project's folder.
 * @param service Where names are asked for; by default `https://www.zotero.org/styles`.
 * @returns The style asked for, then those it follows.
 * @throws SetupError when no style comes of it, or another of its name is there.
 */
export async function addStyle(
  asked: string,
  root: string,
  service = process.env['OFFPRINT_STYLE_SERVICE'] || 'https://www.zotero.org/styles'
): Promise<readonly Added[]> {
  if (isFile(asked)) {
    throw new SetupError(
      `\`${asked}\` is a file`,
      'Copy it into `styles/`, or name a style of https://www.zotero.org/styles.'
    )
  }
  const files: {readonly added: Added; readonly text: string}[] = []
  const name = styleName(asked)
  const known = aliases[name] ?? name
  await gather(
    isAddress(asked) ? {name, address: asked} : {name: known, address: `${service}/${known}`}
  )
  await write(files.filter(({added}) => added.isNew).map(toWrite))
  return files.map(({added}) => added)

  async function gather({name, address}: Parent): Promise<void> {
    const {text, title, parent} = await fetchStyle(name, address)
    const found = await inProject(name)
    if (found.is !== 'missing' && !(found.is === 'found' && found.text === text)) {
      throw new SetupError(
        `Another \`${name}.csl\` is in \`styles/\``,
        'Rename or delete it, then add the style anew.'
      )
    }
    const path = join(root, 'styles', `${name}.csl`)
    const hides = (await shelvedStyle(name)) !== undefined
    files.push({added: {name, title, path, isNew: found.is === 'missing', hides}, text})
    if (parent && !(await isThere(parent.name))) {
      await gather({name: parent.name, address: asService(parent.address)})
    }
  }

  async function isThere(name: string): Promise<boolean> {
    if (files.some(({added}) => added.name === name)) return true
    return (await inProject(name)).is === 'found' || (await shelvedStyle(name)) !== undefined
  }

  function inProject(name: string): ReturnType<typeof seek> {
    return seek(name, {root, folder: root, trusted: false})
  }

  /** Styles name each other by the address of the official service, whichever is asked. */
  function asService(address: string): string {
    const name = /^https?:\/\/(?:www\.)?zotero\.org\/styles\/([^/?#]+)/.exec(address)?.[1]
    return name === undefined ? address : `${service}/${name}`
  }
}

function toWrite({added, text}: {added: Added; text: string}): {path: string; content: string} {
  return {path: added.path, content: text}
}
