import {spawnSync} from 'node:child_process'
import {type Cost, measure} from './measure.ts'

/** `pandoc 2.17.1.1`; undefined where it is not installed. */
export const pandoc = spawnSync('pandoc', ['--version'], {encoding: 'utf8'}).stdout?.split('\n')[0]

/** Run commands in turn, so many rounds, so that a busy machine disturbs all alike. */
export async function interleaved(
  runs: Readonly<Record<string, () => Promise<Cost>>>,
  rounds: number,
  of: (list: readonly Cost[]) => Cost = median
): Promise<ReadonlyMap<string, Cost>> {
  const costs = new Map<string, Cost[]>()
  for (let round = 0; round < rounds; round++) {
    for (const [what, run] of Object.entries(runs)) {
      costs.set(what, [...(costs.get(what) ?? []), await run()])
    }
  }
  return new Map([...costs].map(([what, list]) => [what, of(list)]))
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
