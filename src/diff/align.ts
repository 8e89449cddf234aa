import {diffArrays} from 'diff'

/** What stands beside each other in two versions; of what came or went one side is missing. */
export type Pair<Item> =
  | {readonly before: Item; readonly after: Item; readonly isSame: boolean}
  | {readonly before: Item; readonly after?: undefined}
  | {readonly before?: undefined; readonly after: Item}

interface Sameness<Item> {
  /** Equal for what is the same in both. */
  readonly key: (item: Item) => string
  /** How much of two that are not the same is alike, from 0 to 1; 0 where they cannot be one. */
  readonly likeness: (before: Item, after: Item) => number
}

/** What is less alike is no longer the same thing changed. */
const leastLike = 0.4

/** Beyond so many changes all is compared by likeness alone. */
const mostEdits = 2000

/** So many at once are compared each with each, so that the work grows with their number and not with its square. */
const mostAtOnce = 80

/** Two rows of things side by side: the same ones in their order, and between them those that are alike. */
export function align<Item>(
  before: readonly Item[],
  after: readonly Item[],
  {key, likeness}: Sameness<Item>
): Pair<Item>[] {
  const pairs: Pair<Item>[] = []
  const parts = diffArrays(before.map(key), after.map(key), {maxEditLength: mostEdits}) ?? [
    {removed: true, added: false, count: before.length},
    {removed: false, added: true, count: after.length}
  ]
  let from = 0
  let to = 0
  let gone: readonly Item[] = []
  let come: readonly Item[] = []
  for (const {added, removed, count = 0} of parts) {
    if (removed) {
      gone = [...gone, ...before.slice(from, from + count)]
      from += count
    } else if (added) {
      come = [...come, ...after.slice(to, to + count)]
      to += count
    } else {
      settle()
      for (let index = 0; index < count; index++) {
        const pair = {before: before[from + index], after: after[to + index], isSame: true}
        pairs.push(pair as Pair<Item>)
      }
      from += count
      to += count
    }
  }
  settle()
  return pairs

  function settle(): void {
    pairs.push(...alike(gone, come, likeness))
    gone = []
    come = []
  }
}

/** By parts, where there are many. */
function alike<Item>(
  before: readonly Item[],
  after: readonly Item[],
  likeness: Sameness<Item>['likeness']
): Pair<Item>[] {
  const parts = Math.max(1, Math.ceil(Math.max(before.length, after.length) / mostAtOnce))
  const part = (items: readonly Item[], index: number) =>
    items.slice(
      Math.round((items.length * index) / parts),
      Math.round((items.length * (index + 1)) / parts)
    )
  return Array.from({length: parts}, (_, index) =>
    paired(part(before, index), part(after, index), likeness)
  ).flat()
}

/** The pairs, in the order of both, that have most in common. */
function paired<Item>(
  before: readonly Item[],
  after: readonly Item[],
  likeness: Sameness<Item>['likeness']
): Pair<Item>[] {
  const like = before.map(one =>
    after.map(other => {
      const measure = likeness(one, other)
      return measure < leastLike ? 0 : measure
    })
  )
  /** The most that items from there on have in common. */
  const best = Array.from({length: before.length + 1}, () =>
    new Array<number>(after.length + 1).fill(0)
  )
  const at = (row: number, column: number): number => best[row]?.[column] ?? 0
  const both = (row: number, column: number): number => {
    const measure = like[row]?.[column] ?? 0
    return measure === 0 ? -1 : measure + at(row + 1, column + 1)
  }
  for (let row = before.length - 1; row >= 0; row--) {
    for (let column = after.length - 1; column >= 0; column--) {
      const most = Math.max(both(row, column), at(row + 1, column), at(row, column + 1))
      ;(best[row] as number[])[column] = most
    }
  }
  const pairs: Pair<Item>[] = []
  let row = 0
  let column = 0
  while (row < before.length || column < after.length) {
    const one = before[row] as Item
    const other = after[column] as Item
    const isInBoth = row < before.length && column < after.length
    if (isInBoth && both(row, column) >= at(row, column)) {
      pairs.push({before: one, after: other, isSame: false})
      row++
      column++
    } else if (row < before.length && at(row + 1, column) >= at(row, column)) {
      pairs.push({before: one})
      row++
    } else {
      pairs.push({after: other})
      column++
    }
  }
  return pairs
}
