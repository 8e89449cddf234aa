/** Where two lists differ: one has what the other has not, or both have something else at a place. */
export interface Difference {
  readonly ours: string
  readonly pandoc: string
}

/** Finds the differences of two lists by their longest common part, and how much they share. */
export function align(
  ours: readonly string[],
  pandoc: readonly string[]
): {same: number; differences: Difference[]} {
  const lengths = Array.from({length: ours.length + 1}, () => new Uint16Array(pandoc.length + 1))
  const length = (i: number, j: number): number => lengths[i]?.[j] ?? 0
  for (let i = ours.length - 1; i >= 0; i--) {
    const row = lengths[i]
    for (let j = pandoc.length - 1; row && j >= 0; j--) {
      row[j] =
        ours[i] === pandoc[j]
          ? length(i + 1, j + 1) + 1
          : Math.max(length(i + 1, j), length(i, j + 1))
    }
  }
  const differences: Difference[] = []
  let same = 0
  let gap: {ours: string[]; pandoc: string[]} = {ours: [], pandoc: []}
  const close = (): void => {
    for (let at = 0; at < Math.max(gap.ours.length, gap.pandoc.length); at++) {
      differences.push({ours: gap.ours[at] ?? '', pandoc: gap.pandoc[at] ?? ''})
    }
    gap = {ours: [], pandoc: []}
  }
  let i = 0
  let j = 0
  while (i < ours.length || j < pandoc.length) {
    if (i < ours.length && j < pandoc.length && ours[i] === pandoc[j]) {
      close()
      same++
      i++
      j++
    } else if (j === pandoc.length || (i < ours.length && length(i + 1, j) >= length(i, j + 1))) {
      gap.ours.push(ours[i++] ?? '')
    } else {
      gap.pandoc.push(pandoc[j++] ?? '')
    }
  }
  close()
  return {same, differences}
}
