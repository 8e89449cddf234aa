import {type Columns, charAt} from './columns.ts'

/** The rectangle of a cell: the lines and columns of its borders. */
export interface Box {
  readonly top: number
  readonly left: number
  readonly bottom: number
  readonly right: number
}

/**
 * Find the cells of a grid by going round their borders: right, down, and back along the bottom and the left.
 * Undefined when they do not fill it without gaps.
 */
export function boxesOf(grid: readonly Columns[]): Box[] | undefined {
  const bottom = grid.length - 1
  const right = (grid[0]?.at.length ?? 0) - 1
  /** For each column, the last line that a cell fills. */
  const filled = new Array<number>(Math.max(0, right)).fill(0)
  const boxes: Box[] = []
  const corners: [top: number, left: number][] = [[0, 0]]
  for (let corner = corners.shift(); corner; corner = corners.shift()) {
    const [top, left] = corner
    if (top >= bottom || left >= right || (filled[left] ?? 0) !== top) continue
    const box = boxAt(grid, top, left, right, bottom)
    if (!box || filled.slice(box.left, box.right).some(line => line !== top)) return undefined
    filled.fill(box.bottom, box.left, box.right)
    boxes.push(box)
    corners.push([top, box.right], [box.bottom, left])
    corners.sort((one, other) => one[0] - other[0] || one[1] - other[1])
  }
  return boxes.length > 0 && filled.every(line => line === bottom) ? boxes : undefined
}

/** The smallest box with this upper left corner. */
function boxAt(
  grid: readonly Columns[],
  top: number,
  left: number,
  lastColumn: number,
  lastLine: number
): Box | undefined {
  if (at(top, left) !== '+') return undefined
  for (let right = left + 1; right <= lastColumn && isLevel(at(top, right)); right++) {
    if (at(top, right) !== '+') continue
    for (let bottom = top + 1; bottom <= lastLine && isUpright(at(bottom, right)); bottom++) {
      if (at(bottom, right) === '+' && closes(bottom, right)) return {top, left, bottom, right}
    }
  }
  return undefined

  function at(line: number, column: number): string {
    const columns = grid[line]
    return columns ? charAt(columns, column) : ' '
  }

  function closes(bottom: number, right: number): boolean {
    for (let column = left; column < right; column++) if (!isLevel(at(bottom, column))) return false
    if (at(bottom, left) !== '+') return false
    for (let line = top; line < bottom; line++) if (!isUpright(at(line, left))) return false
    return true
  }
}

function isLevel(char: string): boolean {
  return char === '-' || char === '=' || char === ':' || char === '+'
}

function isUpright(char: string): boolean {
  return char === '|' || char === '+'
}
