import type {SetCite} from './cite.ts'
import {plain} from './rich.ts'

/** 2000a, b, c, e → 2000a–c, e */
export function rangeSuffixes(sets: SetCite[]): void {
  for (let from = 0; from < sets.length; from++) {
    let to = from
    while (follows(sets[to], sets[to + 1])) to++
    if (to - from < 2) continue
    for (let index = from + 1; index < to; index++) {
      const set = sets[index]
      if (set) set.rich = undefined
    }
    const last = sets[to]
    if (last) last.delimiter = '–'
    from = to
  }
}

function follows(set: SetCite | undefined, next: SetCite | undefined): boolean {
  const [a, b] = [set?.cite.distinction?.yearSuffix, next?.cite.distinction?.yearSuffix]
  if (
    !set ||
    !next ||
    a === undefined ||
    b === undefined ||
    !next.collapsed ||
    set.year() !== next.year()
  )
    return false
  if (set.located || set.cite.suffix !== '') return false
  return (
    a.length === b.length &&
    a.slice(0, -1) === b.slice(0, -1) &&
    b.charCodeAt(b.length - 1) - a.charCodeAt(a.length - 1) === 1
  )
}

/** [1], [2], [3], [5] → [1]–[3], [5] */
export function numberRanges(
  sets: readonly SetCite[],
  afterCollapse: string,
  delimiter: string
): SetCite[] {
  const out: SetCite[] = []
  for (let from = 0; from < sets.length; from++) {
    let to = from
    while (isNext(sets[to], sets[to + 1])) to++
    const first = sets[from]
    if (!first) break
    const previous = out.at(-1)
    out.push({...first, delimiter: previous?.collapsed ? afterCollapse : delimiter})
    if (to === from) continue
    for (let index = from + 1; index <= to; index++) {
      const set = sets[index]
      if (!set || (to - from > 1 && index < to)) continue
      out.push({...set, delimiter: to - from > 1 ? '–' : delimiter, collapsed: to - from > 1})
    }
    from = to
  }
  return out
}

function isNext(set: SetCite | undefined, next: SetCite | undefined): boolean {
  if (set?.cite.number === undefined || next?.cite.number !== set.cite.number + 1) return false
  return [set, next].every(
    ({cite, located, rich}) =>
      !located && cite.prefix === '' && cite.suffix === '' && isNumberAlone(plain(rich))
  )
}

/** A style may ask for ranges of numbers and print more than them. */
function isNumberAlone(text: string): boolean {
  return /^[^\p{L}\p{N}]*\p{N}+[^\p{L}\p{N}]*$/u.test(text)
}
