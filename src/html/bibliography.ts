import type {Element, ElementContent, Properties, Root} from 'hast'
import {h} from 'hastscript'
import type {Article, CslItem} from '../article.ts'
import type {Entry, WorkList} from '../tree.ts'
import {SKIP, visit} from '../visit.ts'
import {directionOf} from '../words.ts'
import {writingOf} from '../writing.ts'
import {linkAddresses} from './address.ts'
import {annotate} from './annotation.ts'
import {marked} from './changes.ts'
import {entryId, upright} from './citation.ts'

/**
 * Put the works into the places of their lists. A work listed again has no id: links lead to its first entry.
 * What else has the id of an entry loses it.
 *
 * @param lists Those of the text, in its order.
 */
export function fillWorkLists(body: Root, lists: readonly WorkList[], article: Article): void {
  freeIds(body, new Set(article.bibliography.map(({key}) => entryId(key))))
  const listed = new Set<string>()
  const waiting = new Map(lists.map((list, index) => [String(index), list]))
  const closing: Element[] = []
  visit(body, 'element', (place: Element, index, parent) => {
    const mark = place.properties['dataWorkList']
    if (mark === undefined) return
    const list = waiting.get(String(mark))
    place.properties = {}
    if (!list || !parent || index === undefined) return
    waiting.delete(String(mark))
    place.children = place.children.filter(({type}) => type === 'element')
    if (!list.entries?.length) {
      parent.children.splice(index, 1, ...place.children)
      return index + place.children.length
    }
    setList(place, list, article, listed)
    if (!list.closing) return SKIP
    parent.children.splice(index - 1, 2)
    closing.push(place)
    return index - 1
  })
  // The notes come before what closes the paper.
  body.children.push(...closing)
}

function freeIds(body: Root, ids: ReadonlySet<string>): void {
  visit(body, 'element', ({properties}: Element) => {
    if (ids.has(String(properties['id']))) delete properties['id']
  })
}

function setList(place: Element, list: WorkList, article: Article, listed: Set<string>): void {
  const {entries = [], lang, annotation} = list
  const written = list.children.find(child => child.type === 'heading')
  const heading = place.children.find(isHeading)
  // One anchor for the bibliography, whatever the language of its heading.
  if (heading && listed.size === 0 && written?.data?.label === undefined) {
    heading.properties['id'] = 'references'
  }
  const id = heading?.properties['id']
  place.properties = {
    className: ['references'],
    role: 'doc-bibliography',
    ...(typeof id === 'string' && {ariaLabelledBy: [id]}),
    ...(lang !== undefined && {lang, dir: directionOf(lang)})
  }
  const className = ['csl-bib-body', ...(article.hangingIndent ? ['hanging'] : [])]
  place.children.push(h('ol', {className}, entries.map(setEntryOnce)))

  /** The entry as it is now has the id. */
  function isStill(key: string): boolean {
    return entries.some(entry => entry.key === key && entry.change !== 'deletion')
  }

  function setEntryOnce(entry: Entry): Element {
    const set = setEntry(entry, lang ?? article.meta.lang, article.references)
    if (entry.change === 'deletion' && isStill(entry.key)) return marked(set, 'deletion') as Element
    if (listed.has(entry.key)) set.properties = listedAgain(set.properties)
    listed.add(entry.key)
    if (annotation) annotate(set, article.references.get(entry.key), annotation, article.meta.lang)
    if (!entry.change) return set
    const {id} = set.properties
    const made = marked(set, entry.change) as Element
    return {...made, properties: {...made.properties, ...(id !== undefined && {id})}}
  }
}

/** The reference of the paper itself, without a number or a label of the style. */
export function setOwn({own, references, meta}: Article): Element[] {
  if (!own?.entry) return []
  const set = setEntry(own.entry, meta.lang, new Map([...references, [own.entry.key, own.item]]))
  const text = set.children.find(child => hasClass(child, 'csl-right-inline'))
  return [h('p', {class: 'csl-entry'}, (text ?? set).children)]
}

function isHeading(node: ElementContent): node is Element {
  return node.type === 'element' && /^h[1-6]$/.test(node.tagName)
}

/** An id is there once: where else its work is listed, a name of its own tells. */
function listedAgain({id, ...properties}: Properties): Properties {
  return {...properties, dataSameAs: id}
}

/** In its own direction; a number in a column of its own stays in the column, in that of the list. */
function setEntry(
  {key, children}: Entry,
  around: string,
  references: Article['references']
): Element {
  const item = references.get(key)
  const {lang, dir} = item ? writingOf(item) : {}
  const own = {
    ...(lang !== undefined && {lang}),
    ...((lang !== undefined || dir !== directionOf(around)) && {dir})
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
