import type {Nodes, Root, Table} from 'mdast'
import {toString as plainText} from 'mdast-util-to-string'
import {VFile} from 'vfile'
import {parse} from '../../src/read/markdown/parse.ts'
import {visit} from '../../src/visit.ts'
import {blocksOf, textOf} from './reading.ts'

/** A cell: its words, and what it spans where that is more than one. */
function cell(text: string, rowSpan: number, colSpan: number): string {
  const spans = rowSpan > 1 || colSpan > 1 ? ` (${rowSpan}x${colSpan})` : ''
  return `${text.replace(/\s+/g, ' ').trim()}${spans}`
}

interface Read {
  readonly caption: string
  readonly align: readonly string[]
  readonly widths: readonly number[]
  readonly head: readonly (readonly string[])[]
  readonly body: readonly (readonly string[])[]
  readonly foot: readonly (readonly string[])[]
}

/** One table as one line: `: Caption | left 50 | H: a, b | 1, 2`. Widths in hundredths of all. */
function shown({caption, align, widths, head, body, foot}: Read): string {
  const all = widths.reduce((sum, width) => sum + width, 0)
  const columns = align.map(
    (name, index) => name + (all === 0 ? '' : ` ${Math.round(((widths[index] ?? 0) / all) * 100)}`)
  )
  const rows = (name: string, part: Read['head']) => part.map(row => `${name}${row.join(' ; ')}`)
  return [
    `: ${caption.replace(/\s+/g, ' ').trim()}`,
    columns.join(', '),
    ...rows('H: ', head),
    ...rows('', body),
    ...rows('F: ', foot)
  ].join(' | ')
}

/** Citations by their keys, without HTML. */
function ownWords(node: Nodes): string {
  if (node.type === 'cite') return node.items.map(({key}) => `@${key}`).join('')
  if (node.type === 'break') return ' '
  if (node.type === 'html') return ''
  return 'children' in node ? node.children.map(ownWords).join('') : plainText(node)
}

/** Our tables, one line each. */
export function ourTables(markdown: string): string[] {
  const tree: Root = parse(markdown, new VFile(markdown))
  const captions = new Map<Table, string>()
  const tables: string[] = []
  visit(tree, node => {
    if (node.type === 'figure') {
      const table = node.children.find(child => child.type === 'table')
      const caption = node.children.find(child => child.type === 'caption')
      if (table && caption) captions.set(table, ownWords(caption))
    }
    if (node.type !== 'table') return
    const {headRows = 1, footRows = 0, widths = []} = node.data ?? {}
    const rows = node.children.map(row =>
      row.children.map(({data, children}) =>
        cell(
          children.map(ownWords).join(data?.hasBlocks ? ' ' : ''),
          data?.rowSpan ?? 1,
          data?.colSpan ?? 1
        )
      )
    )
    tables.push(
      shown({
        caption: captions.get(node) ?? '',
        align: (node.align ?? []).map(name => name ?? 'default'),
        widths,
        head: rows.slice(0, headRows),
        body: rows.slice(headRows, rows.length - footRows),
        foot: rows.slice(rows.length - footRows)
      })
    )
  })
  return tables
}

type Attr = unknown
type PandocCell = [Attr, {t: string}, number, number, unknown]
type PandocRow = [Attr, PandocCell[]]
type PandocTable = [
  Attr,
  [unknown, unknown],
  [{t: string}, {t: string; c?: number}][],
  [Attr, PandocRow[]],
  [Attr, number, PandocRow[], PandocRow[]][],
  [Attr, PandocRow[]]
]

/** pandoc's tables, out of its JSON. */
export function pandocTables(json: string): string[] {
  return tablesIn(blocksOf(json))
}

function tablesIn(part: unknown): string[] {
  if (Array.isArray(part)) return part.flatMap(tablesIn)
  if (typeof part !== 'object' || part === null) return []
  const {t, c} = part as {t: string; c?: unknown}
  return t === 'Table' ? [lineOf(c as PandocTable), ...tablesIn(c)] : tablesIn(c)
}

function lineOf([, caption, columns, head, bodies, foot]: PandocTable): string {
  const rows = (part: PandocRow[]) =>
    part.map(([, cells]) =>
      cells.map(([, , rowSpan, colSpan, content]) => cell(words(content), rowSpan, colSpan))
    )
  const bodyRows = rows(bodies.flatMap(([, , heads, body]) => [...heads, ...body]))
  return shown({
    caption: words(caption[1]),
    align: columns.map(([{t}]) => t.replace('Align', '').toLowerCase()),
    widths: columns.map(([, {c}]) => c ?? 0),
    head: rows(head[1]),
    body: bodyRows,
    foot: rows(foot[1])
  })
}

/** Blocks of a cell are parted by a space, as ours are. */
function words(content: unknown): string {
  return Array.isArray(content) ? content.map(block => pandocWords(block)).join(' ') : ''
}

function pandocWords(part: unknown): string {
  if (Array.isArray(part)) return part.map(pandocWords).join('')
  if (typeof part !== 'object' || part === null) return ''
  const {t, c} = part as {t: string; c: [{citationId: string}[], unknown]}
  if (t === 'Cite') return c[0].map(({citationId}) => `@${citationId}`).join('')
  if (t === 'CodeBlock') return String(c[1])
  return [
    'Str',
    'Space',
    'SoftBreak',
    'LineBreak',
    'Code',
    'Math',
    'RawInline',
    'Note',
    'Quoted'
  ].includes(t)
    ? textOf(part)
    : pandocWords(c)
}
