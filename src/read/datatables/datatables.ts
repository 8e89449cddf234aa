import type {FootnoteDefinition, PhrasingContent, Root, Table, TableCell, TableRow} from 'mdast'
import {VFile} from 'vfile'
import {report} from '../../rules.ts'
import type {Div, Figure} from '../../tree.ts'
import {visit} from '../../visit.ts'
import {parseWords} from '../markdown/parse.ts'
import {reachOf} from '../markdown/reach.ts'
import {definitionsOf} from '../markdown/tables/drawn.ts'
import {notesIn} from '../markdown/tables/notes.ts'
import {applyAttributes} from '../markdown/tables/tableattributes.ts'
import {checkCalls} from '../notes.ts'
import {type Project, readInside, shown} from '../project.ts'
import {textFile} from '../text.ts'
import {readCsv} from './csv.ts'
import {tellUneven} from './uneven.ts'

/** More than any page shows. */
const mostCells = 20_000

/**
 * Make tables of `::: {.table file="data/cases.csv"}`; what stands in the div is the caption, and notes.
 *
 * Reports: `table-file-readable`, `file-inside-project`, `text-utf8`, `table-attribute-valid`, `table-row-fits`.
 *
 * @returns The files read, with their messages.
 */
export async function readDataTables(tree: Root, project: Project, file: VFile): Promise<VFile[]> {
  const divs: Div[] = []
  visit(tree, 'div', div => {
    if (div.classes.includes('table') && div.values['file'] !== undefined) divs.push(div)
  })
  if (divs.length === 0) return []
  const names = definitionsOf(tree)
  const notes: FootnoteDefinition[] = []
  const files: VFile[] = []
  for (const div of divs) {
    const source = await readSource(div, project, file)
    if (!source) continue
    if (!files.some(({path}) => path === source.path)) files.push(source)
    const table = tableOf({div, source, names, notes}, file)
    if (table) Object.assign(div, figureOf(div, table, file))
  }
  tree.children.push(...notes)
  return files
}

async function readSource(div: Div, project: Project, file: VFile): Promise<VFile | undefined> {
  const name = div.values['file'] ?? ''
  const found = await readInside(project, name)
  if (found.is === 'read') return textFile(shown(found.path), found.bytes)
  const [rule, reason, note] = {
    missing: [
      'table-file-readable',
      `There is no file \`${name}\``,
      `Paths are relative to the paper's folder, ${project.folder}.`
    ],
    outside: [
      'file-inside-project',
      `The table \`${name}\` lies outside the project`,
      `Only files below ${project.root} are read. Copy the file there.`
    ],
    'too-large': [
      'table-file-readable',
      `The table \`${name}\` is larger than 64 MB`,
      'Save the rows that the paper shows in a file of their own.'
    ]
  }[found.is] as ['table-file-readable' | 'file-inside-project', string, string]
  report(file, rule, reason, {at: div.position?.start, found: name, note})
  return undefined
}

/** A file that is read for a table, and what its cells may call. */
interface Reading {
  readonly div: Div
  readonly source: VFile
  readonly names: string
  /** Written in cells, `^[…]`. */
  readonly notes: FootnoteDefinition[]
}

function tableOf(reading: Reading, file: VFile): Table | undefined {
  const {div, source} = reading
  const data = readCsv(String(source), delimiterOf(div))
  if ('fault' in data) {
    report(source, 'table-file-readable', `This file cannot be read: ${data.fault}`, {
      at: data.at,
      note: 'A cell with commas or line ends stands in quotation marks "…"; a mark in it is written twice, "".'
    })
    return undefined
  }
  const width = Math.max(0, ...data.rows.map(({cells}) => cells.length))
  if (width * data.rows.length > mostCells || width === 0) {
    const reason = width === 0 ? 'This file has no rows' : `This file has ${data.rows.length} rows`
    report(file, 'table-file-readable', `${reason}: \`${div.values['file']}\``, {
      at: div.position?.start,
      note: 'Save the rows that the paper shows in a file of their own.'
    })
    return undefined
  }
  tellUneven(data.rows, source)
  const hasHead = div.values['header'] !== 'false'
  const body = data.rows.slice(hasHead ? 1 : 0)
  return {
    type: 'table',
    align: Array.from({length: width}, (_, column) => (areNumbers(body, column) ? 'right' : null)),
    children: data.rows.map(
      ({cells, line}): TableRow => ({
        type: 'tableRow',
        children: cells.map(text => cellOf(text, line, reading)),
        position: div.position
      })
    ),
    data: {headRows: hasHead ? 1 : 0},
    position: div.position
  }
}

