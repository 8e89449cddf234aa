import type {Root} from 'mdast'
import type {Position} from 'unist'
import {SKIP, visit} from 'unist-util-visit'
import type {VFile} from 'vfile'
import type {Cite, CrossReference} from '../article.ts'
import {report} from '../rules.ts'

/** How labels begin in pandoc-crossref (`fig:`) and Quarto (`fig-`). */
const labelPrefix = /^(?:fig|tbl|eq|sec)[:-]/i

/**
 * Collect what has a label.
 *
 * Reports: `label-unique`.
 */
export function collectLabels(tree: Root, file: VFile): Set<string> {
  const places = new Map<string, Position | undefined>()
  visit(tree, node => {
    const label = labelOf(node)
    if (label === undefined) return
    const earlier = places.get(label)
    if (places.has(label)) {
      const line = earlier ? ` on line ${earlier.start.line}` : ''
      report(file, 'label-unique', `The label \`${label}\` names another thing${line} already`, {
        at: node,
        found: label,
        note: 'Give one of the two another label, and change the references to it.'
      })
    } else {
      places.set(label, node.position)
    }
  })
  return new Set(places.keys())
}

type Visited = Root | Root['children'][number]

function labelOf(node: Visited): string | undefined {
  if (node.type === 'figure') return node.label
  if (node.type === 'heading' || node.type === 'math') return node.data?.label
  return undefined
}

/**
 * Tell cross-references from citations: a key that is a label of the document is a reference to it;
 * else a key of the bibliography is a citation, even if it begins like a label (`fig-tree2010`).
 */
export function splitReferences(
  tree: Root,
  labels: ReadonlySet<string>,
  isReference: (key: string) => boolean
): void {
  const meant = (key: string): string | undefined => {
    const lower = key.charAt(0).toLowerCase() + key.slice(1)
    const label = [key, lower].find(name => labels.has(name))
    if (label !== undefined) return label
    return labelPrefix.test(key) && !isReference(key) ? lower : undefined
  }
  visit(tree, 'cite', (cite, index, parent) => {
    const targets = cite.items.map(item => ({item, label: meant(item.key)}))
    if (!parent || index === undefined || targets.some(({label}) => label === undefined)) return
    parent.children[index] = reference(cite, targets)
    return SKIP
  })
}

function reference(
  cite: Cite,
  targets: readonly {item: Cite['items'][number]; label: string | undefined}[]
): CrossReference {
  const [first] = cite.items
  return {
    type: 'crossReference',
    targets: targets.map(({item, label}) => ({label: label ?? item.key, at: item.at})),
    bare: first?.suppressAuthor === true || (first?.prefix.length ?? 0) > 0,
    prefix: first?.prefix ?? [],
    capital: /^\p{Lu}/u.test(first?.key ?? ''),
    position: cite.position
  }
}
