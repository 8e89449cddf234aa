import type {Entry} from '../tree.ts'
import {align} from './align.ts'
import {entryKey} from './likeness.ts'

/** Two lists of works as one: an entry whose words changed is struck as it was and marked as it is. */
export function mergedEntries(
  before: readonly Entry[] = [],
  after: readonly Entry[] = []
): Entry[] {
  return align(before, after, {
    key: entryKey,
    likeness: (one, other) => (one.key === other.key ? 1 : 0)
  }).flatMap((pair): Entry[] => {
    if (pair.before && pair.after && pair.isSame) return [pair.after]
    return [
      ...(pair.before ? [{...pair.before, change: 'deletion' as const}] : []),
      ...(pair.after ? [{...pair.after, change: 'insertion' as const}] : [])
    ]
  })
}
