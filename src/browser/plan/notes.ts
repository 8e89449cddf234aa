import {legal} from './lengths.ts'
import {at, heightOf, type Paper} from './paper.ts'

/** How much of a note stands with its call at least. */
export const least = 2

/** The end of all notes called before a strip. */
export const noteEnd = (paper: Paper, strip: number): number =>
  at(paper.starts, at(paper.called, strip))

/**
 * The least of the notes from `note` on that a column holds which ends before strip `to`: of the last
 * one called since `fresh` so many strips, all before it; of what others carry over, as many.
 */
export function noteNeed(
  paper: Paper,
  note: number,
  fresh: number,
  to: number,
  strips = least
): number {
  const called = at(paper.called, to)
  const end = at(paper.starts, called)
  if (note >= end) return note
  if (called === at(paper.called, fresh)) return Math.min(note + Math.max(1, strips), end)
  if (strips === 0) return note
  const need = Math.min(at(paper.starts, called - 1) + strips, end)
  const first = at(paper.together, called - 1)
  const begun = at(paper.starts, first)
  // No page holds the others that the same line calls: they follow overleaf.
  if (first < called - 1 && noteArea(paper, begun, need) > paper.sheet.height - paper.sheet.line)
    return Math.max(note, Math.min(begun + strips, at(paper.starts, first + 1)))
  return Math.max(note, need)
}

/** Whether of the last note called from strip `fresh` on and before strip `to` there is less than should be. */
export function isLate(paper: Paper, note: number, fresh: number, to: number): boolean {
  const called = at(paper.called, to)
  if (called === at(paper.called, fresh)) return false
  return note < Math.min(at(paper.starts, called - 1) + least, at(paper.starts, called))
}

/** Height of the area of the notes, with the space above. */
export const noteArea = (paper: Paper, from: number, to: number): number =>
  to > from ? paper.sheet.noteGap + heightOf(paper.notes, from, to) : 0

/**
 * The last place up to which notes fit into the room, at least `need`. Where no break is legal any will do,
 * unless `strict`.
 */
export function noteBreak(
  paper: Paper,
  from: number,
  need: number,
  end: number,
  room: number,
  strict: boolean
): number | undefined {
  if (noteArea(paper, from, need) > room) return undefined
  const last = lastFitting(paper, from, need, end, room)
  for (let to = last; to >= need; to--)
    if (to === end || to === from || at(paper.notes.rank, to) <= legal) return to
  return strict ? undefined : last
}

function lastFitting(paper: Paper, from: number, need: number, end: number, room: number): number {
  if (noteArea(paper, from, end) <= room) return end
  let fits = need
  let not = end
  while (not - fits > 1) {
    const middle = (fits + not) >> 1
    if (noteArea(paper, from, middle) <= room) fits = middle
    else not = middle
  }
  return fits
}
