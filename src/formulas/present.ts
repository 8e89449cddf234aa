import type {Nodes} from 'mdast'
import type {Manuscript} from '../article.ts'
import {flowsOf} from '../flows.ts'
import {visit} from '../visit.ts'

/** Whether a paper has formulas: what sets them is loaded for such papers alone. */
export function hasFormulas(paper: Pick<Manuscript, 'meta' | 'tree'>): boolean {
  return flowsOf(paper).some(hasFormula)
}

function hasFormula(part: Nodes): boolean {
  let found = false
  visit(part, node => {
    const inlines = node.type === 'cite' ? node.inlines : undefined
    if (node.type === 'math' || node.type === 'inlineMath' || inlines?.some(hasFormula))
      found = true
    return !found
  })
  return found
}
