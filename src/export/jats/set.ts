import type {ElementContent, Element as HastElement} from 'hast'
import {x} from 'xastscript'
import type {Context, Inline} from './context.ts'
import {linked, toAddress} from './xref.ts'

const names: Readonly<Record<string, string>> = {
  b: 'bold',
  strong: 'bold',
  i: 'italic',
  em: 'italic',
  sup: 'sup',
  sub: 'sub'
}

const namesOfStyles: readonly (readonly [style: RegExp, name: string])[] = [
  [/font-variant:\s*small-caps/, 'sc'],
  [/font-style:\s*normal/, 'roman'],
  [/text-decoration:\s*underline/, 'underline']
]

/**
 * What the citation style set, in the elements of JATS.
 *
 * @param slot Fills the places that it left for nodes of the author's.
 */
export function setText(
  nodes: readonly ElementContent[],
  context: Context,
  slot: (index: number) => Inline[] = () => []
): Inline[] {
  return nodes.flatMap((node): Inline[] => {
    if (node.type === 'text') return [{type: 'text', value: node.value}]
    if (node.type !== 'element') return []
    if (node.tagName === 'inline-slot') return slot(Number(node.properties['index']))
    const children = setText(node.children, context, slot)
    const key = keyOf(node)
    if (key !== undefined) {
      return linked('xref', {'ref-type': 'bibr', rid: context.ids.of('work', key)}, children)
    }
    const {href} = node.properties
    if (typeof href === 'string') return toAddress(href, children, context)
    const name = nameOf(node)
    return name === undefined ? children : [x(name, children)]
  })
}

function nameOf({tagName, properties}: HastElement): string | undefined {
  const style = String(properties['style'] ?? '')
  return names[tagName] ?? namesOfStyles.find(([pattern]) => pattern.test(style))?.[1]
}

/** The key an address of the style's leads to: `#ref-doe2020`. */
function keyOf(node: ElementContent): string | undefined {
  const href = node.type === 'element' ? String(node.properties['href'] ?? '') : ''
  return href.startsWith('#ref-') ? decodeURIComponent(href.slice('#ref-'.length)) : undefined
}
