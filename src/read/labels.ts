import type {PhrasingContent, Root} from 'mdast'
import type {Node, Position} from 'unist'
import type {VFile} from 'vfile'
import type {Cite, CiteItem} from '../article.ts'
import {kindOfLabel} from '../kinds.ts'
import {noteLabels} from '../notelabels.ts'
import {type RuleId, report} from '../rules.ts'
import {SKIP, visit} from '../visit.ts'

/**
 * Collect what has a label.
 *
 * Reports: `label-unique`.
 */
export function collectLabels(tree: Root, file: VFile): Set<string> {
  const places = new Map<string, Position | undefined>()
  visit(tree, node => {
    for (const label of labelsOf(node)) {
      if (places.has(label)) tellTwice(label, places.get(label), node, file)
      else places.set(label, node.position)
    }
  })
  return new Set(places.keys())
}

function tellTwice(label: string, earlier: Position | undefined, node: Node, file: VFile): void {
  const line = earlier ? ` on line ${earlier.start.line}` : ''
  report(file, 'label-unique', `The label \`${label}\` names another thing${line} already`, {
    at: node,
    found: label,
    note: 'Give one of the two another label, and change the references to it.'
  })
}

type Visited = Root | Root['children'][number]

function labelsOf(node: Visited): string[] {
  if (node.type === 'math') return (node.data?.lines ?? []).flatMap(line => line?.label ?? [])
  if (node.type === 'footnoteDefinition') return noteLabels(node)
  const label = labelOf(node)
  return label === undefined ? [] : [label]
}

function labelOf(node: Visited): string | undefined {
  if (node.type === 'figure' || node.type === 'statement') return node.label
  if (node.type === 'heading') return node.data?.label
  if (node.type === 'div' || node.type === 'span' || node.type === 'callout') return node.id
  return undefined
}

/**
 * Tell cross-references from citations: a key that is a label of the document is a reference to it;
 * else a key of the bibliography is a citation, even if it begins like a label (`fig-tree2010`).
 *
 * Reports: `citation-key-known`, where one cluster has both.
 */
export function splitReferences(
  tree: Root,
  labels: ReadonlySet<string>,
  isReference: (key: string) => boolean,
  file: VFile
): void {
  const meant = (key: string): string | undefined => {
    const lower = /^[A-Z](?![A-Z])/.test(key) ? key.charAt(0).toLowerCase() + key.slice(1) : key
    const label = [key, lower].find(name => labels.has(name))
    if (label !== undefined) return label
    return kindOfLabel(key) !== undefined && !isReference(key) ? lower : undefined
  }
  visit(tree, 'cite', (cite, index, parent) => {
    const pairs = cite.items.map(item => ({item, label: meant(item.key)}))
    if (!parent || index === undefined || pairs.every(({label}) => label === undefined)) return
    const mixed = pairs.some(({label}) => label === undefined)
    if (mixed && !cite.narrative) tellMixed(pairs, file)
    const runs = pairs.reduce<Pair[][]>((all, pair) => {
      const last = all.at(-1)?.at(-1)
      if (last && joins(last, pair)) all.at(-1)?.push(pair)
      else all.push([pair])
      return all
    }, [])
    const nodes = runs.flatMap((run, place): PhrasingContent[] => [
      ...(place > 0 ? [text(cite.narrative ? ' ' : '; ')] : []),
      ...(run[0]?.label === undefined
        ? [{...cite, narrative: cite.narrative && place === 0, items: run.map(({item}) => item)}]
        : reference(run, cite))
    ])
    parent.children.splice(index, 1, ...nodes)
    return [SKIP, index + nodes.length]
  })
}

interface Pair {
  readonly item: CiteItem
  readonly label: string | undefined
}

/** References stand together unless the author's words come between: `[@fig:a, left; and @fig:b]`. */
function joins(last: Pair, next: Pair): boolean {
  if (last.label === undefined || next.label === undefined) return last.label === next.label
  return last.item.suffix.length === 0 && next.item.prefix.length === 0
}

function reference(run: readonly Pair[], {position}: Cite): PhrasingContent[] {
  const first = run[0]?.item
  return [
    {
      type: 'crossReference',
      targets: run.map(({item, label}) => ({label: label ?? item.key, at: item.at})),
      form: first?.suppressAuthor || (first?.prefix.length ?? 0) > 0 ? 'number' : 'name',
      prefix: first?.prefix ?? [],
      capital: /^\p{Lu}/u.test(first?.key ?? ''),
      position
    },
    ...run.slice(-1).flatMap(({item}) => item.suffix)
  ]
}

function text(value: string): PhrasingContent {
  return {type: 'text', value}
}

function tellMixed(pairs: readonly Pair[], file: VFile): void {
  const pair = pairs.find(({label}) => label !== undefined)
  const other = pairs.find(({label}) => label === undefined)
  if (!pair || !other) return
  report(file, 'citation-key-known', `\`${pair.item.key}\` is a label, not a bibliography key`, {
    at: pair.item.at,
    found: pair.item.key,
    note: `Write them apart: @${pair.item.key} and [@${other.item.key}].`
  })
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
