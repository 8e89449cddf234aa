import {spawnSync} from 'node:child_process'
import {writeFileSync} from 'node:fs'
import {join, resolve} from 'node:path'
import {compose} from '../../src/compose.ts'
import {html} from '../../src/html/html.ts'
import {heading, row, say, seconds} from './costs.ts'
import {writePaper} from './paper.ts'

interface Step {
  readonly pages: number
  readonly stages: Readonly<Record<string, number>>
  readonly peakMb: number
}

const ways = ['native', 'ours', 'ours, two columns', 'pagedjs'] as const

/**
 * What our pages cost: the PDF step of one finished page in a started browser, beside the print of the browser itself
 * (hyphens settled too, notes at the end) and beside Paged.js. CPU of all processes, the least of the rounds.
 */
export async function benchPaginator(rounds: number, work: string): Promise<void> {
  say('\nThe PDF step (goals: ours / native at most 1.4, Paged.js / ours at least 4 at 300 pages)')
  heading(
    ['paper', 'way'],
    [
      'pages',
      'load s',
      'lay out s',
      'print s',
      'finish s',
      'all s',
      'all / native',
      'layout ms / page',
      'peak / native'
    ]
  )
  for (const pages of [30, 100, 300, 1000]) {
    const paper = writePaper(join(work, String(pages)), {name: String(pages), pages})
    const files = {
      one: await pageFile(paper, join(work, `${pages}.json`)),
      two: await pageFile(paper, join(work, `${pages}-two.json`), 'two-column')
    }
    const best = new Map<string, Step>()
    for (let round = 0; round < (pages > 100 ? Math.min(2, rounds) : rounds); round++) {
      for (const way of ways) {
        // Paged.js takes minutes there.
        if (way === 'pagedjs' && pages > 300) continue
        const step = run(way.replace(/,.*/, ''), way.endsWith('columns') ? files.two : files.one)
        const known = best.get(way)
        if (!known || sum(step) < sum(known)) best.set(way, step)
      }
    }
    const native = best.get('native')
    const bare = native?.stages['laying out the pages'] ?? 0
    for (const [way, step] of best) {
      const {stages} = step
      const of = (stage: string) => stages[stage] ?? 0
      row(
        `${pages} pages`,
        way,
        String(step.pages),
        seconds(of('loading the page')),
        seconds(of('laying out the pages')),
        seconds(of('printing')),
        seconds(of('finishing')),
        seconds(sum(step)),
        (sum(step) / (native ? sum(native) : Number.NaN)).toFixed(2),
        ((of('laying out the pages') - bare) / step.pages).toFixed(2),
        (step.peakMb / (native?.peakMb ?? Number.NaN)).toFixed(2)
      )
    }
  }
}

function sum({stages}: Step): number {
  return Object.values(stages).reduce((total, ms) => total + ms, 0)
}

async function pageFile(paper: string, file: string, style?: string): Promise<string> {
  const article = await compose(paper, style === undefined ? {} : {style}, () => {})
  writeFileSync(file, JSON.stringify(await html(article)))
  return file
}

function run(way: string, file: string): Step {
  const {stdout, stderr, status} = spawnSync(
    process.execPath,
    ['--import', 'tsx', resolve('test/bench/step.ts'), way, file],
    {encoding: 'utf8', maxBuffer: 1 << 26}
  )
  if (status !== 0) throw new Error(stderr)
  return JSON.parse(stdout) as Step
}
