import type {Element, ElementContent, Root} from 'hast'
import {fromHtml} from 'hast-util-from-html'
import {visit} from '../../visit.ts'

const mathml = 'http://www.w3.org/1998/Math/MathML'

/** What the page alone has: contents, which a book has elsewhere, what is for its script, and what a book cannot do. */
const ofPage = new Set(['contents', 'contents-list', 'in-print', 'katex-html', 'cite-this'])

/** The text of a page, without what it has for a browser. */
export function textOf(html: string): Root {
  let text: ElementContent[] = []
  visit(fromHtml(html), 'element', ({tagName, children}) => {
    if (tagName !== 'article') return undefined
    text = children
    return false
  })
  const root: Root = {type: 'root', children: text}
  visit(root, 'element', (element, index, parent) => {
    if (index !== undefined && parent && isOfPage(element)) {
      parent.children.splice(index, 1)
      return index
    }
    // A book is leafed through, not scrolled in.
    delete element.properties['tabIndex']
    asStyle(element)
    if (element.tagName === 'math') element.properties['xmlns'] = mathml
    return undefined
  })
  return root
}

function isOfPage({properties, tagName}: Element): boolean {
  const names = properties['className']
  return (
    tagName === 'script' || (Array.isArray(names) && names.some(name => ofPage.has(String(name))))
  )
}

/** What SVG 2 has as an attribute, validators of EPUB take as a style alone. */
function asStyle({properties}: Element): void {
  const order = properties['paintOrder']
  if (order === undefined) return
  delete properties['paintOrder']
  const style = properties['style']
  properties['style'] = `${style === undefined ? '' : `${style};`}paint-order:${order}`
}
