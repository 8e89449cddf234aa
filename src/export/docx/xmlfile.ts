import type {Element} from 'xast'
import {toXml} from 'xast-util-to-xml'

/** A part of the file. */
export function document(root: Element): string {
  const written = toXml(legal(root), {closeEmptyElements: true})
  // The one sign that is escaped because of what stands before it.
  const xml = written.replaceAll(']]>', ']]&#x3E;')
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${xml}\n`
}

/** Without the characters that no XML can hold, not even escaped: signs of control, halves of others. */
function legal(element: Element): Element {
  return {
    ...element,
    attributes: Object.fromEntries(
      Object.entries(element.attributes).map(([name, value]) => [name, clean(String(value))])
    ),
    children: element.children.map(child =>
      child.type === 'element'
        ? legal(child)
        : child.type === 'text'
          ? {...child, value: clean(child.value)}
          : child
    )
  }
}

function clean(text: string): string {
  return text.replace(/(?![\t\n\r])\p{Cc}|\p{Cs}|[\uFFFE\uFFFF]/gu, '')
}
