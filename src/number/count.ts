import type {Heading, Nodes} from 'mdast'
import type {Cited, Label} from '../article.ts'
import {asRead} from '../asread.ts'
import {topDepth} from '../headings.ts'
import {kindOfLabel, kinds, type LabelKind} from '../kinds.ts'
import {refId} from '../refid.ts'
import type {Formula, Span, Statement, WorkList} from '../tree.ts'
import {visit} from '../visit.ts'
import {numberLines} from './equations.ts'
import {hasCaption, letterParts} from './parts.ts'
import {sectionCounter} from './sections.ts'

/** Number all that is counted, and tell what each label names, in the order of the text. */
export function count({meta, tree}: Cited): Map<string, Label> {
  const labels = new Map<string, Label>()
  const totals = new Map<string, number>()
  const sections = sectionCounter(topDepth(tree), meta.lang, meta.numbering?.depth ?? 6)
  const around = new Map<Nodes, string>()
  let title: string | undefined
  if (meta.titleWords) visit(meta.titleWords, 'span', nameTitle)
  for (const {abstract} of [meta, ...meta.translations])
    if (abstract) visit(abstract, 'math', numberFormula)
  visit(tree, node => {
    if (node.type === 'heading') enter(node)
    else if (node.type === 'workList' && sections.here().part !== 'body') standApart(node)
    else if (node.type === 'figure' && node.part === undefined) {
      const number = hasCaption(node) ? (node.tag ?? next(node.kind)) : undefined
      if (number !== undefined) node.number = number
      name(node, node.label, node.kind, number)
      for (const figure of letterParts(node, meta.lang)) {
        name(figure, figure.label, figure.kind, number && `${number}${figure.part}`)
      }
    } else if (node.type === 'statement') {
      const number = isCounted(node) ? next(node.kind) : undefined
      if (number !== undefined) node.number = number
      name(node, node.label, node.kind, number)
    } else if (node.type === 'math') {
      numberFormula(node)
    } else if (node.type === 'callout' && kindOfLabel(node.id ?? '') === node.kind) {
      node.number = next(node.kind)
      name(node, node.id, node.kind, node.number)
    } else if (node.type === 'code') {
      name(node, node.data?.attributes?.id, 'section', sections.here().number)
    } else if (node.type === 'div' || node.type === 'span' || node.type === 'callout') {
      const [only, ...others] = node.children
      if (node.id !== undefined && only && others.length === 0) around.set(only, node.id)
      name(node, node.id, 'section', sections.here().number)
    }
  })
  return labels

  function numberFormula(formula: Formula): undefined {
    for (const line of numberLines(formula, meta.lang, () => next('equation'))) {
      name(formula, line.label, 'equation', line.number)
    }
  }

  /** The heading that became the title keeps its label. */
  function nameTitle({id}: Span): undefined {
    if (id !== undefined) labels.set(id, {kind: 'section', title: meta.title, id: refId(id)})
  }

  function enter(heading: Heading): void {
    sections.enter(heading)
    const {number} = sections.here()
    title = asRead(heading)
    if (meta.numberSections && number !== undefined) heading.data = {...heading.data, number}
    name(heading, heading.data?.label, 'section', number)
  }

  /** The bibliography behind the appendices is none of them. */
  function standApart(list: WorkList): void {
    for (const child of list.children) {
      if (child.type === 'heading') child.data = {...child.data, unnumbered: true}
    }
  }

  /** "S" in a supplement; by section "2.", in an appendix "A". */
  function partBefore(): string {
    const {part, top} = sections.here()
    if (part === 'supplement') return 'S'
    if (!meta.numbering?.bySection || top === undefined) return ''
    return part === 'appendix' ? top : `${top}.`
  }

  /** The next number of a kind. */
  function next(kind: LabelKind): string {
    const {enumerator = '%s', start = 1} = meta.numbering?.kinds[kind] ?? {}
    const before = partBefore()
    const total = (totals.get(before + kind) ?? start - 1) + 1
    totals.set(before + kind, total)
    return before + enumerator.replace('%s', String(total))
  }

  /** What is alone in a block with a label can be referred to by that label too. */
  function name(
    node: Nodes,
    label: string | undefined,
    kind: LabelKind,
    number: string | undefined
  ): void {
    const isSection = kind === 'section'
    const counted = isSection && !meta.numberSections ? undefined : number
    const called = captionOf(node) ?? title
    const meaning = {
      kind: isSection && sections.here().part === 'appendix' ? ('appendix' as const) : kind,
      ...(counted !== undefined && {number: counted}),
      ...(called !== undefined && {title: called}),
      ...(node.position && {line: node.position.start.line})
    }
    const outer = around.get(node)
    if (outer !== undefined) labels.set(outer, {...meaning, id: refId(outer)})
    if (label !== undefined && !labels.has(label)) {
      labels.set(label, {...meaning, id: refId(label)})
    }
  }
}

/** What the caption of a figure or the title of a theorem says. */
function captionOf(node: Nodes): string | undefined {
  if (node.type !== 'figure' && node.type !== 'statement') return undefined
  const caption = node.children.find(child => child.type === 'caption')
  return caption && asRead(caption).replace(/[.。]$/, '')
}

function isCounted({kind, label, unnumbered}: Statement): boolean {
  const {counted} = kinds[kind]
  return !unnumbered && (counted === 'all' || (counted === 'labelled' && label !== undefined))
}
