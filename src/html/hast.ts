import type {Element, Root as HastRoot} from 'hast'
import {raw} from 'hast-util-raw'
import type {Root} from 'mdast'
import {toHast} from 'mdast-util-to-hast'
import {SKIP, visit} from 'unist-util-visit'
import type {Article} from '../article.ts'
import {wordsOf} from '../words.ts'
import {fillFormulas} from './formula.ts'
import {handlers} from './handlers.ts'
import {fillImages} from './image.ts'
import {sanitize} from './safe.ts'

/**
 * One text of the paper as hast: remark-rehype's rules, our nodes, raw HTML made safe, formulas and
 * images put in last because they are ours.
 *
 * @param prefix Keeps the footnotes of an abstract apart from those of the body.
 */
export function flowToHast(flow: Root, article: Article, prefix = ''): HastRoot {
  const words = wordsOf(article.meta.lang)
  const tree = toHast(flow, {
    allowDangerousHtml: true,
    clobberPrefix: prefix,
    footnoteLabel: words.notes,
    footnoteLabelTagName: 'h2',
    footnoteLabelProperties: {className: ['notes-title']},
    footnoteBackLabel: words.backToText,
    handlers: handlers(article)
  }) as HastRoot
  const safe = sanitize(
    hasRaw(tree) ? (raw(tree, {file: article.file}) as HastRoot) : tree,
    article.file
  )
  alignCells(safe)
  flattenLinks(safe)
  fillFormulas(safe, flow, article)
  fillImages(safe, article)
  return safe
}

function hasRaw(tree: HastRoot): boolean {
  let found = false
  visit(tree, 'raw', () => {
    found = true
    return false
  })
  return found
}

/** `align` on cells is obsolete in HTML. */
function alignCells(tree: HastRoot): void {
  visit(tree, 'element', (cell: Element) => {
    const align = cell.properties['align']
    if (align === undefined) return
    delete cell.properties['align']
    cell.properties['className'] = [`align-${align}`]
  })
}

/** A citation's link inside a link of the author's: HTML knows no link in a link, the author's stays. */
function flattenLinks(tree: HastRoot): void {
  visit(tree, 'element', (link: Element) => {
    if (link.tagName !== 'a') return undefined
    visit(link, 'element', (inner: Element) => {
      if (inner === link || inner.tagName !== 'a') return
      inner.tagName = 'span'
      inner.properties = {}
    })
    return SKIP
  })
}
