import {VFile} from 'vfile'
import type {CslItem, Manuscript} from '../article.ts'
import {collectClusters} from '../cite/clusters.ts'
import {checkKeys} from '../cite/keys.ts'
import {SetupError} from '../fault.ts'
import {type Identifier, identifierOf, isIdentifier} from '../identifier.ts'
import {openLock} from '../read/lock.ts'
import {openProject} from '../read/project.ts'
import {read} from '../read/read.ts'
import {report} from '../rules.ts'
import type {Cite, CiteItem} from '../tree.ts'
import {write} from '../write.ts'
import {isNeeded, itemsIn, type Kept, lockText} from './lock.ts'
import {doubts, lookUp} from './lookup.ts'
import type {Access, Work} from './way.ts'

export interface FetchOptions extends Access {
  /** Drop from the lock file what the paper does not cite. */
  readonly prune?: boolean
  /** Told each work as it is found and kept. */
  readonly onFound?: (key: string, work: Work, doubts: readonly string[]) => void
}

export interface Fetched {
  /** Every identifier cited is known now. */
  readonly ok: boolean
  /** The paper with messages about its identifiers, and a lock file that cannot be read. */
  readonly files: readonly VFile[]
  /** The lock file. */
  readonly path: string
  /** How many works were found now. */
  readonly found: number
  /** How many works the lock file had that are not cited any more. */
  readonly dropped: number
  /** How many works are in the lock file. */
  readonly all: number
}

/**
 * Look up what a paper cites by identifier and its bibliography has not, and keep it in the lock file, which is
 * written after every work: who stops it keeps what was found.
 *
 * @param path The paper, by default `manuscript/paper.md`.
 * @throws SetupError when the machine or the options are at fault.
 */
export async function fetchWorks(
  path = 'manuscript/paper.md',
  {prune = false, onFound = () => {}, ...access}: FetchOptions = {}
): Promise<Fetched> {
  const manuscript = await read(path)
  const lock = await openLock(await openProject(path))
  const old = lock.file && String(lock.file)
  if (lock.file && lock.file.messages.length > 0) {
    return {ok: false, files: [lock.file], path: lock.path, found: 0, dropped: 0, all: 0}
  }
  // Its other faults are for the build to tell.
  const file = new VFile({path: manuscript.file.path, value: String(manuscript.file)})
  const works: Kept[] = []
  const silent = new Map<string, SetupError>()
  const save = async (keep?: (item: CslItem) => boolean) => {
    const content = lockText(old, works, keep)
    if (content !== old) await write([{path: lock.path, content}], access.signal)
    return itemsIn(content).length
  }
  for (const {identifier, at} of wanted(manuscript, file)) {
    try {
      const {work, source} = await lookUp(identifier, {...access, silent})
      works.push({key: identifier.key, work, source, day: new Date().toISOString().slice(0, 10)})
      await save()
      onFound(identifier.key, work, doubts(work))
    } catch (fault) {
      if (!(fault instanceof SetupError)) throw fault
      report(file, 'citation-key-known', fault.message, {
        at,
        found: identifier.key,
        note: fault.hint
      })
    }
  }
  const before = itemsIn(lockText(old, works)).length
  const all = prune ? await save(item => isNeeded(item, manuscript.references)) : before
  const ok = file.messages.length === 0
  return {ok, files: [file], path: lock.path, found: works.length, dropped: before - all, all}
}

interface Wanted {
  readonly identifier: Identifier
  /** Where it is cited first, or `nocite` has it. */
  readonly at: CiteItem['at']
}

/** The identifiers cited that nothing is known of, each once; misspelled ones are told. */
function wanted(manuscript: Manuscript, file: VFile): Wanted[] {
  const {meta, references} = manuscript
  const cites = collectClusters(manuscript).map(({cite}) => cite)
  const places = [...cites.flatMap(({items}) => items), ...meta.nocite]
  const found = new Map<string, Wanted>()
  for (const {key, at} of places) {
    const identifier = references.has(key) ? undefined : identifierOf(key)
    if (isIdentifier(identifier) && !found.has(identifier.key)) {
      found.set(identifier.key, {identifier, at})
    }
  }
  const isMisspelled = ({key}: CiteItem) => {
    const read = identifierOf(key)
    return read !== undefined && !isIdentifier(read)
  }
  checkKeys(
    cites.map((cite): Cite => ({...cite, items: cite.items.filter(isMisspelled)})),
    {...manuscript, file}
  )
  return [...found.values()]
}
