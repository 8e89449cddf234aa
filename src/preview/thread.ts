import {resolve} from 'node:path'
import {parentPort, workerData} from 'node:worker_threads'
import type {ReadOptions} from '../read/read.ts'
import {reuse} from '../reuse.ts'
import {readPaper} from './reading.ts'

/*
 * Reads a paper as often as it is asked, in a thread of its own: words that are typed meanwhile are shown without waiting
 * for it.
 */
const {path, options} = workerData as {path: string; options: ReadOptions}
const memory = reuse()

parentPort?.on('message', async () => {
  const looked = new Set([resolve(path)])
  memory.begin()
  const onLook = (one: string) => looked.add(one)
  const reading = await readPaper(path, {...options, reuse: memory, onLook})
  parentPort?.postMessage({reading, looked})
})
