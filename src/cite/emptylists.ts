import type {Heading, Nodes, Root} from 'mdast'
import type {CslStyle} from '../article.ts'
import type {WorkList} from '../tree.ts'
import {visit} from '../visit.ts'

/** Whether a style prints lists of works; some cite only. */
export function listsWorks({style}: CslStyle): boolean {
  return style.children.some(child => typeof child !== 'string' && child.name === 'bibliography')
}

/** Whether a block prints something where it stands. */
export function isPrinted({type}: Nodes): boolean {
  return type !== 'footnoteDefinition' && type !== 'definition' && type !== 'html'
}

/**
 * Take out the lists nobody asked for that have no works and, where the style lists none, all lists with what is
 * said before the works and the heading over them. A heading with a label stays: something may refer to it.
 */
export function dropEmpty(tree: Root, style: CslStyle): void {
  const dropsAll = !listsWorks(style)
  visit(tree, 'workList', (list, index, parent) => {
    const isAsked = list.position !== undefined
    if (!parent || index === undefined || list.entries?.length !== 0) return
    if (isAsked && (!dropsAll || list.children.some(isLabelled))) return
    const before = parent.children[index - 1]
    const isAlone = isAsked && before && isHeadingOnly(before, parent.children.slice(index + 1))
    const from = isAlone ? index - 1 : index
    parent.children.splice(from, index - from + 1)
    return from
  })
}

function isHeadingOnly(before: Nodes, after: readonly Nodes[]): boolean {
  if (before.type !== 'heading' || isLabelled(before)) return false
  const next = after.find(isPrinted)
  return !next || (next.type === 'heading' && next.depth <= before.depth)
}

function isLabelled(node: WorkList['children'][number] | Heading): boolean {
  return node.type === 'heading' && node.data?.label !== undefined
}
