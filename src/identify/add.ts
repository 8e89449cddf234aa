import type {CslItem} from '../article.ts'
import {bibtex} from '../bibtex.ts'
import {type Identifier, identifiersOf} from '../identifier.ts'
import {type LibraryOptions, openLibrary} from '../read/library.ts'
import {write} from '../write.ts'
import {newKey} from './key.ts'
import {doubts, lookUp} from './lookup.ts'
import type {Access} from './way.ts'

export interface AddOptions extends LibraryOptions, Access {
  /** Look up only; nothing is written. */
  readonly dry?: boolean
}

/** What came of an identifier. */
export interface Added {
  /** The key to cite it by. */
  readonly key: string
  /** The bibliography file it is in. */
  readonly path: string
  /** The new entry; none when the work was there before. */
  readonly item?: CslItem
  /** What to look at before it is printed. */
  readonly doubts: readonly string[]
}

/**
 * Add a work to the bibliography: an entry made of what the services say, behind all that is there.
 *
 * @throws SetupError when it is not found, or the file cannot be written.
 */
export async function addWork(identifier: Identifier, options: AddOptions = {}): Promise<Added> {
  const {path, bytes, keys, find} = await openLibrary(options)
  const there = await find([identifier.key])
  if (there !== undefined) return {key: there, path, doubts: []}
  const {work} = await lookUp(identifier, options)
  const twin = await find(identifiersOf(work))
  if (twin !== undefined) return {key: twin, path, doubts: []}
  const key = newKey(work, keys)
  const item = {...work, id: key}
  if (!options.dry) await write([{path, content: withEntry(bytes, bibtex(item))}], options.signal)
  return {key, path, item, doubts: doubts(work)}
}

/** What is there stays byte for byte, and its line ends are used. */
function withEntry(bytes: Buffer, entry: string): Buffer {
  const text = bytes.toString('utf8')
  const end = text.includes('\r\n') ? '\r\n' : '\n'
  const gap = text.trim() === '' ? '' : text.endsWith('\n') ? end : end + end
  return Buffer.concat([bytes, Buffer.from(gap + entry.replaceAll('\n', end) + end)])
}
