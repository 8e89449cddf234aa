import {distance} from 'fastest-levenshtein'

/**
 * The names most like a misspelled one, best first: those that differ in few of their letters, and hardly
 * more than the best of them.
 *
 * @param name What the author wrote.
 * @param known What exists.
 * @param most How many to offer, by default 3.
 * @param share Which part of the letters may differ, by default half.
 */
export function nearest(name: string, known: Iterable<string>, most = 3, share = 0.5): string[] {
  const wanted = name.toLowerCase()
  const near = [...known]
    .map(candidate => ({candidate, far: distance(wanted, candidate.toLowerCase())}))
    .filter(({candidate, far}) => far <= Math.max(name.length, candidate.length) * share)
    .sort((a, b) => a.far - b.far || (a.candidate < b.candidate ? -1 : 1))
  const best = near[0]?.far ?? 0
  return near
    .filter(({far}) => far <= best + 1)
    .slice(0, most)
    .map(({candidate}) => candidate)
}
