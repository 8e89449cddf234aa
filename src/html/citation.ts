import type {Element, ElementContent} from 'hast'
import {h} from 'hastscript'
import type {State} from 'mdast-util-to-hast'
import type {Article} from '../article.ts'
import type {Cite} from '../tree.ts'
import {linkAddresses} from './address.ts'
import {linkCovered} from './covered.ts'
import {element} from './element.ts'

/** How a citation becomes HTML: `<span class="citation" data-cite-keys="key1 key2">`. */
export function citations(article: Article): (state: State, node: Cite) => Element {
  const places = new Map(article.bibliography.map(({key}, place) => [`#${entryId(key)}`, place]))

  return (state, node) => {
    const keys = node.items.map(({key}) => key)
    const unknown = keys.filter(key => !article.references.has(key))
    const set = linkCovered(filled(linkedWhole(node), node, state), placesOf(keys))
    const wrong = unknown.map(key => h('span', {class: 'unknown'}, `${key}?`))
    // The citation itself stands in the note, or behind the genitive's ending.
    if (node.authorOnly === 'beside') return h('span', {class: 'cited-authors'}, [...set, ...wrong])
    const dataCiteKeys = keys.map(encodeKey).join(' ')
    return element('span', {className: ['citation'], dataCiteKeys}, [
      ...set,
      ...(set.length > 0 && wrong.length > 0 ? [' '] : []),
      ...wrong
    ])
  }

  function placesOf(keys: readonly string[]): Map<string, number> {
    const hrefs = keys.map(key => `#${entryId(key)}`)
    return new Map(
      hrefs.flatMap(href => {
        const place = places.get(href)
        return place === undefined ? [] : [[href, place]]
      })
    )
  }

  /** The set citation with the inline nodes of its prefixes and suffixes in their slots. */
  function filled(set: readonly ElementContent[], cite: Cite, state: State): ElementContent[] {
    return set.flatMap((child): ElementContent[] => {
      if (child.type !== 'element') return [child]
      const children = filled(child.children, cite, state)
      if (child.tagName === 'a') return linked(child, children)
      if (child.tagName !== 'inline-slot') return [{...upright(child), children}]
      const inline = cite.inlines?.[Number(child.properties['index'])]
      const made = inline ? state.one(inline, undefined) : undefined
      return (Array.isArray(made) ? made : made ? [made] : []) as ElementContent[]
    })
  }

  /** Where the style lists no entry a link to it would lead nowhere: the addresses in it are linked. */
  function linked(link: Element, children: ElementContent[]): ElementContent[] {
    const href = String(link.properties['href'])
    if (!places.has(href)) return children.flatMap(addressed)
    return [{...link, properties: {...link.properties, role: 'doc-biblioref'}, children}]
  }
}

/** Names or a year alone, which a style prints as text, lead to their entry as a whole. */
function linkedWhole({set = [], items, authorOnly, yearOnly}: Cite): readonly ElementContent[] {
  const [only, ...others] = items
  const isAlone = authorOnly === 'alone' || yearOnly
  if (!isAlone || !only || others.length > 0 || set.length === 0 || hasLink(set)) return set
  return [h('a', {href: `#${entryId(only.key)}`}, [...set])]
}

function hasLink(nodes: readonly ElementContent[]): boolean {
  return nodes.some(
    node => node.type === 'element' && (node.tagName === 'a' || hasLink(node.children))
  )
}

function addressed(node: ElementContent): ElementContent[] {
  if (node.type === 'text') return linkAddresses(node.value, undefined)
  if (node.type !== 'element' || node.tagName === 'a') return [node]
  return [{...node, children: node.children.flatMap(addressed)}]
}

/** The id of a bibliography entry; the links to it hold it letter by letter. */
export function entryId(key: string): string {
  return `ref-${encodeURIComponent(key)}`
}

const classOfStyle: Readonly<Record<string, string>> = {
  'font-style:normal;': 'upright',
  'font-variant:small-caps;': 'small-caps',
  'font-variant: small-caps;': 'small-caps',
  'font-variant:normal;': 'no-small-caps',
  'font-weight:normal;': 'not-bold',
  'text-decoration:underline;': 'underline',
  'text-decoration:none;': 'no-underline'
}

/** The engine writes `style` attributes, which the page does not allow: classes of the same meaning. */
export function upright(element: Element): Element {
  const style = element.properties['style']
  if (typeof style !== 'string') return element
  const {style: _, ...properties} = element.properties
  const name = classOfStyle[style]
  return {
    ...element,
    properties: name === undefined ? properties : {...properties, className: [name]}
  }
}

/** A key as one of the words of `data-cite-keys`. */
export function encodeKey(key: string): string {
  return key.replace(/[\s%]/g, encodeURIComponent)
}
