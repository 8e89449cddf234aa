import {join} from 'node:path'
import {cite} from '../../src/cite/cite.ts'
import {read} from '../../src/read/read.ts'
import {writeCited} from './cited.ts'
import {heading, interleaved, pandoc, row, say, seconds} from './costs.ts'
import {firstBuild, pandocBuild} from './processes.ts'

const sizes = [100, 500, 1000, 2000, 5000]

/** How the cost grows with the citations, for whole processes and for the stage in a warm one. */
export async function benchGrowth(rounds: number, work: string, style: string): Promise<void> {
  const papers = sizes.map(citations =>
    writeCited(join(work, `growth-${citations}`), {citations, references: citations * 0.4})
  )
  // From its sources Offprint remembers no answer: each time is the engine's.
  await stage(papers[1] ?? '')
  await stage(papers[1] ?? '')
  say(
    '\nGrowth: cpu seconds, and the ratio for each doubling since the row above (goal: at most 2.3)'
  )
  heading(
    ['citations'],
    [
      'process',
      'per doubling',
      'setting citations, warm',
      'per doubling',
      ...(pandoc ? ['pandoc', 'per doubling'] : [])
    ]
  )
  let before: {citations: number; costs: number[]} | undefined
  for (const [index, citations] of sizes.entries()) {
    const paper = papers[index] ?? ''
    const processes = await interleaved(
      {
        ours: () => firstBuild(paper, work),
        ...(pandoc && {theirs: () => pandocBuild(paper, style, work)})
      },
      rounds
    )
    const warm = await lowest(rounds, () => stage(paper))
    const [ours, theirs] = [...processes.values()].map(({cpuMs}) => cpuMs)
    const costs = [ours ?? 0, warm, ...(theirs === undefined ? [] : [theirs])]
    const doublings = Math.log2(citations / (before?.citations ?? citations))
    const cells = costs.flatMap((cost, column) => {
      const ratio = (cost / (before?.costs[column] ?? cost)) ** (1 / doublings)
      return [seconds(cost), before ? ratio.toFixed(2) : '']
    })
    row(String(citations), ...cells)
    before = {citations, costs}
  }
}

/** @returns The stage's processor time in milliseconds. */
async function stage(paper: string): Promise<number> {
  const manuscript = await read(paper, {csl: 'apa'})
  const start = process.cpuUsage()
  await cite(manuscript)
  const {user, system} = process.cpuUsage(start)
  return (user + system) / 1000
}

async function lowest(times: number, run: () => Promise<number>): Promise<number> {
  let best = Number.POSITIVE_INFINITY
  for (let time = 0; time < times; time++) best = Math.min(best, await run())
  return best
}
