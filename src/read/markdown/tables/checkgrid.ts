import type {Root, RootContent} from 'mdast'
import type {VFile} from 'vfile'
import {report} from '../../../rules.ts'
import {visit} from '../../../visit.ts'

/**
 * Tell of paragraphs that were meant for grid tables, and of lines and headings that were meant for a multiline table
 * of one column.
 *
 * Reports: `block-read`, `table-grid-closed`.
 */
export function checkGrids(tree: Root, source: string, file: VFile): void {
  visit(tree, node => {
    if (!('children' in node)) return
    for (const [index, child] of node.children.entries()) {
      if (child.type === 'thematicBreak' && isOneColumn(node.children.slice(index), source)) {
        report(file, 'block-read', 'This is no table: it has one column only', {
          at: child,
          note: 'A table of one column is written with bars: | Name |, below it |---|, and | a row |.'
        })
      }
    }
  })
  visit(tree, 'paragraph', paragraph => {
    const [first] = paragraph.children
    if (first?.type !== 'text' || !/^\+[-=:]{3}[-=:+]*\+\n[|+]/.test(first.value)) return
    report(file, 'table-grid-closed', 'The lines of this table do not meet', {
      at: paragraph,
      found: first.value.slice(0, first.value.indexOf('\n')),
      note: 'Each | stands right below a +, and the last line is drawn like the first. Use letters of one width to see it.'
    })
  })
}

/** A line, a head with a line below it, and further on a row with a last line, all of them as long. */
function isOneColumn([line, head, ...others]: readonly RootContent[], source: string): boolean {
  const length = underline(line, source)
  if (length < 5 || head?.type !== 'heading' || underline(head, source) !== length) return false
  if (head.position?.start.line !== (line?.position?.end.line ?? 0) + 1) return false
  const end = others.findIndex(({type}) => type === 'heading' || type === 'thematicBreak')
  return end > 0 && others[end]?.type === 'heading' && underline(others[end], source) === length
}

/** How many dashes stand in the last line. */
function underline(node: RootContent | undefined, source: string): number {
  const end = node?.position?.end.offset ?? 0
  return /-*$/.exec(source.slice(Math.max(0, end - 200), end))?.[0].length ?? 0
}
