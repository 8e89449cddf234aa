import type {Element, ElementContent, Root} from 'hast'
import {toString as plainText} from 'hast-util-to-string'
import {h} from 'hastscript'
import type {Article, CslItem, Entry} from '../article.ts'
import {directionOf, wordsOf} from '../words.ts'
import {linkAddresses} from './address.ts'
import {entryId, upright} from './citation.ts'

/** Put the bibliography where the author left its place (an empty "References" section, `#refs`), else last. */
export function placeBibliography(body: Root, article: Article): void {
  if (article.bibliography.length === 0) return
  const list = h(
    'ol',
    {class: ['csl-bib-body', ...(article.hangingIndent ? ['hanging'] : [])]},
    article.bibliography.map(entry => setEntry(entry, article))
  )
  const words = wordsOf(article.meta.lang)
  const title = article.meta.referenceTitle ?? words.references
  const place = body.children.findIndex(
    node =>
      node.type === 'element' && node.properties['id'] === 'refs' && node.children.length === 0
  )
  if (place >= 0) {
    body.children[place] = h('section', {class: 'references', role: 'doc-bibliography'}, [list])
    return
  }
  const heading = emptyHeading(body, [title, words.references, 'References', 'Bibliography'])
  if (heading >= 0) {
    const own = body.children[heading] as Element
    body.children[heading] = section([own, list])
    return
  }
  body.children.push(section([h('h2', {id: 'references'}, title), list]))
}

function section(children: Element[]): Element {
  return h(
    'section',
    {class: 'references', role: 'doc-bibliography', ariaLabelledBy: 'references'},
    [
      ...children.map(child =>
        /^h\d$/.test(child.tagName)
          ? {...child, properties: {...child.properties, id: 'references'}}
          : child
      )
    ]
  )
}

/** A heading of that name with nothing before the next heading or the notes. */
function emptyHeading(body: Root, names: readonly string[]): number {
  const wanted = new Set(names.map(name => name.toLowerCase()))
  const elements = body.children.map((node, index) => ({node, index})).filter(isElementAt)
  const at = elements.findIndex(({node}) => isHeading(node) && wanted.has(nameOf(node)))
  if (at < 0) return -1
  const next = elements[at + 1]?.node
  const empty = !next || isHeading(next) || next.properties['dataFootnotes'] !== undefined
  return empty ? (elements[at]?.index ?? -1) : -1
}

function isElementAt(item: {
  node: Root['children'][number]
  index: number
}): item is {node: Element; index: number} {
  return item.node.type === 'element'
}

function isHeading(node: Element): boolean {
  return /^h[1-6]$/.test(node.tagName)
}

function nameOf(heading: Element): string {
  return plainText(heading)
    .replace(/^[\d.]+\s+/, '')
    .trim()
    .toLowerCase()
}

function setEntry({key, children}: Entry, {references, meta}: Article): Element {
  const lang = references.get(key)?.['language']
  const known = typeof lang === 'string' && /^[a-z]{2,3}(?:-|$)/i.test(lang) ? lang : undefined
  return h(
    'li',
    {
      class: 'csl-entry',
      id: entryId(key),
      ...(known !== undefined && {lang: known, dir: directionOf(known)}),
      // Among entries that run from right to left most foreign ones do not say so.
      ...(known === undefined && directionOf(meta.lang) === 'rtl' && {dir: 'auto'})
    },
    children.flatMap(child => clean(child, references.get(key)))
  )
}

/** Engine HTML with classes for styles and with its addresses linked. */
function clean(node: ElementContent, item: CslItem | undefined): ElementContent[] {
  if (node.type === 'text') return linkAddresses(node.value, item)
  if (node.type !== 'element') return [node]
  const children =
    node.tagName === 'a' ? node.children : node.children.flatMap(child => clean(child, item))
  return [{...upright(node), children}]
}
