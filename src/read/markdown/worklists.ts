import type {Root} from 'mdast'
import type {VFile} from 'vfile'
import {report} from '../../rules.ts'
import type {Div, WorkList} from '../../tree.ts'
import {visit} from '../../visit.ts'
import {annotationOf, type Tell, workFilter} from './workfilter.ts'

const refsDiv = /^<div\b[^>]*\bid\s*=\s*["']?refs(?:-([\w-]+))?["']?[^>]*>\s*<\/div>$/i

/**
 * Make lists of works of `::: {.bibliography keyword=primary}`, of pandoc's `::: {#refs}`, `<div id="refs">`
 * and multibib's `::: {#refs-NAME}`.
 *
 * Reports: `bibliography-list-valid`.
 */
export function makeWorkLists(tree: Root, file: VFile): void {
  visit(tree, (node, index, parent) => {
    const list = listOf(node, file)
    if (list && parent && index !== undefined) parent.children[index] = list
  })
}

function listOf(node: Root | Root['children'][number], file: VFile): WorkList | undefined {
  if (node.type === 'div') return ofDiv(node, file)
  const div = node.type === 'html' ? refsDiv.exec(node.value.trim()) : null
  return div ? empty(node.position, div[1]) : undefined
}

function empty(position: WorkList['position'], source?: string): WorkList {
  const filter = {traits: [], ...(source !== undefined && {source})}
  return {type: 'workList', filter, children: [], position}
}

function ofDiv(div: Div, file: VFile): WorkList | undefined {
  const {id = '', classes, lang, values, children, position} = div
  const source = /^refs-(.+)$/.exec(id)?.[1]
  if (id !== 'refs' && source === undefined && !classes.includes('bibliography')) return undefined
  const tell: Tell = (reason, finding) =>
    report(file, 'bibliography-list-valid', reason, {at: position?.start, ...finding})
  const annotation = annotationOf(values, tell)
  return {
    type: 'workList',
    filter: {...workFilter(values, tell), ...(source !== undefined && {source})},
    ...(annotation && {annotation}),
    ...(lang !== undefined && {lang}),
    children,
    position
  }
}
