import type {Root} from 'mdast'
import type {Node, Position} from 'unist'
import type {VFile} from 'vfile'
import {kindOfLabel} from '../kinds.ts'
import {noteLabels} from '../notelabels.ts'
import {type RuleId, report} from '../rules.ts'
import type {Formula} from '../tree.ts'
import {visit} from '../visit.ts'
import {placeIn} from '../whole.ts'

/**
 * Collect what has a label.
 *
 * Reports: `label-unique`.
 */
export function collectLabels(flows: readonly Root[], file: VFile): Set<string> {
  const places = new Map<string, Position | undefined>()
  for (const flow of flows) {
    visit(flow, node => {
      for (const label of labelsOf(node)) {
        if (places.has(label)) tellTwice(label, places.get(label), node, file)
        else places.set(label, node.position)
      }
    })
  }
  return new Set(places.keys())
}

function tellTwice(label: string, earlier: Position | undefined, node: Node, file: VFile): void {
  const {file: own, place} = placeIn(file, earlier?.start)
  const where = own === placeIn(file, node.position?.start).file ? '' : ` in ${own.path},`
  const line = place && 'line' in place ? `${where} on line ${place.line}` : ''
  report(file, 'label-unique', `The label \`${label}\` names another thing${line} already`, {
    at: node,
    found: label,
    note: 'Give one of the two another label, and change the references to it.'
  })
}

type Visited = Root | Root['children'][number]

function labelsOf(node: Visited): string[] {
  if (node.type === 'math') return formulaLabels(node)
  if (node.type === 'footnoteDefinition') return noteLabels(node)
  const label = labelOf(node)
  return label === undefined ? [] : [label]
}

function formulaLabels({data}: Formula): string[] {
  const group = data?.isFirst ? data.group : undefined
  return [group, ...(data?.lines ?? [])].flatMap(line => line?.label ?? [])
}

function labelOf(node: Visited): string | undefined {
  if (node.type === 'figure' || node.type === 'statement') return node.label
  if (node.type === 'heading') return node.data?.label
  if (node.type === 'code') return node.data?.attributes?.id
  if (node.type === 'div' || node.type === 'span' || node.type === 'callout') return node.id
  return undefined
}

/**
 * Look for labels that are keys as well: `@doe2020` would mean the figure, and the work goes uncited. On the page
 * the entry of `doe2020` is named `ref-doe2020`: a label of that name would take its links.
 *
 * Reports: `label-not-key`, `label-unique`.
 *
 * @param isReference Whether a bibliography has this key.
 * @param isListed Whether the paper may list the work.
 */
export function checkClashes(
  tree: Root,
  isReference: (key: string) => boolean,
  isListed: (key: string) => boolean,
  file: VFile
): void {
  const tell = (rule: RuleId, at: Visited, label: string, is: string, note: string) =>
    report(file, rule, `The label \`${label}\` ${is}`, {at, found: label, note})
  visit(tree, node => {
    const labels = labelsOf(node)
    const label = labels.find(isReference)
    if (label !== undefined) {
      const note = `@${label} means the label here. To cite the work, give the label another name.`
      tell('label-not-key', node, label, 'is a bibliography key as well', note)
    }
    const name = labels.find(id => isListed(/^ref-([\w.~!*'()-]+)$/.exec(id)?.[1] ?? ''))
    if (name !== undefined) {
      const note = 'Give the label another name.'
      tell('label-unique', node, name, 'is that of a bibliography entry', note)
    }
  })
}

const unmarked =
  /(?<![\p{L}\p{N}@#{}:_\\/.-])(?:\p{L}+:|(?:fig|tbl|eq|sec|lst|thm|lem|def)-)[\p{L}\p{N}](?:[\p{L}\p{N}_.:-]*[\p{L}\p{N}_])?/gu

/**
 * Look for labels in the text that lack their `@`: "see fig:map".
 *
 * Reports: `markup-read`.
 */
export function checkUnmarkedLabels(flow: Root, labels: ReadonlySet<string>, file: VFile): void {
  if (labels.size === 0) return
  visit(flow, 'text', text => {
    if (!/[:-]/.test(text.value)) return
    for (const name of new Set([...text.value.matchAll(unmarked)].map(([name]) => name))) {
      if (!labels.has(name) || kindOfLabel(name) === undefined) continue
      report(file, 'markup-read', `\`${name}\` is a label without an \`@\``, {
        at: text,
        found: name,
        expected: [`@${name}`],
        note: `To refer to it write @${name}; what is meant as it stands goes into backquotes.`
      })
    }
  })
}
