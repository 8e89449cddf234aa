import {type Box, emptyFill, type Fill} from './box.ts'
import {carried} from './carry.ts'
import {emptiness, weights} from './cost.ts'
import {reached, standsAcross} from './floats.ts'
import {isLate, noteArea, noteBreak, noteEnd, noteNeed} from './notes.ts'
import {at, type Paper, type State} from './paper.ts'

/** A column without text: floats put off, notes carried over. Undefined if there are none. */
export function drain(paper: Paper, from: State, box: Box): Fill | undefined {
  const {sheet} = paper
  const {height, section} = box
  const end = box.noNotes ? from.note : noteEnd(paper, from.strip)
  const need = box.noNotes ? from.note : noteNeed(paper, from.note, box.fresh, from.strip)
  const area = noteArea(paper, from.note, need)
  const floatEnd = box.noFloats ? from.float : reached(paper, section, from.strip)
  const head: number[] = []
  let used = 0
  let float = from.float
  for (; float < floatEnd; float++) {
    if (box.reserved.has(float)) continue
    const next = at(paper.floats, float)
    if (standsAcross(paper, section, next)) break
    const tall = next.height
    const gap = head.length > 0 ? sheet.floatGap : 0
    const alone = head.length === 0 && end === from.note && !box.strict
    if (used + gap + tall + (area > 0 ? sheet.floatGap + area : 0) > height && !alone) break
    head.push(float)
    used += gap + tall
  }
  const room = height - used - (head.length > 0 ? sheet.floatGap : 0)
  const note =
    end === from.note
      ? end
      : (noteBreak(paper, from.note, need, end, room, false) ??
        noteBreak(paper, from.note, from.note + 1, end, room, false) ??
        (head.length > 0 || box.strict ? from.note : from.note + 1))
  if (note === from.note && head.length === 0) return undefined
  const filled =
    used +
    noteArea(paper, from.note, note) +
    (head.length > 0 && note > from.note ? sheet.floatGap : 0)
  const to = {strip: from.strip, note, float}
  const ends = from.strip === section.to && note === end && float === section.floatTo
  return {
    ...emptyFill(from),
    to,
    head,
    filled,
    late: !box.noNotes && isLate(paper, note, box.fresh, from.strip),
    cost:
      (ends ? 0 : emptiness(height - filled, sheet.line)) +
      carried(paper, to, section) +
      (filled > height ? weights.overfull : 0),
    overfull: Math.max(0, filled - height)
  }
}
