import {once} from 'node:events'
import {Worker} from 'node:worker_threads'
import {builtPath} from '../package.ts'
import type {ReadOptions} from '../read/read.ts'
import type {Reading} from './reading.ts'

/** What was read, and all paths that were looked for. */
export interface Read {
  readonly reading: Reading
  readonly looked: ReadonlySet<string>
}

/** Reads one paper again and again. */
export interface Reader {
  read(): Promise<Read>
  close(): Promise<unknown>
}

/** Each reading makes trees that the next has no use for: with room for one there is little to collect. */
const resourceLimits = {maxYoungGenerationSizeMb: 192}

/** Start to read a paper in a thread of its own. */
export function startReader(
  path: string,
  {following, csl, style, bibliography}: ReadOptions
): Reader {
  const options = {following, csl, style, bibliography}
  const given = Object.fromEntries(Object.entries(options).filter(([, value]) => value))
  const worker = new Worker(builtPath('reader.js'), {
    workerData: {path, options: given},
    resourceLimits
  })
  return {
    async read() {
      worker.postMessage('')
      const [answer] = await once(worker, 'message')
      return answer as Read
    },
    close: () => worker.terminate()
  }
}
