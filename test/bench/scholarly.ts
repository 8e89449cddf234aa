import {join} from 'node:path'
import {build} from '../../src/build.ts'
import {writeScholarly} from './constructs.ts'
import {heading, inTurn, least, ratio, row, say, seconds} from './costs.ts'
import {firstBuild} from './processes.ts'

/**
 * What figures, tables, formulas, notes, code, references and the like add to a paper of about 30 pages: its build beside
 * that of a paper of as many pages that is prose, both with as many citations, each time from a cold start. The least of
 * the rounds; the ratios are the median of those of the rounds.
 *
 * @param work A folder for what is made.
 */
export async function benchScholarly(rounds: number, work: string): Promise<void> {
  const papers = (['prose', 'constructs'] as const).map(kind => {
    const folder = join(work, kind)
    return {kind, paper: writeScholarly(folder, kind), folder}
  })
  const pages = await Promise.all(papers.map(({paper, folder}) => pagesOf(paper, folder)))
  if (pages[0] !== pages[1]) throw new Error(`Papers of ${pages.join(' and ')} pages: not alike`)
  say(
    `\n${pages[0]} pages with every construct beside as many of prose (goal: cpu ratio at most 1.25)`
  )
  heading(['build', 'paper'], ['cpu s', 'wall s', 'peak MB', 'cpu ratio', 'wall ratio'])
  for (const outputs of [['html', 'pdf'], ['html']] as const) {
    const runs = Object.fromEntries(
      papers.map(({kind, paper, folder}) => [
        kind,
        () => firstBuild(paper, folder, outputs.join(','))
      ])
    )
    const costs = await inTurn(runs, rounds)
    const prose = costs.get('prose') ?? []
    for (const [kind, list] of costs) {
      const {cpuMs, wallMs, peakMb} = least(list)
      row(
        outputs.join(' and '),
        kind,
        seconds(cpuMs),
        seconds(wallMs),
        peakMb.toFixed(0),
        ratio(list, prose, 'cpuMs').toFixed(2),
        ratio(list, prose, 'wallMs').toFixed(2)
      )
    }
  }
}

async function pagesOf(paper: string, outDir: string): Promise<number | undefined> {
  return (await build(paper, {to: ['pdf'], csl: 'apa', outDir})).pages
}
