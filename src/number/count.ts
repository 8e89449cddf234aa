import type {Heading} from 'mdast'
import type {Cited, Label, Statement, WorkList} from '../article.ts'
import {topDepth} from '../headings.ts'
import {kindOfLabel, kinds, type LabelKind} from '../kinds.ts'
import {visit} from '../visit.ts'
import {numberLines} from './equations.ts'
import {hasCaption, letterParts} from './parts.ts'
import {sectionCounter} from './sections.ts'
import {titleOf} from './title.ts'

/** Number all that is counted, and tell what each label names, in the order of the text. */
export function count({meta, tree}: Cited): Map<string, Label> {
  const labels = new Map<string, Label>()
  const totals = new Map<string, number>()
  const sections = sectionCounter(topDepth(tree), meta.lang, 6)
  let title: string | undefined
  visit(tree, node => {
    if (node.type === 'heading') enter(node)
    else if (node.type === 'workList' && sections.here().part !== 'body') standApart(node)
    else if (node.type === 'figure' && node.part === undefined) {
      const number = hasCaption(node) ? (node.tag ?? next(node.kind)) : undefined
      if (number !== undefined) node.number = number
      name(node.label, node.kind, number)
      for (const {label, kind, part} of letterParts(node, meta.lang)) {
        name(label, kind, number && `${number}${part}`)
      }
    } else if (node.type === 'statement') {
      const number = isCounted(node) ? next(node.kind) : undefined
      if (number !== undefined) node.number = number
      name(node.label, node.kind, number)
    } else if (node.type === 'math') {
      for (const line of numberLines(node, () => next('equation'))) {
        name(line.label, 'equation', line.number)
      }
    } else if (node.type === 'callout' && kindOfLabel(node.id ?? '') === node.kind) {
      node.number = next(node.kind)
      name(node.id, node.kind, node.number)
    } else if (node.type === 'div' || node.type === 'span' || node.type === 'callout') {
      name(node.id, 'section', sections.here().number)
    }
  })
  return labels

  function enter(heading: Heading): void {
    sections.enter(heading)
    const {number} = sections.here()
    title = titleOf(heading)
    if (meta.numberSections && number !== undefined) heading.data = {...heading.data, number}
    name(heading.data?.label, 'section', number)
  }

  /** The bibliography behind the appendices is none of them. */
  function standApart(list: WorkList): void {
    for (const child of list.children) {
      if (child.type === 'heading') child.data = {...child.data, unnumbered: true}
    }
  }

  /** The next number of a kind. */
  function next(kind: LabelKind): string {
    const before = sections.here().part === 'supplement' ? 'S' : ''
    const total = (totals.get(before + kind) ?? 0) + 1
    totals.set(before + kind, total)
    return before + String(total)
  }

  function name(label: string | undefined, kind: LabelKind, number: string | undefined): void {
    if (label === undefined || labels.has(label)) return
    const isSection = kind === 'section'
    const counted = isSection && !meta.numberSections ? undefined : number
    labels.set(label, {
      kind: isSection && sections.here().part === 'appendix' ? 'appendix' : kind,
      ...(counted !== undefined && {number: counted}),
      ...(title !== undefined && {title}),
      id: label.replace(/\s/g, '_')
    })
  }
}

function isCounted({kind, label, unnumbered}: Statement): boolean {
  const {counted} = kinds[kind]
  return !unnumbered && (counted === 'all' || (counted === 'labelled' && label !== undefined))
}
