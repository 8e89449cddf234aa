import type {Element} from 'xast'
import type {Cite} from '../../tree.ts'
import type {Context, Inline} from './context.ts'
import {setText} from './set.ts'
import {linked} from './xref.ts'

/** A citation as the style sets it, each work in it a reference; what a range such as 1–3 covers is one too. */
export function citation(cite: Cite, context: Context): Inline[] {
  const {article, ids, listed} = context
  const keys = cite.items.map(({key}) => key)
  const known = keys.filter(key => listed.has(key))
  const set = setText(cite.set ?? [], context, slot => {
    const inline = cite.inlines?.[slot]
    return inline ? context.inlines([inline], context) : []
  })
  const wrong = keys
    .filter(key => !article.references.has(key))
    .map(key => ({type: 'text' as const, value: `${key}?`}))
  const references = referencesIn(set)
  const told = new Set(references.flatMap(({attributes}) => String(attributes['rid']).split(' ')))
  const rest = known.map(key => ids.of('work', key)).filter(id => !told.has(id))
  const last = references.at(-1)
  if (rest.length === 0 || cite.authorOnly === 'beside') return [...set, ...wrong]
  if (!last) return [...linked('xref', {'ref-type': 'bibr', rid: rest.join(' ')}, set), ...wrong]
  last.attributes['rid'] = [last.attributes['rid'], ...rest].join(' ')
  return [...set, ...wrong]
}

function referencesIn(nodes: readonly Element['children'][number][]): Element[] {
  return nodes.flatMap(node => {
    if (node.type !== 'element') return []
    return node.name === 'xref' ? [node] : referencesIn(node.children)
  })
}
