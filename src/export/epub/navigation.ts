import type {Element, Root} from 'hast'
import {toString as printed} from 'hast-util-to-string'
import {h} from 'hastscript'
import type {Meta} from '../../meta.ts'
import {visit} from '../../visit.ts'
import {wordsOf} from '../../words.ts'
import type {Chapter} from './chapters.ts'
import {document} from './xhtml.ts'

interface Entry {
  readonly level: number
  readonly title: string
  readonly href: string
  readonly below: Entry[]
}

/** The table of contents, by which a device leads through the book, and the places it goes to by name. */
export function navigation(chapters: readonly Chapter[], meta: Meta): string {
  const words = wordsOf(meta.lang)
  const contents = meta.contentsTitle ?? words.contents
  return document(meta, contents, [
    h('nav', {'epub:type': 'toc', role: 'doc-toc', id: 'toc'}, [
      h('h1', contents),
      listOf(chapters.flatMap(entriesOf))
    ]),
    h('nav', {'epub:type': 'landmarks', hidden: true}, [
      h('h2', contents),
      h(
        'ol',
        landmarks(chapters, meta).map(([type, href, title]) =>
          h('li', [h('a', {'epub:type': type, href}, title)])
        )
      )
    ])
  ])
}

function landmarks(
  chapters: readonly Chapter[],
  meta: Meta
): [type: string, href: string, title: string][] {
  const names = wordsOf(meta.lang)
  const firsts = (
    ['titlepage', 'bodymatter', 'appendix', 'bibliography', 'endnotes'] as const
  ).flatMap((type): [string, string, string][] => {
    const chapter = chapters.find(one => one.type === type)
    return chapter ? [[type, chapter.path, chapter.title]] : []
  })
  return [['toc', '#toc', names.contents], ...firsts]
}

/** A chapter, and the headings in it below each other. */
function entriesOf({children, path, title, type}: Chapter): Entry[] {
  const top: Entry = {level: 0, title, href: path, below: []}
  if (type === 'titlepage') return [top]
  const open: Entry[] = [top]
  let isFirst = true
  visit(
    {type: 'root', children: [...children]} as Root,
    'element',
    ({children: words, properties, tagName}) => {
      const level = Number(/^h([2-6])$/.exec(tagName)?.[1] ?? 0)
      if (level === 0) return
      const entry: Entry = {
        level,
        title: printed({type: 'root', children: words}).replace(/\s+/g, ' ').trim(),
        href:
          typeof properties['id'] === 'string'
            ? `${path}#${encodeURIComponent(properties['id'])}`
            : path,
        below: []
      }
      // The first one is the chapter's own.
      if (isFirst) isFirst = false
      else {
        while (open.length > 1 && (open.at(-1)?.level ?? 0) >= level) open.pop()
        if (entry.title !== '') {
          open.at(-1)?.below.push(entry)
          open.push(entry)
        }
      }
    }
  )
  return [top]
}

function listOf(entries: readonly Entry[]): Element {
  return h(
    'ol',
    entries.map(({below, href, title}) =>
      h('li', [h('a', {href}, title), ...(below.length === 0 ? [] : [listOf(below)])])
    )
  )
}
