import type {Root} from 'mdast'
import {visit} from '../../visit.ts'
import type {WrittenText} from './yaml.ts'

/** Moves positions inside a front-matter text to where it stands in the paper. */
export function shift(tree: Root, {line, indents}: Pick<WrittenText, 'line' | 'indents'>): void {
  const moved = new Set<object>()
  const move = (point: {line: number; column: number; offset?: number | undefined}): void => {
    if (moved.has(point)) return
    moved.add(point)
    point.column += indents[point.line - 1] ?? 0
    point.line += line - 1
    delete point.offset
  }
  for (const {at} of tree.data?.macros ?? []) if (at) move(at)
  visit(tree, node => {
    const places =
      node.type === 'cite' ? [node.position, ...node.items.map(item => item.at)] : [node.position]
    for (const place of places) {
      if (!place) continue
      move(place.start)
      move(place.end)
    }
  })
}
