import type {Parent, Root, RootContent, Table, TableCell, TableRow} from 'mdast'
import type {Point} from 'unist'
import {visit} from '../../../visit.ts'
import type {Reader} from '../parser.ts'
import type {Drawn, DrawnCell} from './drawing.ts'
import {readGrid} from './grid.ts'
import {moved} from './moved.ts'
import {readRuled} from './ruled.ts'
import type {DrawnTable} from './syntax.ts'

/**
 * Make tables of drawings: the text of each cell is parsed by itself, and its nodes get the places that it has
 * in the paper. Nodes that a cell calls (notes, links by reference) stand elsewhere, so their names are told.
 */
export function readDrawings(tree: Root, parsers: Reader): void {
  let names: string | undefined
  visit(tree, 'drawnTable', (node, index, parent) => {
    if (!parent || index === undefined) return
    names ??= definitionsOf(tree)
    ;(parent as Parent).children[index] = tableOf(node, names, parsers)
  })
}

/** What a text by itself needs beside it so that its calls of notes and links by reference are read as such. */
export function definitionsOf(tree: Root): string {
  const lines: string[] = []
  visit(tree, node => {
    if (node.type === 'footnoteDefinition') lines.push(`[^${node.label ?? node.identifier}]: x`)
    if (node.type === 'definition') lines.push(`[${node.label ?? node.identifier}]: <${node.url}>`)
  })
  return lines.join('\n\n')
}

function tableOf(node: DrawnTable, names: string, parsers: Reader): Table {
  const lines = node.lines.map(({text}) => text)
  const drawn = node.kind === 'grid' ? readGrid(lines) : readRuled(lines)
  const {cells, rows, align, widths, headRows, footRows, hasBlocks} = drawn as Drawn
  const cellOf = (cell: DrawnCell) => readCell(cell, node, names, parsers, hasBlocks)
  return {
    type: 'table',
    align: [...align],
    children: Array.from({length: rows}, (_, row): TableRow => {
      const own = cells.filter(cell => cell.row === row)
      const children = own.map(cellOf)
      const place = children[0]?.position
      return {type: 'tableRow', children, ...(place && {position: place})}
    }),
    data: {headRows, footRows, ...(widths && {widths})},
    position: node.position
  }
}

function readCell(
  cell: DrawnCell,
  table: DrawnTable,
  names: string,
  parsers: Reader,
  hasBlocks: boolean
): TableCell {
  const lines = hasBlocks ? cell.lines : cell.lines.filter(({text}) => text !== '')
  const placeOf = (line: number, column: number): Point => {
    const at = lines[Math.min(line, lines.length - 1)] ?? cell.lines[0]
    const {start} = table.lines[at?.line ?? 0] ?? {start: {line: 1, column: 1, offset: 0}}
    const columns = (at?.index ?? 0) + (line < lines.length ? column : (at?.text.length ?? 0))
    const {line: first, column: from, offset = 0} = start
    return {line: first, column: from + columns, offset: offset + columns}
  }
  const content = contentOf(lines.map(({text}) => text))
  const [only] = content
  const isOne = content.length === 1 && only?.type === 'paragraph'
  return {
    type: 'tableCell',
    children: (isOne ? only.children : content) as TableCell['children'],
    data: {
      ...(hasBlocks && !isOne && {hasBlocks}),
      ...(cell.colSpan > 1 && {colSpan: cell.colSpan}),
      ...(cell.rowSpan > 1 && {rowSpan: cell.rowSpan})
    },
    position: {start: placeOf(0, 0), end: placeOf(lines.length, 0)}
  }

  function contentOf(texts: readonly string[]): RootContent[] {
    const source = texts.join('\n')
    if (source.trim() === '') return []
    // Behind an empty line, so that nothing in it is taken for front matter.
    const parse = hasBlocks ? parsers.blocks : parsers.words
    const root = parse(`\n${source}${source.includes('[') ? `\n\n${names}` : ''}`)
    readDrawings(root, parsers)
    const own = root.children.filter(
      ({position}) => (position?.start.line ?? 0) <= texts.length + 1
    )
    moved(own, texts, ({line, column}) => placeOf(line - 2, column - 1))
    return own
  }
}
