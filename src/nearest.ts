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

/** Whether a name is another with one letter more, less or other, or with two that changed places. */
export function isSlip(name: string, known: string): boolean {
  if (Math.abs(name.length - known.length) > 1) return false
  let same = 0
  while (same < known.length && name[same] === known[same]) same++
  const rest = (text: string, from: number) => text.slice(from)
  return (
    rest(name, same + 1) === rest(known, same + 1) ||
    rest(name, same + 1) === rest(known, same) ||
    rest(name, same) === rest(known, same + 1) ||
    (name[same] === known[same + 1] &&
      name[same + 1] === known[same] &&
      rest(name, same + 2) === rest(known, same + 2))
  )
}
