import type {ElementContent} from 'hast'
import type {PhrasingContent} from 'mdast'
import type {Cite} from '../tree.ts'

/** A private-use character holds the place of what the engine cannot carry: mathematics, code, links. */
const firstSlot = 0xe000
const slot = /[\uE000-\uE8FF]/gu

const marks: Readonly<Partial<Record<PhrasingContent['type'], string>>> = {
  emphasis: 'i',
  strong: 'b'
}

/** A prefix or suffix as the engine reads it; its slots are numbered over the whole cluster. */
export function engineText(nodes: readonly PhrasingContent[], cite: Cite): string {
  return nodes.map(node => one(node, cite)).join('')
}

function one(node: PhrasingContent, cite: Cite): string {
  if (node.type === 'text') return node.value.replace(slot, '').replace(/\s*\n\s*/g, ' ')
  // A tag alone has no end here, and what it begins would go on behind the citation.
  if (node.type === 'html') return ''
  const mark = marks[node.type]
  if (mark !== undefined && 'children' in node) {
    return `<${mark}>${engineText(node.children, cite)}</${mark}>`
  }
  const inlines = cite.inlines ?? []
  cite.inlines = [...inlines, node]
  return String.fromCharCode(firstSlot + inlines.length)
}

/** Puts slots for the nodes where the engine left their characters. */
export function withSlots(children: readonly ElementContent[]): ElementContent[] {
  return children.flatMap((child): ElementContent[] => {
    if (child.type === 'element') return [{...child, children: withSlots(child.children)}]
    if (child.type !== 'text') return []
    const out: ElementContent[] = []
    let from = 0
    for (const match of child.value.matchAll(slot)) {
      if (match.index > from) out.push({type: 'text', value: child.value.slice(from, match.index)})
      out.push({
        type: 'element',
        tagName: 'inline-slot',
        properties: {index: match[0].charCodeAt(0) - firstSlot},
        children: []
      })
      from = match.index + 1
    }
    if (from < child.value.length) out.push({type: 'text', value: child.value.slice(from)})
    return out
  })
}
