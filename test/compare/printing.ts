import type {Element, ElementContent, Nodes} from 'hast'
import {fromHtml} from 'hast-util-from-html'
import {toString as plainText} from 'hast-util-to-string'
import {compose} from '../../src/compose.ts'
import {html} from '../../src/html/html.ts'
import {pandoc} from './pandoc.ts'
import {styleXml} from './style.ts'

/** What a reader sees of a paper's citations. */
export interface Printed {
  /** In the text, in its order; in note styles the names that stay there. */
  readonly citations: readonly string[]
  /** The notes with all that stands in them. */
  readonly notes: readonly string[]
  readonly entries: readonly string[]
}

/** What we print of a manuscript. */
export async function ourPrinting(path: string): Promise<Printed> {
  const printed: {citations: string[]; notes: string[]; entries: string[]} = {
    citations: [],
    notes: [],
    entries: []
  }
  const article = await compose(path, {}, () => {})
  walk(fromHtml((await html(article)).html), undefined)
  // What an unknown key prints is a message.
  return {...printed, citations: printed.citations.filter(text => text !== '')}

  function walk(node: Nodes, names: string | undefined): void {
    if (!('children' in node)) return
    let before = names
    for (const child of node.children) {
      if (child.type !== 'element') continue
      const kind = kindOf(child)
      if (kind === 'names') {
        if (before !== undefined) printed.citations.push(before)
        before = textOf(child)
      } else if (kind === 'citation') {
        printed.citations.push([before, textOf(child)].filter(Boolean).join(' '))
        before = undefined
      } else if (kind === 'entry') printed.entries.push(textOf(child))
      else if (kind === 'note') printed.notes.push(textOf(child))
      else walk(child, undefined)
    }
    if (before !== undefined) printed.citations.push(before)
  }
}

function kindOf({properties}: Element): 'names' | 'citation' | 'entry' | 'note' | undefined {
  const classes = [properties['className']].flat()
  if (classes.includes('cited-authors')) return 'names'
  if (classes.includes('citation')) return 'citation'
  if (classes.includes('csl-entry')) return 'entry'
  return String(properties['id']).startsWith('fn-') ? 'note' : undefined
}

/** Without what only our page has: links back, and TeX's own text in formulas. */
function textOf(element: Element): string {
  const bare = (node: Element): Element => ({
    ...node,
    children: node.children.flatMap((child): ElementContent[] => {
      if (child.type !== 'element') return [child]
      const {className, dataFootnoteBackref} = child.properties
      const isOurs = [className].flat().some(name => name === 'cited-in' || name === 'unknown')
      if (isOurs || dataFootnoteBackref !== undefined) return []
      const isMargin = [className].flat().includes('csl-left-margin')
      return isMargin ? [bare(child), {type: 'text', value: ' '}] : [bare(child)]
    })
  })
  return readable(plainText(bare(element)))
}

interface PandocNode {
  readonly t: string
  readonly c?: unknown
}

/** What pandoc prints of the same manuscript with the same style. */
export async function pandocPrinting(
  markdown: string,
  {style, bibliography}: {readonly style: string; readonly bibliography: string}
): Promise<Printed> {
  const json = await pandoc({
    markdown: markdown.replace(/^csl: .*$/m, 'csl: style.csl'),
    to: 'json',
    options: {citeproc: true},
    files: {'style.csl': await styleXml(style), 'refs.bib': bibliography}
  })
  const citations: string[] = []
  const notes: string[] = []
  const entries: string[] = []
  walk(JSON.parse(json).blocks)
  return {citations: citations.filter(text => text !== ''), notes, entries}

  function walk(part: unknown): void {
    if (Array.isArray(part)) for (const inner of part) walk(inner)
    if (Array.isArray(part) || typeof part !== 'object' || part === null) return
    const {t, c} = part as PandocNode
    if (t === 'Note') notes.push(readable(pandocText(c)))
    else if (t === 'Cite') {
      const content = (c as [unknown, PandocNode[]])[1]
      citations.push(readable(pandocText(content.filter(node => node.t !== 'Note'))))
      for (const node of content) if (node.t === 'Note') walk(node)
    } else if (t === 'Div' && isEntry(c)) entries.push(readable(pandocText(c)))
    else walk(c)
  }
}

function isEntry(content: unknown): boolean {
  const [[, classes]] = content as [[string, string[]]]
  return classes.includes('csl-entry')
}

function pandocText(part: unknown): string {
  if (Array.isArray(part)) return part.map(pandocText).join('')
  if (typeof part !== 'object' || part === null) return ''
  const {t, c} = part as PandocNode
  if (t === 'Str') return String(c)
  if (t === 'Space' || t === 'SoftBreak' || t === 'LineBreak') return ' '
  if (t === 'Code' || t === 'Math') return String((c as unknown[])[1])
  if (t === 'RawInline') return ''
  if (t === 'Cite') return pandocText((c as unknown[])[1])
  if (t === 'Quoted') {
    const [kind, inner] = c as [PandocNode, unknown]
    return kind.t === 'DoubleQuote' ? `“${pandocText(inner)}”` : `‘${pandocText(inner)}’`
  }
  return pandocText(c)
}

/** White space of any width as one space: how wide it is, is the theme's. */
function readable(text: string): string {
  return text
    .replace(/[\s\u00A0\u202F\u2009]+/g, ' ')
    .replace(/[\u2066-\u2069\u200E\u200F\u2060]/g, '')
    .trim()
}
