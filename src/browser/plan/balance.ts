import type {Box, Fill} from './box.ts'
import {drained, fill} from './fill.ts'
import type {Paper, State} from './paper.ts'
import {tallest} from './spread.ts'

/** Columns of a height as equal as breaks allow which hold all up to `box.to`; undefined if there are none. */
export function balanced(
  paper: Paper,
  from: State,
  box: Box,
  columns: number
): readonly Fill[] | undefined {
  let best = inHeight(box.height)
  if (!best) return undefined
  let low = 0
  let high = tallest(best)
  while (high - low > 0.5) {
    const middle = (low + high) / 2
    const fills = inHeight(middle)
    if (fills) {
      best = fills
      high = Math.min(middle, tallest(fills))
    } else low = middle
  }
  return best

  function inHeight(height: number): readonly Fill[] | undefined {
    const fills: Fill[] = []
    let state = from
    while (fills.length < columns) {
      const fresh = fills.length === 0 ? box.fresh : state.strip
      const last = fill(paper, state, {...box, height, fresh, strict: true}).at(-1)
      if (!last) return undefined
      fills.push(last)
      state = last.to
      if (state.strip === box.to && (box.noNotes || drained(paper, box.section, state)))
        return fills
    }
    const ends = box.to === box.section.to && !box.noNotes
    return state.strip === box.to && !ends ? fills : undefined
  }
}
