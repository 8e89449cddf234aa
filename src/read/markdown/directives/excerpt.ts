/** What is wanted of a file, by the options of MyST's `include`. */
export type Wanted = ReadonlyMap<string, string>

/** Lines of a file that stand in one run. */
export interface Run {
  readonly lines: readonly string[]
  /** The line of the file that the first of them is, from 1. */
  readonly from: number
}

/** The options that say which lines of a file are meant. */
export const excerptOptions = [
  'lines',
  'start-line',
  'end-line',
  'start-at',
  'start-after',
  'end-at',
  'end-before',
  'dedent'
] as const

/**
 * The lines of a file that are meant. `start-line` and `end-line` count from 0, `lines` from 1 (`1,3,5-10,20-`);
 * `start-after` and its like name words of a line.
 *
 * @returns Else what cannot be found.
 * @see https://mystmd.org/guide/embed (include) and Sphinx, `literalinclude`
 */
export function excerpt(text: string, wanted: Wanted): readonly Run[] | {readonly fault: string} {
  const all = text.replace(/\n$/, '').split('\n')
  const listed = wanted.get('lines')
  const runs = listed === undefined ? oneRun(all, wanted) : listedRuns(all, listed)
  if ('fault' in runs) return runs
  const isEmpty = runs.every(({lines}) => lines.length === 0)
  if (isEmpty && wanted.size > 0) return {fault: 'no line that is asked for'}
  return dedented(runs, wanted.get('dedent'))
}

function listedRuns(all: readonly string[], listed: string): Run[] | {readonly fault: string} {
  const runs: Run[] = []
  for (const part of listed.split(',')) {
    const [, first, dash, last] = /^\s*(\d+)\s*(-)?\s*(\d+)?\s*$/.exec(part) ?? []
    const from = Number(first)
    const to = last === undefined ? (dash === undefined ? from : all.length) : Number(last)
    if (!(from > 0) || from > Math.min(to, all.length))
      return {fault: `no lines \`${part.trim()}\``}
    runs.push({lines: all.slice(from - 1, to), from})
  }
  return runs
}

function oneRun(all: readonly string[], wanted: Wanted): Run[] | {readonly fault: string} {
  const place = (option: string, otherwise: number): number => {
    const number = Number(wanted.get(option) ?? otherwise)
    return Math.max(0, number < 0 ? all.length + number : number)
  }
  let from = place('start-line', 0)
  let to = Math.min(place('end-line', all.length), all.length)
  for (const [option, behind] of [
    ['start-at', 0],
    ['start-after', 1]
  ] as const) {
    const words = wanted.get(option)
    if (words === undefined) continue
    const found = all.slice(from, to).findIndex(line => line.includes(words))
    if (found < 0) return {fault: `no line with \`${words}\``}
    from += found + behind
  }
  const begins = wanted.has('start-at') ? 1 : 0
  for (const [option, behind] of [
    ['end-at', 1],
    ['end-before', 0]
  ] as const) {
    const words = wanted.get(option)
    if (words === undefined) continue
    const found = all.slice(from + begins, to).findIndex(line => line.includes(words))
    if (found < 0) return {fault: `no line with \`${words}\` behind where it starts`}
    to = from + begins + found + behind
  }
  return [{lines: all.slice(from, to), from: from + 1}]
}

/** Without as many blanks as is said, or without those that all lines have. */
function dedented(runs: readonly Run[], said: string | undefined): readonly Run[] {
  if (said === undefined) return runs
  const filled = runs.flatMap(({lines}) => lines).filter(line => line.trim() !== '')
  const indents = filled.map(line => /^\s*/.exec(line)?.[0].length ?? 0)
  const most = said === '' || said === 'true' ? Number.POSITIVE_INFINITY : Number(said)
  const depth = Math.min(most, ...indents)
  if (!(depth > 0)) return runs
  return runs.map(run => ({...run, lines: run.lines.map(line => line.slice(depth))}))
}
