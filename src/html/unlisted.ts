import type {Element, ElementContent, Root} from 'hast'
import {visit} from 'unist-util-visit'
import type {Article} from '../article.ts'

/**
 * Take the link off each citation of a work that no bibliography lists: some styles have none, and the
 * link would lead nowhere.
 */
export function unlinkUnlisted(parts: readonly (Element | Root)[], {bibliography}: Article): void {
  const listed = new Set(bibliography.map(({key}) => `#ref-${encodeURIComponent(key)}`))
  for (const part of parts) {
    visit(part, 'element', ({properties, children}) => {
      const names = properties['className']
      if (!Array.isArray(names) || !names.includes('citation')) return
      unlink(children, href => href.startsWith('#ref-') && !listed.has(href))
    })
  }
}

function unlink(nodes: ElementContent[], isDead: (href: string) => boolean): void {
  for (let at = 0; at < nodes.length; at += 1) {
    const node = nodes[at]
    if (node?.type !== 'element') continue
    unlink(node.children, isDead)
    if (node.tagName !== 'a' || !isDead(String(node.properties['href']))) continue
    nodes.splice(at, 1, ...node.children)
    at += node.children.length - 1
  }
}
