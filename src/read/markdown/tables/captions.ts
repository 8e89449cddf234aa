import type {
  BlockContent,
  Paragraph,
  Parent,
  PhrasingContent,
  RootContent,
  Table,
  TableRow
} from 'mdast'
import type {VFile} from 'vfile'
import type {Figure} from '../../../article.ts'
import {report} from '../../../rules.ts'
import {takeAttributes} from '../attributes.ts'

const captionStart = /^(?:Table)?:\s+/

/** A paragraph `: text` or `Table: text` beside a table is its caption. */
export function captionTables(parent: Parent): void {
  const out: RootContent[] = []
  const children = parent.children.flatMap((child): RootContent[] =>
    child.type === 'table' ? freeCaption(child) : [child]
  )
  for (let index = 0; index < children.length; index++) {
    const child = children[index] as RootContent
    if (child.type !== 'table') {
      out.push(child)
      continue
    }
    const next = children[index + 1]
    const before = out.at(-1)
    if (isCaption(next)) {
      out.push(tableFigure(child, next))
      index++
    } else if (isCaption(before)) {
      out[out.length - 1] = tableFigure(child, before)
    } else {
      out.push(child)
    }
  }
  parent.children = out
}

/** GFM takes a caption right under a table, without an empty line, for its last rows. */
function freeCaption(table: Table): (Table | Paragraph)[] {
  const at = table.children.findIndex((row, index) => index > 0 && beginsCaption(row))
  if (at < 0) return [table]
  const rows = table.children.slice(at)
  const children = rows.flatMap((row, index): PhrasingContent[] => [
    ...(index > 0 ? [{type: 'text' as const, value: '\n'}] : []),
    ...row.children.flatMap((cell, place): PhrasingContent[] => [
      ...(place > 0 ? [{type: 'text' as const, value: ' | '}] : []),
      ...cell.children
    ])
  ])
  const start = rows[0]?.position?.start
  const end = table.position?.end
  const rest = {...table, children: table.children.slice(0, at)}
  return [rest, {type: 'paragraph', children, ...(start && end && {position: {start, end}})}]
}

/** A row of the table itself begins with a bar or has none of these words first. */
function beginsCaption(row: TableRow): boolean {
  const [cell] = row.children
  const [first] = cell?.children ?? []
  const barred = first?.position?.start.column !== row.position?.start.column
  return !barred && first?.type === 'text' && captionStart.test(first.value)
}

export function isCaption(node: RootContent | undefined): node is Paragraph {
  const first = node?.type === 'paragraph' ? node.children[0] : undefined
  return first?.type === 'text' && captionStart.test(first.value)
}

function tableFigure(table: Table, paragraph: Paragraph): Figure {
  const children = [...paragraph.children]
  const list = takeAttributes(children)
  const first = children[0]
  if (first?.type === 'text') {
    const mark = captionStart.exec(first.value)?.[0].length ?? 0
    children[0] = {...first, value: first.value.slice(mark), position: after(first, mark)}
  }
  return {
    type: 'figure',
    kind: 'table',
    ...(list?.id !== undefined && {label: list.id}),
    ...(list?.values['tag'] !== undefined && {tag: list.values['tag']}),
    children: [{type: 'caption', children, position: paragraph.position}, table as BlockContent],
    position: table.position
  }
}

/** The position of a text whose first characters are taken away. */
export function after(node: PhrasingContent, characters: number): PhrasingContent['position'] {
  if (!node.position) return undefined
  const {line, column, offset = 0} = node.position.start
  return {
    start: {line, column: column + characters, offset: offset + characters},
    end: node.position.end
  }
}

/** Tell of a caption that no table took. */
export function looseCaption(paragraph: Paragraph, file: VFile): void {
  report(file, 'caption-has-block', 'This caption has no table before or after it', {
    at: paragraph,
    note: 'Put it next to its table, with an empty line between the two.'
  })
}
