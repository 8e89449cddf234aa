import type {Parent, PhrasingContent, Root} from 'mdast'
import type {VFile} from 'vfile'
import {kindOfLabel} from '../kinds.ts'
import {report} from '../rules.ts'
import type {Cite, CiteItem} from '../tree.ts'
import {SKIP, visit} from '../visit.ts'

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
    if (nodes.length === 1) dropBraces(parent, index)
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

/** Manubot's `{@fig:a}B`: the braces part the label from what follows. */
function dropBraces({children}: Parent, index: number): void {
  const [before, reference, behind] = children.slice(Math.max(0, index - 1), index + 2)
  if (reference?.type !== 'crossReference' || before?.type !== 'text' || behind?.type !== 'text')
    return
  if (!before.value.endsWith('{') || !behind.value.startsWith('}')) return
  before.value = before.value.slice(0, -1)
  behind.value = behind.value.slice(1)
}
