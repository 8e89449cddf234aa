import {type Box, boxesOf} from './boxes.ts'
import {type Columns, charAt, columnsOf, pieceBetween} from './columns.ts'
import {type Align, type Drawing, type Drawn, type DrawnCell, pageColumns} from './drawing.ts'

const firstLine = /^ {0,3}\+[-=:]{2}[-=:+]*\+\s*$/
const anyLine = /^ {0,3}[+|].*[+|]\s*$/

export const gridDrawing: Drawing = {
  goesOn: (lines, next) => (lines.length === 0 ? firstLine : anyLine).test(next),
  isWhole: lines => readGrid(lines) !== undefined,
  isSure: () => false
}

/**
 * Read a grid table, whose cells may span rows and columns. Undefined when the borders do not meet.
 *
 * @see pandoc MANUAL, extension `grid_tables`
 */
export function readGrid(source: readonly string[]): Drawn | undefined {
  const indent = /^ */.exec(source[0] ?? '')?.[0].length ?? 0
  const lines = source.map(line => line.trimEnd())
  const grid = lines.map(line => {
    const columns = columnsOf(line)
    return {...columns, at: columns.at.slice(indent)}
  })
  const boxes = boxesOf(grid)
  if (!boxes) return undefined
  const tops = sorted(boxes.flatMap(({top, bottom}) => [top, bottom]))
  const lefts = sorted(boxes.flatMap(({left, right}) => [left, right]))
  const doubles = tops.slice(1, -1).filter(line => /^\s*\+=/.test(lines[line] ?? ''))
  const head = doubles[0]
  const isFooted = /^\s*\+=/.test(lines.at(-1) ?? '')
  const foot = isFooted ? doubles.at(-1) : undefined
  const spans = lefts.slice(1).map((right, index) => ({left: lefts[index] ?? 0, right}))
  const all = Math.max(pageColumns, lefts.at(-1) ?? 0)
  return {
    cells: boxes.map(box => cellOf(box, grid, tops, lefts)),
    rows: tops.length - 1,
    align: spans.map(span => alignOf(grid[head ?? 0], span)),
    widths: spans.map(({left, right}) => (right - left) / all),
    headRows: head === undefined ? 0 : tops.indexOf(head),
    footRows: foot === undefined ? 0 : tops.length - 1 - tops.indexOf(foot),
    hasBlocks: true
  }
}

function cellOf(
  box: Box,
  grid: readonly Columns[],
  tops: readonly number[],
  lefts: readonly number[]
): DrawnCell {
  const row = tops.indexOf(box.top)
  const column = lefts.indexOf(box.left)
  const inside = grid.slice(box.top + 1, box.bottom).map((columns, index) => {
    const {text, index: start} = pieceBetween(columns, box.left + 1, box.right)
    return {text: text.trimEnd(), index: start, line: box.top + 1 + index}
  })
  return {
    row,
    column,
    rowSpan: tops.indexOf(box.bottom) - row,
    colSpan: lefts.indexOf(box.right) - column,
    lines: withoutMargin(inside)
  }
}

/** The space that all lines of a cell begin with is none of their text. */
function withoutMargin(lines: DrawnCell['lines']): DrawnCell['lines'] {
  const margins = lines.flatMap(({text}) => (text === '' ? [] : [text.search(/\S/)]))
  const margin = Math.min(...margins)
  return lines.map(({text, index, line}) => ({
    text: text.slice(margin),
    index: index + margin,
    line
  }))
}

function alignOf(
  columns: Columns | undefined,
  {left, right}: {left: number; right: number}
): Align {
  if (!columns) return null
  const starts = charAt(columns, left + 1) === ':'
  const ends = charAt(columns, right - 1) === ':'
  return starts && ends ? 'center' : starts ? 'left' : ends ? 'right' : null
}

function sorted(numbers: readonly number[]): number[] {
  return [...new Set(numbers)].sort((one, other) => one - other)
}
