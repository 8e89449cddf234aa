import type {Element, ElementContent, Root} from 'hast'
import {toString as printed} from 'hast-util-to-string'
import type {Meta} from '../../meta.ts'
import {link} from './links.ts'

/** A file of the book. */
export interface Chapter {
  readonly path: string
  readonly title: string
  /** What it is, in the words of EPUB. @see https://www.w3.org/TR/epub-ssv-11/ */
  readonly type: 'titlepage' | 'bodymatter' | 'bibliography' | 'endnotes' | 'appendix'
  readonly children: readonly ElementContent[]
}

const types: Readonly<Record<string, Chapter['type']>> = {
  'doc-bibliography': 'bibliography',
  'doc-endnotes': 'endnotes',
  'doc-appendix': 'appendix'
}

/** The title with what belongs to it, then a chapter for each heading of the highest level. */
export function chaptersOf(text: Root, meta: Meta): Chapter[] {
  const parts: {heading?: string; type: Chapter['type']; children: ElementContent[]}[] = [
    {type: 'titlepage', children: []}
  ]
  const level = topLevel(text)
  for (const node of text.children as ElementContent[]) {
    const heading = node.type === 'element' ? headingOf(node, level) : undefined
    const last = parts.at(-1)
    if (heading) {
      const role = node.type === 'element' ? String(node.properties['role'] ?? '') : ''
      const title = printed(heading).replace(/\s+/g, ' ').trim()
      parts.push({heading: title, type: types[role] ?? 'bodymatter', children: [node]})
    } else {
      last?.children.push(node)
    }
  }
  const chapters = parts.map(({heading, type, children}, index) => ({
    path: index === 0 ? 'title.xhtml' : `section-${index}.xhtml`,
    title: heading ?? (meta.title || 'Untitled'),
    type,
    children
  }))
  link(chapters)
  return chapters
}

/** Papers may begin with headings of any level; the title block has its own. */
function topLevel({children}: Root): number {
  const levels = children.flatMap(node => {
    const [first] = node.type === 'element' && node.tagName === 'section' ? elementsIn(node) : []
    const element = first ?? node
    return element.type === 'element' ? (/^h([2-6])$/.exec(element.tagName)?.[1] ?? []) : []
  })
  return Math.min(...levels.map(Number), 6)
}

function headingOf(node: Element, level: number): Element | undefined {
  const [first] = node.tagName === 'section' ? elementsIn(node) : [node]
  return first?.tagName === `h${level}` ? first : undefined
}

function elementsIn({children}: Element): Element[] {
  return children.filter(child => child.type === 'element')
}
