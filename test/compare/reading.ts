import type {Nodes, PhrasingContent, Root} from 'mdast'
import {toString as plainText} from 'mdast-util-to-string'
import {VFile} from 'vfile'
import {parse} from '../../src/read/markdown/parse.ts'
import type {Cite} from '../../src/tree.ts'
import {visit} from '../../src/visit.ts'

/** A citation as it was read, the same for both readers. */
export interface ReadItem {
  readonly key: string
  /** In brackets, in the sentence, or without its author. */
  readonly mode: 'normal' | 'narrative' | 'suppressed'
  readonly prefix: string
  /** With the locator, as written. */
  readonly suffix: string
}

/** Our reading of a text: its clusters in order, those of notes last, locators still in their suffixes. */
export function ourReading(markdown: string): ReadItem[][] {
  const tree: Root = parse(markdown, new VFile(markdown))
  const clusters: ReadItem[][] = []
  const inNotes: ReadItem[][] = []
  collect(tree, clusters)
  return [...clusters, ...inNotes]

  function collect(part: Nodes, into: ReadItem[][]): void {
    visit(part, node => {
      if (node.type === 'footnoteDefinition' && node !== part) {
        collect(node, inNotes)
        return 'skip'
      }
      if (node.type === 'cite') into.push(itemsIn(node))
      return undefined
    })
  }
}

function itemsIn({items, narrative}: Cite): ReadItem[] {
  return items.map(
    ({key, prefix, suffix, suppressAuthor}, index): ReadItem => ({
      key,
      mode: suppressAuthor ? 'suppressed' : narrative && index === 0 ? 'narrative' : 'normal',
      prefix: words(prefix),
      suffix: words(suffix)
    })
  )
}

function words(nodes: readonly PhrasingContent[]): string {
  const text = nodes.map(node => (node.type === 'break' ? ' ' : plainText(node)))
  return typed(text.join('')).replace(/\s+/g, ' ').trim()
}

interface PandocNode {
  readonly t: string
  readonly c?: unknown
}
interface PandocCitation {
  readonly citationId: string
  readonly citationMode: PandocNode
  readonly citationPrefix: readonly PandocNode[]
  readonly citationSuffix: readonly PandocNode[]
}

const modes: Readonly<Record<string, ReadItem['mode']>> = {
  NormalCitation: 'normal',
  AuthorInText: 'narrative',
  SuppressAuthor: 'suppressed'
}

/** pandoc's reading, out of its JSON. */
export function pandocReading(json: string): ReadItem[][] {
  const notes: unknown[] = []
  const blocks = withoutNotes(blocksOf(json), notes)
  return [...clustersIn(blocks), ...clustersIn(notes)]
}

function withoutNotes(part: unknown, notes: unknown[]): unknown {
  if (Array.isArray(part)) return part.map(inner => withoutNotes(inner, notes))
  if (typeof part !== 'object' || part === null) return part
  const node = part as PandocNode
  if (node.t === 'Note') {
    notes.push(node.c)
    return {t: 'Space'}
  }
  return {...node, c: withoutNotes(node.c, notes)}
}

/** The blocks of pandoc's JSON. */
export function blocksOf(json: string): readonly PandocNode[] {
  return JSON.parse(json).blocks
}

/** The clusters in any part of pandoc's tree. */
export function clustersIn(part: unknown): ReadItem[][] {
  if (Array.isArray(part)) return part.flatMap(clustersIn)
  if (typeof part !== 'object' || part === null) return []
  const {t, c} = part as PandocNode
  if (t === 'Cite') return [itemsOf((c as [PandocCitation[], unknown])[0])]
  return clustersIn(c)
}

/** A citation within a suffix, `[@a and @b]`, is for us one more of the cluster. */
function itemsOf(citations: readonly PandocCitation[]): ReadItem[] {
  return citations.flatMap(({citationId, citationMode, citationPrefix, citationSuffix}) => {
    const at = citationSuffix.findIndex(({t}) => t === 'Cite')
    const own = at < 0 ? citationSuffix : citationSuffix.slice(0, at)
    const suffix = pandocWords(own)
    const item: ReadItem = {
      key: citationId,
      mode: modes[citationMode.t] ?? 'normal',
      prefix: pandocWords(citationPrefix),
      suffix: at < 0 ? suffix : suffix.replace(/\s*[,،-]?$/, '')
    }
    if (at < 0) return [item]
    const inner = ((citationSuffix[at] as PandocNode).c as [PandocCitation[], unknown])[0]
    const [first, ...others] = inner
    if (!first) return [item]
    const nested = [
      {
        ...first,
        citationMode:
          first.citationMode.t === 'AuthorInText' ? {t: 'NormalCitation'} : first.citationMode,
        citationSuffix: [...first.citationSuffix, ...citationSuffix.slice(at + 1)]
      },
      ...others
    ]
    return [item, ...itemsOf(nested)]
  })
}

function pandocWords(nodes: readonly PandocNode[]): string {
  return nodes.map(textOf).join('').replace(/\s+/g, ' ').trim()
}

/** As it was typed, before pandoc set quotes and dashes. */
function typed(text: string): string {
  return text
    .replace(/—/g, '---')
    .replace(/–/g, '--')
    .replace(/…/g, '...')
    .replace(/[‘’]/g, "'")
    .replace(/[“”]/g, '"')
}

/** The text of any part of pandoc's tree, as it was typed. */
export function textOf(part: unknown): string {
  if (Array.isArray(part)) return part.map(textOf).join('')
  if (typeof part !== 'object' || part === null) return ''
  const {t, c} = part as PandocNode
  if (t === 'Str') return typed(String(c))
  if (t === 'Space' || t === 'SoftBreak' || t === 'LineBreak') return ' '
  if (t === 'Code' || t === 'Math') return String((c as unknown[])[1])
  if (t === 'RawInline' || t === 'Note') return ''
  if (t === 'Cite') return textOf((c as unknown[])[1])
  if (t === 'Quoted') {
    const [kind, inner] = c as [PandocNode, unknown]
    const mark = kind.t === 'DoubleQuote' ? '"' : "'"
    return mark + textOf(inner) + mark
  }
  return textOf(c)
}
