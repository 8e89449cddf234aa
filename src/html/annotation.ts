import type {Element, ElementContent, RootContent} from 'hast'
import {fromHtml} from 'hast-util-from-html'
import {h} from 'hastscript'
import type {CslItem} from '../article.ts'
import {directionOf} from '../words.ts'
import {directionOfText} from '../writing.ts'

/** What a bibliography may mark in a text (CSL-JSON's rich text). */
const marks: Readonly<Record<string, string>> = {
  b: 'b',
  em: 'i',
  i: 'i',
  strong: 'b',
  sub: 'sub',
  sup: 'sup'
}

/**
 * Print below an entry what its author noted of the work.
 *
 * @param fields Where that may stand; the first of them that the work has is taken.
 * @param lang BCP 47 tag of the paper, in whose language its author writes.
 */
export function annotate(
  entry: Element,
  item: CslItem | undefined,
  fields: readonly string[],
  lang: string
): void {
  const field = fields.find(name => typeof item?.[name] === 'string')
  if (field === undefined) return
  const paragraphs = String(item?.[field]).split(/\n\s*\n/)
  const box = lastBox(entry)
  // The hanging indent is that of a block of its own.
  box.children = [
    h('div', {class: 'annotated'}, box.children),
    ...paragraphs.map(text => {
      const dir = directionOfText(text)
      // An abstract is in the language of its work, which the entry says.
      const isOwn = field !== 'abstract' && dir === directionOf(lang)
      return h('p', {class: 'annotation', dir, ...(isOwn && {lang})}, inlines(text))
    })
  ]
}

/** Where the text of an entry ends: its number may stand in a column, and annotations below it. */
export function lastBox(entry: Element): Element {
  const last = entry.children.findLast(
    (child): child is Element => child.type === 'element' && child.tagName !== 'p'
  )
  return last?.tagName === 'div' ? lastBox(last) : entry
}

function inlines(text: string): ElementContent[] {
  return fromHtml(text, {fragment: true}).children.flatMap(safe)
}

function safe(node: RootContent): ElementContent[] {
  if (node.type === 'text') return [node]
  if (node.type !== 'element' || /^(?:script|style|template)$/.test(node.tagName)) return []
  const children = node.children.flatMap(safe)
  const name = marks[node.tagName]
  return name === undefined ? children : [h(name, children)]
}
