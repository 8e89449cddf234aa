import {spawnSync} from 'node:child_process'
import {mkdtempSync, rmSync} from 'node:fs'
import {cpus, tmpdir} from 'node:os'
import {join, resolve} from 'node:path'
import {cacheFolder} from '../../src/cache.ts'
import {find} from '../../src/print/find.ts'
import {type Cost, measure} from './measure.ts'
import {type Size, writePaper} from './paper.ts'

/**
 * Whole processes from a cold start, interleaved, so that a busy machine disturbs all alike. Read the
 * ratios; the seconds say little.
 */
const rounds = Number(process.argv[2] ?? 5)
const sizes: readonly Size[] = [
  {name: '30 pages', pages: 30},
  {name: '300 pages', pages: 300}
]
const work = mkdtempSync(join(tmpdir(), 'offprint-bench-'))
// A cache of its own, so that nothing is remembered of other builds.
process.env['OFFPRINT_CACHE_DIR'] = join(work, 'cache')
const browser = await find(undefined)
const environment = JSON.stringify({
  ...(browser.fontsConf !== undefined && {FONTCONFIG_FILE: browser.fontsConf}),
  ...(browser.libraries?.needed && {LD_LIBRARY_PATH: browser.libraries.folder})
})
const pandoc = spawnSync('pandoc', ['--version'], {encoding: 'utf8'}).stdout?.split('\n')[0]
say(
  `offprint build against the floor (${browser.version}), ${cpus().length} cores, Node ${process.version}`
)
say(pandoc ? `peer: ${pandoc} --citeproc` : 'peer: pandoc is not installed, left out')
say('')
say('| paper | command | wall s | cpu s | peak MB | wall / floor | cpu / floor |')
say('| --- | --- | ---: | ---: | ---: | ---: | ---: |')
try {
  await compare('sample', resolve('manuscript/paper.md'), rounds)
  for (const size of sizes) {
    const paper = writePaper(join(work, String(size.pages)), size)
    await compare(size.name, paper, size.pages > 100 ? Math.min(2, rounds) : rounds)
  }
} finally {
  rmSync(work, {recursive: true, force: true})
}

async function compare(name: string, paper: string, times: number): Promise<void> {
  const html = join(work, 'paper.html')
  const pdf = join(work, 'floor.pdf')
  const cli = resolve('dist/cli.js')
  const folder = join(paper, '..')
  const runs: Record<string, () => Promise<Cost>> = {
    'offprint build, first': () => {
      rmSync(cacheFolder('citations'), {recursive: true, force: true})
      return node(cli, 'build', paper, '--out-dir', work)
    },
    'offprint build, citations unchanged': () => node(cli, 'build', paper, '--out-dir', work),
    'floor: print the finished page': () =>
      node(resolve('test/bench/floor.mjs'), browser.path, environment, html, pdf),
    'offprint build --to html, citations unchanged': () =>
      node(cli, 'build', paper, '--out-dir', work, '--to', 'html'),
    ...(pandoc && {
      'pandoc --citeproc to HTML': () =>
        measure(
          'pandoc',
          [paper, ...pandocOptions(folder), '-o', join(work, 'pandoc.html')],
          folder
        )
    }),
    ...(pandoc &&
      hasXelatex() && {
        'pandoc --citeproc to PDF': () =>
          measure(
            'pandoc',
            [
              paper,
              ...pandocOptions(folder),
              '--pdf-engine=xelatex',
              '-o',
              join(work, 'pandoc.pdf')
            ],
            folder
          )
      })
  }
  const costs = new Map<string, Cost[]>()
  for (let round = 0; round < times; round++) {
    for (const [what, run] of Object.entries(runs)) {
      costs.set(what, [...(costs.get(what) ?? []), await run()])
    }
  }
  const floor = median(costs.get('floor: print the finished page') ?? [])
  for (const [what, list] of costs) {
    const {wallMs, cpuMs, peakMb} = median(list)
    const cells = [
      name,
      what,
      (wallMs / 1000).toFixed(2),
      (cpuMs / 1000).toFixed(2),
      peakMb.toFixed(0),
      (wallMs / floor.wallMs).toFixed(2),
      (cpuMs / floor.cpuMs).toFixed(2)
    ]
    say(`| ${cells.join(' | ')} |`)
  }
}

/** pandoc sets its bundled default, Chicago author-date, where Offprint sets the heavier APA. */
function pandocOptions(folder: string): string[] {
  return [
    '--from',
    'markdown-yaml_metadata_block',
    '--metadata',
    'title=Bench',
    '--citeproc',
    '--mathml',
    '-s',
    '--bibliography',
    bibliographyOf(folder)
  ]
}

function bibliographyOf(folder: string): string {
  return folder.endsWith('manuscript') ? resolve('bib/references.bib') : join(folder, 'refs.bib')
}

function hasXelatex(): boolean {
  return spawnSync('xelatex', ['--version']).status === 0
}

function node(...args: string[]): Promise<Cost> {
  return measure(process.execPath, args, process.cwd())
}

function median(list: readonly Cost[]): Cost {
  const middle = (key: keyof Cost): number =>
    list.map(cost => cost[key]).sort((a, b) => a - b)[Math.floor(list.length / 2)] ?? Number.NaN
  return {wallMs: middle('wallMs'), cpuMs: middle('cpuMs'), peakMb: middle('peakMb')}
}

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}
