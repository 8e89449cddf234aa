import {spawnSync} from 'node:child_process'
import {mkdtempSync, readdirSync, readFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join, resolve} from 'node:path'

/** What V8 writes of one script: how often each of its functions and their blocks ran. */
export interface Script {
  readonly url: string
  readonly functions: readonly {
    readonly functionName: string
    readonly ranges: readonly {readonly startOffset: number; readonly count: number}[]
  }[]
}

/** Build to HTML, and tell which of the project's own scripts were loaded and what ran in them. */
export function scriptsOf(paper: string, cache: string): Script[] {
  const folder = mkdtempSync(join(tmpdir(), 'offprint-coverage-'))
  const {status, stderr} = spawnSync(
    process.execPath,
    [resolve('dist/cli.js'), 'build', paper, '--to', 'html'],
    {
      env: {...process.env, NODE_V8_COVERAGE: folder, OFFPRINT_CACHE_DIR: cache},
      encoding: 'utf8'
    }
  )
  if (status !== 0) throw new Error(stderr)
  return readdirSync(folder).flatMap(name =>
    JSON.parse(readFileSync(join(folder, name), 'utf8')).result.filter(({url}: Script) =>
      url.includes('/dist/')
    )
  )
}

/** Whether the CSL engine was loaded: it is when there is a cluster to format that no build before had. */
export function isEngineLoaded(paper: string, cache: string): boolean {
  return scriptsOf(paper, cache).some(({url}) => url.includes('/engine-'))
}
