import type {Element} from 'xast'
import {x} from 'xastscript'
import type {Meta, TitleMatter} from '../../meta.ts'
import type {Context, Inline} from '../jats/context.ts'
import {abstracts as jatsAbstracts, titleLine} from '../jats/matter.ts'

/** The title in one language; which one, the schema cannot say. */
export function titles(
  {subtitleWords, title, titleWords}: TitleMatter,
  context: Context
): Element[] {
  if (!titleWords && title === undefined) return []
  return [
    x('titles', [
      x('title', titleWords ? faces(titleLine(titleWords, context)) : title),
      ...(subtitleWords ? [x('subtitle', faces(titleLine(subtitleWords, context)))] : [])
    ])
  ]
}

/** JATS → what a title takes. */
const names: Readonly<Record<string, string>> = {
  bold: 'b',
  italic: 'i',
  monospace: 'tt',
  sc: 'scp',
  sub: 'sub',
  sup: 'sup',
  underline: 'u'
}

function faces(nodes: readonly Inline[]): Inline[] {
  return nodes.flatMap((node): Inline[] => {
    if (node.type !== 'element' || node.name.startsWith('mml:')) return [node]
    if (isCall(node) || node.name === 'def') return []
    const inside = node.children as Inline[]
    // A formula is there twice.
    if (node.name === 'alternatives') return faces(inside.slice(0, 1))
    const name = names[node.name]
    return name === undefined ? faces(inside) : [x(name, faces(inside))]
  })
}

/** The abstracts, summaries and key points of all languages; each says its own. */
export function abstracts(meta: Meta, context: Context): Element[] {
  return jatsAbstracts(meta, context).flatMap(({attributes, children}) => [
    x('jats:abstract', {...attributes}, (children as Inline[]).flatMap(inJats))
  ])
}

/** JATS in the deposit's namespace; what leads to somewhere else in the paper is its words. */
function inJats(node: Inline): Inline[] {
  if (node.type !== 'element') return [node]
  const {attributes, children, name} = node
  if (isCall(node) || /graphic$/.test(name)) return []
  const inside = (children as Inline[]).flatMap(inJats)
  if (name === 'xref') return inside
  const {id: _, ...others} = attributes
  return [x(name.startsWith('mml:') ? name : `jats:${name}`, {...others}, inside)]
}

/** The notes stand in the paper alone. */
function isCall({attributes, name}: Element): boolean {
  return name === 'xref' && attributes['ref-type'] === 'fn'
}
