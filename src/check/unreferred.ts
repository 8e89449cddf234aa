import type {Nodes} from 'mdast'
import type {Article} from '../article.ts'
import {flowsOf} from '../flows.ts'
import {visit} from '../visit.ts'
import type {Remark} from './remark.ts'

const mostNamed = 10

/** Figures, tables, listings and equations with a label that the text never refers to: one remark for all. */
export function unreferred(article: Readonly<Article>): Remark[] {
  const named = referredIn(article)
  const idle: {readonly label: string; readonly at: Nodes}[] = []
  visit(article.tree, node => {
    const labels = labelsOf(node)
    const [label] = labels
    if (label !== undefined && !labels.some(one => named.has(one))) idle.push({label, at: node})
  })
  const [first] = idle
  if (!first) return []
  const names = idle.slice(0, mostNamed).map(({label}) => `\`${label}\``)
  const more = idle.length > mostNamed ? ` and ${idle.length - mostNamed} more` : ''
  return [
    {
      file: article.file,
      rule: 'label-referred',
      reason:
        idle.length === 1
          ? `Nothing refers to \`${first.label}\``
          : `Nothing refers to ${idle.length} of the things that have a label`,
      at: first.at.position?.start,
      note: `${idle.length === 1 ? '' : `${names.join(', ')}${more}. `}Refer to it where it is spoken of: @${first.label}.`
    }
  ]
}

/** Of a figure with parts also theirs: who refers to a part refers to it. */
function labelsOf(node: Nodes): string[] {
  if (node.type === 'math') {
    const {group, lines = []} = node.data ?? {}
    return [group, ...lines].flatMap(line => line?.label ?? [])
  }
  if (node.type !== 'figure' || node.part !== undefined) return []
  const labels: string[] = []
  visit(node, 'figure', ({label}) => {
    if (label !== undefined) labels.push(label)
  })
  return node.label === undefined ? [] : labels
}

function referredIn(article: Readonly<Article>): Set<string> {
  const named = new Set<string>()
  for (const flow of flowsOf(article)) {
    visit(flow, node => {
      if (node.type === 'crossReference') for (const {label} of node.targets) named.add(label)
      if (node.type === 'link' && node.url.startsWith('#')) named.add(node.url.slice(1))
      if (node.type === 'math' || node.type === 'inlineMath') {
        for (const [, label = ''] of node.value.matchAll(/\\(?:eq)?ref\s*\{([^{}]*)\}/g))
          named.add(label.trim())
      }
      if (node.type === 'cite') {
        const affixes = node.items.flatMap(({prefix, suffix}) => [...prefix, ...suffix])
        for (const affix of affixes)
          if (affix.type === 'crossReference') for (const {label} of affix.targets) named.add(label)
      }
    })
  }
  return named
}
