import {spawnSync} from 'node:child_process'
import {type Cost, measure} from './measure.ts'

/** `pandoc 2.17.1.1`; undefined where it is not installed. */
export const pandoc = spawnSync('pandoc', ['--version'], {encoding: 'utf8'}).stdout?.split('\n')[0]

/** Run commands in turn, so many rounds, so that a busy machine disturbs all alike. */
export async function interleaved(
  runs: Readonly<Record<string, () => Promise<Cost>>>,
  rounds: number
): Promise<ReadonlyMap<string, Cost>> {
  const costs = await inTurn(runs, rounds)
  return new Map([...costs].map(([what, list]) => [what, median(list)]))
}

/** What each cost in each round. */
export async function inTurn(
  runs: Readonly<Record<string, () => Promise<Cost>>>,
  rounds: number
): Promise<ReadonlyMap<string, readonly Cost[]>> {
  const costs = new Map<string, Cost[]>()
  for (let round = 0; round < rounds; round++) {
    for (const [what, run] of Object.entries(runs)) {
      costs.set(what, [...(costs.get(what) ?? []), await run()])
    }
  }
  return costs
}

/** How many times as much as others that ran beside them; the median of the rounds, whatever else the machine did. */
export function ratio(
  list: readonly Cost[],
  others: readonly Cost[],
  of: 'cpuMs' | 'wallMs'
): number {
  const ratios = list.map((cost, round) => cost[of] / (others[round]?.[of] ?? Number.NaN))
  return ratios.sort((a, b) => a - b)[Math.floor(ratios.length / 2)] ?? Number.NaN
}

/** Where the difference is small beside what else the machine does. */
export function least(list: readonly Cost[]): Cost {
  const lowest = (key: keyof Cost): number => Math.min(...list.map(cost => cost[key]))
  return {wallMs: lowest('wallMs'), cpuMs: lowest('cpuMs'), peakMb: lowest('peakMb')}
}

function median(list: readonly Cost[]): Cost {
  const middle = (key: keyof Cost): number =>
    list.map(cost => cost[key]).sort((a, b) => a - b)[Math.floor(list.length / 2)] ?? Number.NaN
  return {wallMs: middle('wallMs'), cpuMs: middle('cpuMs'), peakMb: middle('peakMb')}
}

export function node(...args: string[]): Promise<Cost> {
  return measure(process.execPath, args, process.cwd())
}

export function say(line: string): void {
  process.stdout.write(`${line}\n`)
}

/** A table in Markdown: numbers to the right, its first columns to the left. */
export function heading(words: readonly string[], cells: readonly string[]): void {
  say(`\n| ${[...words, ...cells].join(' | ')} |`)
  say(`| ${[...words.map(() => '---'), ...cells.map(() => '---:')].join(' | ')} |`)
}

export function row(...cells: readonly string[]): void {
  say(`| ${cells.join(' | ')} |`)
}

export function seconds(ms: number): string {
  return (ms / 1000).toFixed(2)
}
