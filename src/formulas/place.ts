import type {Point, Position} from 'unist'
import type {VFile} from 'vfile'

/**
 * Where a place in a formula stands in the file. The formula's own lines tell: quotations and lists have marks
 * before them that are no part of it.
 *
 * @returns The formula's beginning where its lines are not found.
 */
export function placeIn(
  value: string,
  offset: number,
  position: Position | undefined,
  file: VFile
): Point | undefined {
  if (!position) return undefined
  const before = value.slice(0, offset).split('\n')
  const lines = String(file)
    .split('\n', position.end.line)
    .slice(position.start.line - 1)
  const texts = value.split('\n')
  const [text = ''] = texts.splice(before.length - 1, 1)
  const first = lines.findIndex(line => line.includes(value.split('\n')[0] ?? ''))
  const line = lines[first + before.length - 1]
  // Two formulas may stand in one line.
  const from = first === 0 && before.length === 1 ? position.start.column - 1 : 0
  const column = line?.indexOf(text, from) ?? -1
  if (first < 0 || column < 0) return position.start
  return {
    line: position.start.line + first + before.length - 1,
    column: column + (before.at(-1)?.length ?? 0) + 1
  }
}
