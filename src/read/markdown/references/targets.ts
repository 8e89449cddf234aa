import type {BlockContent, Parent, Root, RootContent} from 'mdast'
import {kindOfLabel} from '../../../kinds.ts'
import {SKIP, visit} from '../../../visit.ts'
import {after} from '../tables/captions.ts'
import {labelled, takeLabel} from './labelmark.ts'

const target = /^\(([^\s()]+)\)=[ \t]*(?:\n|$)/

/** MyST's `(x)=` on a line before a block becomes a mark of its own. */
export function splitTargets(tree: Root): void {
  visit(tree, 'paragraph', (paragraph, index, parent) => {
    const [first, ...others] = paragraph.children
    if (first?.type !== 'text' || !first.value.startsWith('(') || !parent) return undefined
    const [written = '', label] = target.exec(first.value) ?? []
    if (label === undefined || index === undefined) return undefined
    const rest = first.value.slice(written.length)
    const position = after(first, written.length)
    const content = rest === '' ? others : [{...first, value: rest, position}, ...others]
    parent.children.splice(
      index,
      1,
      {type: 'labelMark', label, position: paragraph.position},
      ...(content.length > 0 ? [{...paragraph, children: content}] : [])
    )
    return [SKIP, index + 1]
  })
}

/** What stands behind `(x)=` has that label; a paragraph has the one that it holds, `\label{x}`. */
export function giveLabels(tree: Root): void {
  visit(tree, node => {
    if (!('children' in node)) return
    const parent = node as Parent
    parent.children = parent.children.map(unwrapped)
    if (!parent.children.some(holdsMark)) return
    const out: RootContent[] = []
    const waiting: string[] = []
    for (const child of parent.children) {
      if (child.type === 'labelMark') {
        waiting.push(child.label)
        continue
      }
      const own = child.type === 'paragraph' ? takeLabel(child.children) : undefined
      const labels = own === undefined ? waiting.splice(0) : [...waiting.splice(0), own]
      out.push(labels.reduceRight(withLabel, child))
    }
    parent.children = out
  })
}

/** A block labelled as a formula, with nothing but the formula in it. */
function unwrapped(block: RootContent): RootContent {
  if (block.type !== 'div' || block.id === undefined) return block
  const [formula, ...others] = block.children
  const isOurs =
    formula?.type === 'math' && others.length === 0 && formula.data?.lines === undefined
  return isOurs && kindOfLabel(block.id) === 'equation' ? withLabel(formula, block.id) : block
}

function holdsMark(node: RootContent): boolean {
  return (
    node.type === 'labelMark' ||
    (node.type === 'paragraph' && node.children.some(({type}) => type === 'labelMark'))
  )
}

function withLabel(block: RootContent, label: string): RootContent {
  if (block.type === 'figure' || block.type === 'statement') {
    if (block.label !== undefined) return labelled(label, block)
    block.label = label
  } else if (block.type === 'heading') {
    if (block.data?.label !== undefined) return labelled(label, block as BlockContent)
    block.data = {...block.data, label}
  } else if (block.type === 'math') {
    const [line] = block.data?.lines ?? []
    if (line) return labelled(label, block)
    block.data = {...block.data, lines: [{label}]}
  } else if (block.type === 'div' && block.id === undefined) {
    return {...block, id: label}
  } else {
    return labelled(label, block as BlockContent)
  }
  return block
}