function delimiterOf({values}: Div): string | undefined {
  const written = values['delimiter']
  return written === 'tab' || written === '\\t' ? '\t' : written
}

const number = /^[-+−–]?[\d٠-٩][\d٠-٩.,٫٬\s]*%?$/

/** Numbers under each other are compared by their last digits. */
function areNumbers(rows: readonly {readonly cells: readonly string[]}[], column: number): boolean {
  const texts = rows.map(({cells}) => cells[column] ?? '').filter(text => text !== '')
  return texts.length > 0 && texts.every(text => number.test(text))
}

/** Most cells hold nothing that Markdown knows. */
const plain = /^[^\\`*_{}[\]<>$~^@&"'!|:/]*$/

/** A cell is Markdown as elsewhere; its nodes have the place of the table in the paper. */
function cellOf(text: string, line: number, {div, source, names, notes}: Reading): TableCell {
  const {position} = div
  if (plain.test(text)) {
    const value = number.test(text) ? text.replace(/^-/, '−') : text
    const children: PhrasingContent[] = text === '' ? [] : [{type: 'text', value, position}]
    return {type: 'tableCell', children, position}
  }
  const words = text.includes('[') ? `${text}\n\n${names}` : text
  const scratch = new VFile(words)
  const tree = parseWords(words, scratch)
  checkCalls(tree, scratch)
  takeNotes(tree, notes)
  const [first] = tree.children
  const children = first?.type === 'paragraph' ? first.children : []
  for (const child of children) placeAt(child, position)
  for (const {reason, ruleId, note} of scratch.messages) {
    report(source, ruleId as 'math-valid', reason, {at: {line, column: 1}, ...(note && {note})})
  }
  return {type: 'tableCell', children, position}
}

/** Those of a cell are counted by the cell: among the notes of all cells they need a name of their own. */
function takeNotes(cell: Root, notes: FootnoteDefinition[]): void {
  const names = new Map<string, string>()
  for (const child of cell.children) {
    if (child.type !== 'footnoteDefinition' || child.position) continue
    const identifier = `cell-note-${notes.length + 1}`
    names.set(child.identifier, identifier)
    notes.push({...child, identifier, label: identifier})
  }
  visit(cell, 'footnoteReference', call => {
    const name = names.get(call.identifier)
    if (name !== undefined) Object.assign(call, {identifier: name, label: name})
  })
}

function placeAt(words: PhrasingContent, position: Div['position']): void {
  visit(words, node => {
    node.position = position
    if (node.type === 'cite') node.items = node.items.map(item => ({...item, at: position}))
  })
}

/** The div becomes the figure. */
function figureOf(div: Div, table: Table, file: VFile): Figure {
  const {id, classes, values, position} = div
  const blocks = [...div.children]
  const notes = notesIn(blocks.at(-1))
  if (notes) blocks.pop()
  const [first] = blocks
  const words = first?.type === 'paragraph' ? first.children : undefined
  applyAttributes(table, {classes, values}, position, file)
  return {
    type: 'figure',
    kind: 'table',
    ...(id !== undefined && {label: id}),
    ...reachOf(classes),
    children: [
      ...(words || id !== undefined
        ? [{type: 'caption' as const, children: words ?? [], position: first?.position ?? position}]
        : []),
      table,
      ...(notes ? [notes] : [])
    ],
    position
  }
}
