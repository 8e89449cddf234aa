import type {ElementContent, Element as HastElement} from 'hast'
import type {Element} from 'xast'
import {type Context, withLook} from './context.ts'
import {toAddress} from './links.ts'
import type {Look} from './look.ts'
import {runs} from './runs.ts'

const looks: Readonly<Record<string, Look>> = {
  b: {bold: true},
  strong: {bold: true},
  i: {italic: true},
  em: {italic: true},
  sup: {script: 'superscript'},
  sub: {script: 'subscript'}
}

const looksOfStyles: readonly (readonly [style: RegExp, look: Look])[] = [
  [/font-variant:\s*small-caps/, {smallCaps: true}],
  [/font-style:\s*normal/, {italic: false}],
  [/font-weight:\s*normal/, {bold: false}],
  [/text-decoration:\s*underline/, {underline: true}]
]

/**
 * What the citation style set, as runs.
 *
 * @param slot Fills the places that it left for nodes of the author's.
 */
export function setText(
  nodes: readonly ElementContent[],
  context: Context,
  slot: (index: number) => Element[] = () => []
): Element[] {
  return nodes.flatMap((node): Element[] => {
    if (node.type === 'text') return runs(node.value, context, true)
    if (node.type !== 'element') return []
    if (node.tagName === 'inline-slot') return slot(Number(node.properties['index']))
    const inside = (here: Context) => setText(node.children, withLook(here, lookOf(node)), slot)
    const {href} = node.properties
    // What leads to an entry is in the field of the citation already.
    if (typeof href !== 'string' || href.startsWith('#ref-')) return inside(context)
    return toAddress(href, inside, context)
  })
}

function lookOf({tagName, properties}: HastElement): Look {
  const style = String(properties['style'] ?? '')
  return looks[tagName] ?? looksOfStyles.find(([pattern]) => pattern.test(style))?.[1] ?? {}
}

/** Its words alone. */
export function plain(nodes: readonly ElementContent[]): string {
  return nodes
    .map(node =>
      node.type === 'text' ? node.value : node.type === 'element' ? plain(node.children) : ''
    )
    .join('')
}
