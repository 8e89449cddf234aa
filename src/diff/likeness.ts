import {toString as textOf} from 'hast-util-to-string'
import type {Nodes} from 'mdast'
import type {Entry} from '../tree.ts'

/** Where a node stands, what counts it and what it is called by: none of it is said by the paper. */
const unsaid = new Set([
  'change',
  'move',
  'caption',
  'position',
  'at',
  'children',
  'number',
  'part',
  'letters',
  'end',
  'set',
  'inlines',
  'texts',
  'page',
  'words',
  'spread',
  'derived',
  'annotation',
  'entries'
])

const labels = new Set(['label', 'id', 'identifier'])

/** They name others by their labels and places in works. */
const named = new Set(['cite', 'crossReference'])

/** All that a node says beside what stands in it: equal for equal ones. */
export function shellOf(node: Nodes): string {
  if (node.type === 'text') return `"${even(node.value)}"`
  if (node.type === 'code') return JSON.stringify([node.lang, node.value])
  if (node.type === 'footnoteReference') return `call ${node.identifier}`
  return JSON.stringify(said(node, named.has(node.type))) ?? ''
}

/** What is left of it, and nothing for nothing. */
function said(value: unknown, isNamed: boolean): unknown {
  if (typeof value === 'string') return even(value)
  if (typeof value !== 'object' || value === null) return value ?? undefined
  if (Array.isArray(value))
    return value.length === 0 ? undefined : value.map(one => said(one, isNamed))
  const entries = Object.entries(value).flatMap(([name, one]) => {
    const isLeft = isNamed
      ? unsaid.has(name) && name !== 'children'
      : unsaid.has(name) || labels.has(name)
    const left = isLeft ? undefined : said(one, isNamed)
    return left === undefined ? [] : [[name, left]]
  })
  return entries.length === 0 ? undefined : Object.fromEntries(entries)
}

/** Where lines end in the file says nothing. */
export function even(text: string): string {
  return text.replace(/[ \t\n]+/g, ' ')
}

const keys = new WeakMap<Nodes, string>()

/** All that a node says with what stands in it: equal for nodes that say the same. */
export function keyOf(node: Nodes): string {
  const known = keys.get(node)
  if (known !== undefined) return known
  const inner = 'children' in node ? `(${node.children.map(keyOf).join()})` : ''
  const entries = node.type === 'workList' ? node.entries?.map(entryKey).join() : ''
  const key = shellOf(node) + inner + entries
  keys.set(node, key)
  return key
}

/** What may become another of its type and still be the same thing: its look and its place in a row are free. */
const loose = new Set([
  'code',
  'list',
  'listItem',
  'table',
  'tableRow',
  'tableCell',
  'footnoteDefinition'
])

/** What is shown whole or not at all. */
const whole = new Set(['math', 'thematicBreak', 'pageBreak', 'raw', 'html', 'definition'])

/** How much two blocks have in common; 0 for those of another kind. */
export function likenessOf(before: Nodes, after: Nodes): number {
  if (before.type !== after.type || whole.has(before.type) || isPicture(before)) return 0
  if (!loose.has(before.type) && shellOf(before) !== shellOf(after)) return 0
  if (before.type === 'workList') return 1
  // Numbers of lines count them all.
  if (before.type === 'code' && before.data?.firstLine !== undefined) return 0
  return common(bagOf(before), bagOf(after))
}

/** A work and what is printed of it, without the number that the style gives it. */
export function entryKey({key, children}: Entry): string {
  const said = children.filter(
    child => child.type !== 'element' || !isMargin(child.properties['className'])
  )
  return `${key} ${said.map(child => (child.type === 'element' ? textOf(child) : child.type === 'text' ? child.value : '')).join('')}`
}

function isMargin(classes: unknown): boolean {
  return Array.isArray(classes) && classes.includes('csl-left-margin')
}

/** Pictures alone. */
function isPicture(node: Nodes): boolean {
  return (
    node.type === 'paragraph' &&
    node.children.every(
      child => child.type === 'image' || (child.type === 'text' && child.value.trim() === '')
    )
  )
}

/** How often each word is there. */
type Bag = ReadonlyMap<string, number>

const bags = new WeakMap<Nodes, Bag>()

function bagOf(node: Nodes): Bag {
  const known = bags.get(node)
  if (known) return known
  const bag = new Map<string, number>()
  fill(node)
  bags.set(node, bag)
  return bag

  function fill(part: Nodes): void {
    if ('children' in part) for (const child of part.children) fill(child)
    else if (part.type === 'text')
      for (const [word] of part.value.matchAll(/[\p{L}\p{M}\p{N}]+/gu)) add(word)
    else if (part.type === 'code') for (const line of part.value.split('\n')) add(line)
    else add(shellOf(part))
  }

  function add(word: string): void {
    bag.set(word, (bag.get(word) ?? 0) + 1)
  }
}

/** Dice's coefficient; two that have no words are alike. */
function common(one: Bag, other: Bag): number {
  let both = 0
  for (const [word, count] of one) both += Math.min(count, other.get(word) ?? 0)
  const all = sizeOf(one) + sizeOf(other)
  return all === 0 ? 1 : (2 * both) / all
}

function sizeOf(bag: Bag): number {
  let size = 0
  for (const count of bag.values()) size += count
  return size
}
