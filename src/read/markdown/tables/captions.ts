import type {Paragraph, Parent, PhrasingContent, RootContent, Table, TableRow} from 'mdast'
import type {VFile} from 'vfile'
import {report} from '../../../rules.ts'
import type {Caption, Div, Figure} from '../../../tree.ts'
import {takeAttributes} from '../attributes.ts'
import {reachOf} from '../reach.ts'
import {takeLabel} from '../references/labelmark.ts'
import {notesIn} from './notes.ts'
import {applyAttributes} from './tableattributes.ts'

/** `: text` and `Table: text`; beside a table also `Table 1: text`, whose number is counted anew. */
const captionStart = /^(?:[Tt]able(?:[ \u00A0]\d+)?)?:\s+/
const unmistakable = /^(?:[Tt]able)?:\s/

/** A paragraph `: text` or `Table: text` beside a table is its caption; notes below it belong to it. */
export function captionTables(parent: Parent, file: VFile): void {
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
    const [above, below] = [out.at(-1), children[index + 1]]
    const caption = [above, below].find(isCaption)
    if (caption && caption === above) out.pop()
    if (caption && caption === below) index++
    const notes = notesIn(children[index + 1])
    if (notes) index++
    out.push(caption || notes ? tableFigure(child, caption, notes, file) : child)
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
  return !barred && first?.type === 'text' && unmistakable.test(first.value)
}

function isCaption(node: RootContent | undefined): node is Paragraph {
  return beginsWith(captionStart, node)
}

function beginsWith(start: RegExp, node: RootContent | undefined): node is Paragraph {
  const first = node?.type === 'paragraph' ? node.children[0] : undefined
  return first?.type === 'text' && start.test(first.value)
}

function tableFigure(
  table: Table,
  paragraph: Paragraph | undefined,
  notes: Div | undefined,
  file: VFile
): Figure {
  const children = [...(paragraph?.children ?? [])]
  const label = takeLabel(children)
  const list = takeAttributes(children)
  const id = list?.id ?? label
  const first = children[0]
  if (first?.type === 'text') {
    // Of an empty caption the mark alone is left.
    const mark = captionStart.exec(`${first.value} `)?.[0].length ?? 0
    children[0] = {...first, value: first.value.slice(mark), position: after(first, mark)}
  }
  const isEmpty = children.every(child => child.type === 'text' && child.value.trim() === '')
  const caption: Caption = {type: 'caption', children, position: paragraph?.position}
  if (list) applyAttributes(table, list, paragraph?.position, file)
  return {
    type: 'figure',
    kind: 'table',
    ...(id !== undefined && {label: id}),
    ...(list?.values['tag'] !== undefined && {tag: list.values['tag']}),
    ...reachOf(list?.classes),
    ...(list?.lang !== undefined && {lang: list.lang}),
    children: [...(isEmpty && id === undefined ? [] : [caption]), table, ...(notes ? [notes] : [])],
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

/**
 * Tell of a caption that no table took.
 *
 * Reports: `caption-has-block`.
 */
export function checkCaption(node: RootContent, file: VFile): void {
  if (!beginsWith(unmistakable, node)) return
  report(file, 'caption-has-block', 'This caption has no table before or after it', {
    at: node,
    note: 'Put it next to its table, with an empty line between the two.'
  })
}
