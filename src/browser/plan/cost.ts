/** What a page costs, in lines left empty squared: one empty line is 1, three are 9. */
export const weights = {
  /** By rank of the break. A paragraph divided is worth a line left empty, not two. */
  split: 1,
  row: 0.5,
  /** A word divided across pages stops the reader: two empty lines are better. */
  hyphen: 4,
  /** A note divided is read in two places: as bad as three empty lines … */
  noteSplit: 9,
  /** … and worse the more of it is overleaf. */
  noteLine: 0.5,
  /** A float a page late is better than two empty lines, and worse than one. */
  deferred: 3,
  /** What should not be: only where nothing else is left, and there the least of it. */
  orphan: 1e4,
  inside: 1e5,
  keep: 1e6,
  late: 1e6,
  overfull: 1e7
} as const

/** A page emptier than this is only tried if there is no fuller one. */
export const look = 0.3
/** Beside another column emptiness shows more. */
export const lookBeside = 0.15
/** Notes take more only where no text is left to stand above them. */
export const noteShare = 0.6
/** Deferred floats take more only on a page of floats. */
export const floatShare = 0.75

const byRank = [0, weights.row, weights.split, weights.orphan, weights.inside, weights.keep]

export const breakCost = (rank: number): number => byRank[rank] ?? 0

export function emptiness(px: number, line: number): number {
  const lines = Math.max(0, px) / line
  return lines * lines
}

/** A last page filled to less than this looks like a mistake. */
const lastShare = 0.1

export const shortness = (filled: number, height: number, line: number): number =>
  emptiness(height * lastShare - filled, line)
