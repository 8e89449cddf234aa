import type {Element, ElementContent, Root} from 'hast'
import {toString as plainText} from 'hast-util-to-string'
import {h} from 'hastscript'
import type {Article} from '../article.ts'
import {nounsOf} from '../nouns.ts'
import {visit} from '../visit.ts'
import {type Words, wordsOf} from '../words.ts'
import {lastBox} from './annotation.ts'
import {encodeKey} from './citation.ts'
import {element} from './element.ts'

/** Where an entry is cited. */
interface Place {
  /** The id of the citation. */
  readonly id: string
  /** What the section it stands in is called, '' before the first. */
  readonly section: string
}

/**
 * Give each citation an id, `cite-KEY-1` and on in the order of the page, and each entry links back to
 * all that cite it. An entry within a collapsed range has no number of its own in print: its link leads
 * to the cluster.
 *
 * @param parts The paper's head and its body: no section reaches from one into the other.
 */
export function linkBack(parts: readonly (Element | Root)[], {bibliography, meta}: Article): void {
  const words = wordsOf(meta.lang)
  const noun = nounsOf(meta.lang).of.section.one
  const keys = new Map(bibliography.map(({key}) => [encodeKey(key), encodeURIComponent(key)]))
  const places = new Map([...keys.values()].map((key): [string, Place[]] => [key, []]))
  const entries: Element[] = []
  for (const part of parts) {
    let section = ''
    visit(part, 'element', element => {
      if (/^h[2-6]$/.test(element.tagName)) section = nameOf(element, noun)
      if (hasClass(element, 'csl-entry')) entries.push(element)
      if (!hasClass(element, 'citation')) return
      const cited = String(element.properties['dataCiteKeys'] ?? '').split(' ')
      for (const key of new Set(cited.map(name => keys.get(name)))) {
        const known = key === undefined ? undefined : places.get(key)
        if (!known) continue
        const target = linkTo(`#ref-${key}`, element) ?? element
        target.properties['id'] ??= `cite-${key}-${known.length + 1}`
        known.push({id: String(target.properties['id']), section})
      }
    })
  }
  for (const entry of entries) {
    const id = entry.properties['id'] ?? entry.properties['dataSameAs']
    const cited = places.get(String(id).slice('ref-'.length)) ?? []
    if (cited.length === 0) continue
    lastBox(entry).children.push({type: 'text', value: ' '}, links(cited, words))
  }
}

function links(places: readonly Place[], words: Words): Element {
  return h('span', {class: 'cited-in'}, [
    '↑',
    ...places.flatMap(({id, section}, index): (string | Element)[] => {
      const name = `${words.citation} ${index + 1}`
      const ariaLabel = section === '' ? name : `${name}${words.comma}${section}`
      const properties = {href: `#${id}`, role: 'doc-backlink', ariaLabel}
      return [' ', element('a', properties, [String(index + 1)])]
    })
  ])
}

function linkTo(href: string, citation: Element): Element | undefined {
  let found: Element | undefined
  visit(citation, 'element', element => {
    if (element.properties['href'] === href && !hasClass(element, 'covered')) found ??= element
  })
  return found
}

/** @param noun The paper's word for a section. */
function nameOf(heading: Element, noun: string): string {
  const [first] = heading.children
  return first?.type === 'element' && hasClass(first, 'number')
    ? `${noun} ${plainText(first)}`
    : plainText(withoutNotes(heading))
}

/** The number of a note is not a part of a heading's name. */
function withoutNotes<Node extends Element | ElementContent>(node: Node): Node {
  if (node.type !== 'element') return node
  const children = node.children.filter(child => !isNoteCall(child)).map(withoutNotes)
  return {...node, children}
}

function isNoteCall(node: ElementContent): boolean {
  if (node.type !== 'element') return false
  const [call] = node.children
  return call?.type === 'element' && call.properties['dataFootnoteRef'] !== undefined
}

function hasClass({properties}: Element, name: string): boolean {
  const names = properties['className']
  return Array.isArray(names) && names.includes(name)
}
