import type {Root} from 'mdast'
import type {Article, Cited, Label} from '../article.ts'
import {flowsOf} from '../flows.ts'
import {topDepth} from '../headings.ts'
import {visit} from '../visit.ts'
import {numberLines} from './equations.ts'
import {hasCaption, letterParts} from './parts.ts'
import {refer} from './refer.ts'
import {titleOf} from './title.ts'

/**
 * Cited → Article: figures, tables, labelled formulas, sections and notes counted, cross-references turned into
 * words.
 *
 * Reports: `label-known`.
 */
export function number(cited: Cited): Article {
  const labels = count(cited)
  for (const flow of flowsOf(cited)) refer(flow, labels, cited)
  countNotes(flowsOf(cited))
  return {...cited, labels}
}

/** The notes of abstracts and body are counted in one row, for a style may say "note 3". */
function countNotes(flows: readonly Root[]): void {
  let notes = 0
  for (const flow of flows) {
    if (notes > 0) flow.data = {...flow.data, firstNote: notes + 1}
    const defined = new Set<string>()
    const called = new Set<string>()
    visit(flow, node => {
      if (node.type === 'footnoteDefinition') defined.add(node.identifier)
      if (node.type === 'footnoteReference') called.add(node.identifier)
    })
    notes += [...called].filter(name => defined.has(name)).length
  }
}

function count({meta, tree}: Cited): Map<string, Label> {
  const labels = new Map<string, Label>()
  const totals = {figure: 0, table: 0, equation: 0}
  const section: number[] = []
  const top = topDepth(tree)
  visit(tree, node => {
    if (node.type === 'figure' && hasCaption(node) && node.part === undefined) {
      node.number = ++totals[node.kind]
      name(node.label, {kind: node.kind, number: String(node.number)})
      for (const part of letterParts(node, meta.lang))
        name(part.label, {kind: node.kind, number: `${node.number}${part.part}`})
    }
    if (node.type === 'math') {
      for (const line of numberLines(node, () => ++totals.equation))
        name(line.label, {kind: 'equation', number: line.number ?? ''})
    }
    if (node.type === 'heading') {
      const numbered = meta.numberSections && node.data?.unnumbered !== true
      if (numbered) {
        const level = node.depth - top
        section.length = level + 1
        for (let index = 0; index <= level; index++) section[index] ??= 0
        section[level] = (section[level] ?? 0) + 1
        node.data = {...node.data, number: section.join('.')}
      }
      name(node.data?.label, {
        kind: 'section',
        number: node.data?.number ?? titleOf(node),
        title: !numbered
      })
    }
  })
  return labels

  function name(label: string | undefined, meaning: Label): void {
    if (label !== undefined && !labels.has(label)) labels.set(label, meaning)
  }
}
