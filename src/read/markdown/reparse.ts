import {isDeepStrictEqual} from 'node:util'
import type {Nodes, Root, RootContent} from 'mdast'
import type {Reuse} from '../../reuse.ts'
import {visit} from '../../visit.ts'
import type {Reader} from './parser.ts'

/** A block as it was parsed, and how far it has moved since. */
interface Block {
  readonly node: RootContent
  readonly lines: number
  readonly offset: number
  /** Definitions in it, each with a word for what it defines: calls elsewhere ask for them. */
  readonly definitions: readonly string[]
}

interface Parsed {
  readonly text: string
  /** What the reader looks for: with other wants the same text may be another tree. */
  readonly wants: string
  readonly blocks: readonly Block[]
}

/** What may reach far beyond its line: fences, tables, HTML, displays and what ends them. */
const farReaching =
  /^[ \t>]*(?:--|\.\.|==|\+[-=]|%|\||::)|:::|```|~~~|\$\$|\\(?:begin|end|\[|\])|[<>\r]|\{\{|\*\[/m

/** What stands here may be a list, a term, a caption or none of them by what stands before it, wherever that is. */
const dependent = /^[ \t>]*(?:[:|+-]|\*[ \t]|\(?(?:[\w#]{1,9}|@[\w-]*)[.)](?:[ \t]|$))/m

/**
 * The blocks of a text of which a few lines changed since it was parsed last: only those around the change are parsed,
 * and one on either side, which must come out as it was. Else, and where a change may reach farther, all are parsed.
 */
export function blocksAgain(reader: Reader, text: string, reuse: Reuse): Root {
  const slot = reuse.slot<Parsed>('blocks')
  const {wants} = reader
  const last = slot.value?.wants === wants ? slot.value : undefined
  const blocks = (last && mended(last, text, reader)) ?? taken(reader.blocks(text).children)
  slot.value = {text, wants, blocks}
  return {
    type: 'root',
    children: blocks.map(({node, lines, offset}) => moved(node, lines, offset)),
    position: {start: {line: 1, column: 1, offset: 0}, end: endOf(text)}
  }
}

function mended({text: old, blocks}: Parsed, text: string, reader: Reader): Block[] | undefined {
  const [from, oldTo, to] = changedLines(old, text)
  if (farReaching.test(old.slice(from, oldTo)) || farReaching.test(text.slice(from, to))) {
    return undefined
  }
  let first = Math.max(0, blocks.findIndex(block => endsAt(block) >= from) - 1)
  let last = Math.min(blocks.length - 1, blocks.findLastIndex(one => startsAt(one) <= oldTo) + 1)
  // Blocks that touch may depend on each other, and lists on those before them.
  while (first > 0 && !isApart(blocks[first - 1], blocks[first], old)) first--
  while (last < blocks.length - 1 && !isApart(blocks[last], blocks[last + 1], old)) last++
  const [head, tail] = [blocks[first], blocks[last]]
  if (!head || !tail || last < first) return undefined
  const start = first === 0 ? 0 : startsAt(head)
  const grown = text.length - old.length
  const end = last === blocks.length - 1 ? text.length : endsAt(tail) + grown
  const atLine = start === 0 ? 0 : (head.node.position?.start.line ?? 1) + head.lines - 1
  if (start > 0 && (head.node.position?.start.column !== 1 || text.startsWith('---', start))) {
    return undefined
  }
  if (dependent.test(old.slice(start, endsAt(tail))) || dependent.test(text.slice(start, end))) {
    return undefined
  }
  const outside = [...blocks.slice(0, first), ...blocks.slice(last + 1)]
  const words = folded(text.slice(start, end))
  const calls = outside.flatMap(({definitions}) => definitions.filter(one => mayCall(words, one)))
  const part = reader.blocks([text.slice(start, end), ...calls].join('\n\n')).children
  const fresh = taken(part.filter(node => (node.position?.start.offset ?? 0) < end - start)).map(
    block => ({...block, lines: atLine, offset: start})
  )
  const defined = (some: readonly Block[]) => some.flatMap(({definitions}) => definitions).sort()
  const lines = count(text.slice(from, to)) - count(old.slice(from, oldTo))
  const behind = (block: Block): Block => ({
    ...block,
    lines: block.lines + lines,
    offset: block.offset + grown
  })
  const holds =
    isDeepStrictEqual(defined(fresh), defined(blocks.slice(first, last + 1))) &&
    (startsAt(head) >= from || isSame(fresh[0], head)) &&
    (endsAt(tail) <= oldTo || isSame(fresh.at(-1), behind(tail)))
  if (!holds) return undefined
  return [...blocks.slice(0, first), ...fresh, ...blocks.slice(last + 1).map(behind)]
}

/** Whether a text, folded, may call what is defined: the first word of its label stands there. */
function mayCall(words: string, definition: string): boolean {
  const [label = ''] = /[^\s[\]^:]+/.exec(definition) ?? []
  return words.includes(folded(label))
}

/** As Markdown compares labels. */
function folded(text: string): string {
  return text.toLowerCase().toUpperCase()
}

/** Offsets of the first line that differs, and of the ends of the last in both texts. */
function changedLines(old: string, text: string): [from: number, oldTo: number, to: number] {
  const most = Math.min(old.length, text.length)
  let same = 0
  while (same < most && old.charCodeAt(same) === text.charCodeAt(same)) same++
  let alike = 0
  while (
    alike < most - same &&
    old.charCodeAt(old.length - 1 - alike) === text.charCodeAt(text.length - 1 - alike)
  ) {
    alike++
  }
  const lineEnd = (whole: string) => {
    const next = whole.indexOf('\n', whole.length - alike)
    return next < 0 ? whole.length : next
  }
  return [old.lastIndexOf('\n', same - 1) + 1, lineEnd(old), lineEnd(text)]
}

function isApart(one: Block | undefined, next: Block | undefined, text: string): boolean {
  if (!one || !next) return true
  if (one.node.type === 'list' || next.node.type === 'list') return false
  return /\n[ \t]*\n/.test(text.slice(endsAt(one), startsAt(next)))
}

function taken(nodes: readonly RootContent[]): Block[] {
  return nodes.map(node => ({node, lines: 0, offset: 0, definitions: definitionsIn(node)}))
}

function definitionsIn(block: RootContent): string[] {
  const found: string[] = []
  visit(block as Nodes, node => {
    if (node.type === 'definition') found.push(`[${node.label ?? node.identifier}]: x`)
    if (node.type === 'footnoteDefinition') found.push(`[^${node.label ?? node.identifier}]: x`)
  })
  return found
}

function startsAt({node, offset}: Block): number {
  return (node.position?.start.offset ?? 0) + offset
}

function endsAt({node, offset}: Block): number {
  return (node.position?.end.offset ?? 0) + offset
}

function isSame(one: Block | undefined, other: Block): boolean {
  if (!one) return false
  return isDeepStrictEqual(
    moved(one.node, one.lines, one.offset),
    moved(other.node, other.lines, other.offset)
  )
}

/** A copy of a tree, as what reads it changes it, with all its places moved. */
function moved<Value>(value: Value, lines: number, offset: number): Value {
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map(one => moved(one, lines, offset)) as Value
  const copy: Record<string, unknown> = Object.create(Object.getPrototypeOf(value))
  for (const key in value) copy[key] = moved(value[key], lines, offset)
  if (typeof copy['line'] === 'number' && typeof copy['column'] === 'number') {
    copy['line'] += lines
    if (typeof copy['offset'] === 'number') copy['offset'] += offset
  }
  return copy as Value
}

function count(text: string): number {
  return text.split('\n').length
}

function endOf(text: string) {
  const line = count(text)
  return {line, column: text.length - text.lastIndexOf('\n'), offset: text.length}
}
