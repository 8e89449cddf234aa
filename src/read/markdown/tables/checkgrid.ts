import type {Root} from 'mdast'
import type {VFile} from 'vfile'
import {report} from '../../../rules.ts'
import {visit} from '../../../visit.ts'

/**
 * Tell of paragraphs that were meant for grid tables.
 *
 * Reports: `table-grid-closed`.
 */
export function checkGrids(tree: Root, file: VFile): void {
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
