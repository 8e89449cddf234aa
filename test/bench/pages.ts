import {spawnSync} from 'node:child_process'
import {rmSync} from 'node:fs'
import {join, resolve} from 'node:path'
import {cacheFolder} from '../../src/cache.ts'
import {find} from '../../src/print/find.ts'
import {heading, interleaved, node, pandoc, row, say, seconds} from './costs.ts'
import {type Cost, measure} from './measure.ts'
import {type Size, writePaper} from './paper.ts'

const sizes: readonly Size[] = [
  {name: '30 pages', pages: 30},
  {name: '300 pages', pages: 300}
]

/**
 * What a PDF costs beside the floor: the browser that prints the finished page. Whole processes from a cold
 * start. Read the ratios; the seconds say little.
 *
 * @param work A folder for what is made.
 */
export async function benchPages(rounds: number, work: string): Promise<void> {
  const browser = await find(undefined)
  const environment = JSON.stringify({
    ...(browser.fontsConf !== undefined && {FONTCONFIG_FILE: browser.fontsConf}),
    ...(browser.libraries?.needed && {LD_LIBRARY_PATH: browser.libraries.folder})
  })
  say(`offprint build against the floor (${browser.version})`)
  heading(['paper', 'command'], ['wall s', 'cpu s', 'peak MB', 'wall / floor', 'cpu / floor'])
  await compare('sample', resolve('manuscript/paper.md'), rounds)
  for (const size of sizes) {
    const paper = writePaper(join(work, String(size.pages)), size)
    await compare(size.name, paper, size.pages > 100 ? Math.min(2, rounds) : rounds)
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
      // Of the sample it makes no PDF: its Arabic words want a command that pandoc does not bring along.
      ...(pandoc &&
        name !== 'sample' &&
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
    const costs = await interleaved(runs, times)
    const floor = costs.get('floor: print the finished page')
    for (const [what, {wallMs, cpuMs, peakMb}] of costs) {
      row(
        name,
        what,
        seconds(wallMs),
        seconds(cpuMs),
        peakMb.toFixed(0),
        (wallMs / (floor?.wallMs ?? Number.NaN)).toFixed(2),
        (cpuMs / (floor?.cpuMs ?? Number.NaN)).toFixed(2)
      )
    }
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

/** Without what turns drawings into PDF, LaTeX stops at the first of them. */
function hasXelatex(): boolean {
  return ['xelatex', 'rsvg-convert'].every(tool => spawnSync(tool, ['--version']).status === 0)
}
