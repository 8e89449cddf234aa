import {rmSync} from 'node:fs'
import {dirname, join, resolve} from 'node:path'
import {cacheFolder} from '../../src/cache.ts'
import {node} from './costs.ts'
import {type Cost, measure} from './measure.ts'

/** A build that remembers nothing of any other. */
export function firstBuild(paper: string, work: string, to = 'html'): Promise<Cost> {
  rmSync(cacheFolder('citations'), {recursive: true, force: true})
  return build(paper, work, to)
}

export function build(paper: string, work: string, to = 'html'): Promise<Cost> {
  return node(resolve('dist/cli.js'), 'build', paper, '--csl', 'apa', '--to', to, '--out-dir', work)
}

export function pandocBuild(paper: string, style: string, work: string): Promise<Cost> {
  const options = ['--citeproc', '--csl', style, '-s', '-o', join(work, 'pandoc.html')]
  return measure('pandoc', [paper, ...options], dirname(paper))
}
