import {type Measured, measure} from './measure.ts'
import {boxOf, type LineNumbering} from './sheets.ts'

/** Lines of one height and size that follow each other without a gap: their numbers are one element. */
interface Run {
  readonly top: number
  readonly height: number
  readonly size: number
  readonly first: number
  count: number
}

/**
 * Number the lines of the finished pages beside them, those of captions and notes too. Formulas that stand apart,
 * pictures and tables have no number. All is read before anything is written, so that nothing is laid out between.
 */
export function numberLines(sheets: readonly HTMLElement[], how: LineNumbering): void {
  if (how === 'none') return
  const found: [box: Element, runs: Run[]][] = []
  let next = 1
  for (const sheet of sheets) {
    if (how === 'page') next = 1
    // What stands below a column is placed in it by itself.
    for (const box of sheet.querySelectorAll('.column, .below')) {
      const runs = runsOf(
        measure(box, () => false),
        next
      )
      const last = runs.at(-1)
      if (last) next = last.first + last.count
      found.push([box, runs])
    }
  }
  for (const [box, runs] of found) box.append(...runs.map(numbersOf))
}

function runsOf({strips, places}: Measured, first: number): Run[] {
  const runs: Run[] = []
  let next = first
  for (const [index, {top, bottom}] of strips.entries()) {
    const size = places[index]?.textSize ?? 0
    if (size === 0) continue
    const run = runs.at(-1)
    const height = bottom - top
    const goesOn =
      run &&
      run.size === size &&
      Math.abs(height - run.height) < same &&
      Math.abs(top - run.top - run.count * run.height) < same
    if (goesOn) run.count++
    else runs.push({top, height, size, first: next, count: 1})
    next++
  }
  return runs
}

/** In px: less is not seen. */
const same = 0.1

function numbersOf({top, height, size, first, count}: Run): HTMLElement {
  const box = boxOf('line-numbers')
  box.ariaHidden = 'true'
  box.style.top = `${top}px`
  // Of the size of the line, so that the numbers stand on its baseline.
  box.style.fontSize = `${size}px`
  box.style.lineHeight = `${height}px`
  const numbers = document.createElement('span')
  numbers.append(Array.from({length: count}, (_, index) => first + index).join('\n'))
  box.append(numbers)
  return box
}
