import {join, resolve} from 'node:path'
import {type CitedSize, writeCited} from './cited.ts'
import {heading, interleaved, node, pandoc, row, say, seconds} from './costs.ts'
import {writeStyle} from './csl.ts'
import {benchGrowth} from './growth.ts'
import type {Cost} from './measure.ts'
import {build, firstBuild, pandocBuild} from './processes.ts'
import {benchSteadiness} from './steady.ts'

const papers: readonly CitedSize[] = [
  {references: 1000, citations: 2500},
  {references: 400, citations: 1000}
]

/**
 * What citations cost: whole processes that make HTML, beside pandoc with the same style and the plain
 * pipeline. Read the ratios.
 *
 * @param work A folder for what is made.
 */
export async function benchCitations(rounds: number, work: string): Promise<void> {
  const style = join(work, 'apa.csl')
  await writeStyle('apa', style)
  say('\nMarkdown to HTML in APA; the ratios are to the first row')
  heading(
    ['citations', 'works', 'command'],
    ['cpu s', 'wall s', 'peak MB', 'cpu ratio', 'wall ratio']
  )
  for (const size of papers) {
    const paper = writeCited(join(work, `cited-${size.citations}`), size)
    const costs = await interleaved(runsOf(paper, style, work), rounds)
    // It takes half a minute and more: once.
    const plain = () => node(resolve('test/bench/plain.mjs'), paper, join(work, 'plain.html'))
    show(size, new Map([...costs, ...(await interleaved({'plain rehype-citation': plain}, 1))]))
  }
  await benchGrowth(rounds, work, style)
  benchSteadiness(work)
  await benchBibliography(rounds, work)
}

/** Twenty works of a bibliography of twenty and of 50,000. */
async function benchBibliography(rounds: number, work: string): Promise<void> {
  say('\nTwenty works cited, of as many entries')
  heading(['entries'], ['cpu s', 'peak MB'])
  for (const entries of [20, 50_000]) {
    const size = {citations: 40, references: 20, entries}
    const paper = writeCited(join(work, `of-${entries}`), size)
    const costs = await interleaved({[entries]: () => firstBuild(paper, work)}, rounds)
    for (const {cpuMs, peakMb} of costs.values()) {
      row(String(entries), seconds(cpuMs), peakMb.toFixed(0))
    }
  }
}

function runsOf(paper: string, style: string, work: string): Record<string, () => Promise<Cost>> {
  return {
    'offprint build, first': () => firstBuild(paper, work),
    'offprint build, citations unchanged': () => build(paper, work),
    ...(pandoc && {'pandoc --citeproc': () => pandocBuild(paper, style, work)})
  }
}

function show({citations, references}: CitedSize, costs: ReadonlyMap<string, Cost>): void {
  const [first] = costs.values()
  if (!first) return
  for (const [what, {cpuMs, wallMs, peakMb}] of costs) {
    const ratios = [cpuMs / first.cpuMs, wallMs / first.wallMs].map(ratio => ratio.toFixed(2))
    const cells = [seconds(cpuMs), seconds(wallMs), peakMb.toFixed(0), ...ratios]
    row(String(citations), String(references), what, ...cells)
  }
}
