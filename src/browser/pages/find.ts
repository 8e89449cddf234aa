import type {Strip} from '../plan/flow.ts'

/** The strip that stands at a height; the first where nothing is above. */
export function stripAt(strips: readonly Strip[], y: number): number {
  let low = 0
  let high = strips.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((strips[middle]?.top ?? 0) <= y) low = middle
    else high = middle - 1
  }
  return low
}
