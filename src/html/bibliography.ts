import type {Element, ElementContent, Root} from 'hast'
import {toString as plainText} from 'hast-util-to-string'
import {h} from 'hastscript'
import type {Article, CslItem, Entry} from '../article.ts'
import {directionOf, wordsOf} from '../words.ts'
import {writingOf} from '../writing.ts'
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

/** In its own direction; a number in a column of its own stays in the column, in that of the list. */
function setEntry({key, children}: Entry, {references, meta}: Article): Element {
  const item = references.get(key)
  const {lang, dir} = item ? writingOf(item) : {}
  const own = {
    ...(lang !== undefined && {lang}),
    ...((lang !== undefined || dir !== directionOf(meta.lang)) && {dir})
  }
  const set = children.flatMap(child => clean(child, item))
  const text = set.find(child => hasClass(child, 'csl-right-inline'))
  if (text) Object.assign(text.properties, own)
  return h('li', {class: 'csl-entry', id: entryId(key), ...(!text && own)}, set)
}

function hasClass(node: ElementContent, name: string): node is Element {
  const names = node.type === 'element' ? node.properties['className'] : undefined
  return Array.isArray(names) && names.includes(name)
}

/** Engine HTML with classes for styles and with its addresses linked. */
function clean(node: ElementContent, item: CslItem | undefined): ElementContent[] {
  if (node.type === 'text') return linkAddresses(node.value, item)
  if (node.type !== 'element') return [node]
  const children =
    node.tagName === 'a' ? node.children : node.children.flatMap(child => clean(child, item))
  return [{...upright(node), children}]
}
