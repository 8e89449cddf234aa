import type {BlockContent, Root} from 'mdast'
import type {VFile} from 'vfile'
import {report} from '../../rules.ts'
import type {Div, Row} from '../../tree.ts'
import {visit} from '../../visit.ts'

/** Places and ways of showing that a page on paper has not. */
const elsewhere =
  /^(?:column-(?:body|page|screen)(?:-(?:outset|inset|right|left|shaded))*|panel-(?:tabset|sidebar|fill|input)|incremental|nonincremental)$/
/** A block of these stands in the margin, words within a line do not. */
const beside = /^(?:aside|column-margin|margin-note)$/

/**
 * Set pandoc's `::: columns` side by side, and tell of Quarto's classes for which there is no place: what has them is
 * shown in the text.
 *
 * Reports: `construct-honoured`.
 */
export function readColumns(tree: Root, file: VFile): void {
  visit(tree, (node, index, parent) => {
    if (node.type !== 'div' && node.type !== 'span') return
    const unplaced = node.classes.find(
      name => elsewhere.test(name) || (node.type === 'span' && beside.test(name))
    )
    if (unplaced !== undefined) {
      report(
        file,
        'construct-honoured',
        `The class \`${unplaced}\` is not honoured: what is in it is shown`,
        {
          at: node.position?.start,
          found: unplaced,
          note: 'The page has one column of text: what stood elsewhere, or behind a tab, stands in it.'
        }
      )
    }
    const row = node.type === 'div' ? rowOf(node) : undefined
    if (row && parent && index !== undefined) parent.children[index] = row
  })
}

function rowOf({classes, children, position}: Div): Row | undefined {
  if (!classes.includes('columns')) return undefined
  const columns = children.filter(
    (child): child is Div => child.type === 'div' && child.classes.includes('column')
  )
  if (columns.length === 0 || columns.length < children.length) return undefined
  const widths = columns.map(({values}) => /^(\d+(?:\.\d+)?)%$/.exec(values['width'] ?? '')?.[1])
  return {
    type: 'row',
    ...(widths.every(width => width !== undefined) && {widths: widths.map(Number)}),
    children: columns as BlockContent[],
    position
  }
}
