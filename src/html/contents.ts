import type {Element, ElementContent, Root} from 'hast'
import {h} from 'hastscript'
import type {Meta} from '../meta.ts'
import {SKIP, visit} from '../visit.ts'
import {wordsOf} from '../words.ts'
import {element} from './element.ts'
import {entry, linkless} from './entry.ts'

/** A heading and those below it. */
interface Section {
  readonly level: number
  readonly id: string
  readonly name: ElementContent[]
  readonly sections: Section[]
}

/** A paper with fewer sections is seen at a glance. */
const fewest = 3

/**
 * The table of contents: links to the sections. Without a word of the author's a paper has one from three sections
 * on, two levels deep.
 *
 * @param body The paper's text, all in its place.
 * @param last What else the page has below the text.
 */
export function contents(body: Root, meta: Meta, last: readonly Element[]): Element[] {
  const {contents: asked, contentsDepth = asked ? 3 : 2, contentsTitle} = meta
  if (asked === false) return []
  const sections = sectionsOf(body, contentsDepth)
  if (sections.length < (asked ? 1 : fewest)) return []
  const title = contentsTitle ?? wordsOf(meta.lang).contents
  return [
    h('nav', {class: 'contents', role: 'doc-toc', ariaLabelledBy: 'contents-title'}, [
      h('p', {class: 'contents-title', id: 'contents-title'}, title),
      listOf(sections, asked === true),
      ...last
    ])
  ]
}

/** Headings in quotations and boxes are not the paper's own. */
const apart = /^(?:blockquote|figure|aside|table)$/

function sectionsOf(body: Root, depth: number): Section[] {
  const top: Section[] = []
  const open: Section[] = []
  visit(body, 'element', node => {
    const {tagName, properties} = node
    if (apart.test(tagName) || properties['dataFootnotes'] !== undefined) return SKIP
    const level = Number(/^h([2-6])$/.exec(tagName)?.[1] ?? 0)
    const id = properties['id']
    if (level === 0 || level > depth + 1 || typeof id !== 'string') return undefined
    while ((open.at(-1)?.level ?? 0) >= level) open.pop()
    const section = {level, id, name: node.children.flatMap(linkless), sections: []}
    ;(open.at(-1)?.sections ?? top).push(section)
    open.push(section)
    return SKIP
  })
  return top
}

function listOf(sections: readonly Section[], isPrinted: boolean): Element {
  return element(
    'ol',
    {},
    sections.map(({id, name, sections}) =>
      element('li', {}, [
        isPrinted ? entry(id, name) : element('a', {href: `#${id}`}, name),
        ...(sections.length === 0 ? [] : [listOf(sections, isPrinted)])
      ])
    )
  )
}
