import {createHash} from 'node:crypto'
import type {VFile} from 'vfile'
import type {CslItem} from '../../article.ts'
import type {Reuse} from '../../reuse.ts'
import type {Lock} from '../lock.ts'
import {type Bibliography, readBibliography} from './bibliography.ts'
import type {Listed} from './listed.ts'

/** A bibliography and the files it was read from. */
interface Read {
  readonly bibliography: Bibliography
  /** With their messages. */
  readonly searched: readonly VFile[]
}

/** The bibliography as it was read before, when its files and what is cited of them are the same. */
export async function bibliographyAgain(
  files: readonly VFile[],
  lock: Lock,
  {wanted, cited}: {wanted: ReadonlySet<string> | 'all'; cited: ReadonlySet<string>},
  inline: readonly Listed[],
  reuse: Reuse | undefined
): Promise<Read> {
  const searched = [...files, ...(lock.file ? [lock.file] : [])]
  const make = async () => {
    const read = await readBibliography(files, wanted, inline, {cited, works: lock.works})
    const bibliography = reuse ? {...read, items: sameItems(read.items, reuse)} : read
    return {bibliography, searched, told: searched.map(({messages}) => messages.length)}
  }
  // Entries of the paper itself have their places in it, and it has changed.
  if (!reuse || inline.length > 0) return make()
  const asked = [
    searched.map(file => [file.path, String(file), file.data['name']]),
    wanted === 'all',
    [...cited].sort()
  ]
  const key = createHash('sha256').update(JSON.stringify(asked)).digest('base64')
  const known = await reuse.of('bibliography', key, make)
  // What later stages said of them was about the last reading.
  for (const [index, {messages}] of known.searched.entries()) {
    messages.length = known.told[index] ?? 0
  }
  return known
}

/** What is cited of the entries changes more often than they do. */
function sameItems(items: Bibliography['items'], reuse: Reuse): Bibliography['items'] {
  const same = ([key, item]: [string, CslItem]) =>
    [key, reuse.of('item', JSON.stringify(item), () => item)] as const
  return new Map([...items].map(same))
}
