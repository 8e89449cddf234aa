import type {Element, ElementContent, Root, Text} from 'hast'
import {h} from 'hastscript'
import {rightToLeftLetters} from '../writing.ts'
import {addressForm} from './address.ts'

type Direction = 'ltr' | 'rtl'

/**
 * Set words that run against their surroundings apart (`<bdi>`) in citations and in the bibliography:
 * "(الفلاني, 2019, p. 12)" would else print the year before the name. An "and" of one letter, which is written as
 * one with a word of its own script, keeps its distance from them.
 */
export function isolate(node: Root | Element, direction: Direction): void {
  for (const child of node.children) {
    if (child.type !== 'element') continue
    const own = child.properties['dir']
    const inner = own === 'rtl' || own === 'ltr' ? own : direction
    if (isolated.some(name => hasClass(child, name))) isolateIn(child, inner)
    else isolate(child, inner)
  }
}

const isolated = ['citation', 'cited-authors', 'csl-entry']

function isolateIn(parent: Element, direction: Direction): void {
  parent.children = parent.children.flatMap((child): ElementContent[] => {
    if (child.type === 'text') return apart(child, direction)
    // An address is one piece, whatever letters it holds.
    if (child.type !== 'element' || child.properties['translate'] === 'no') return [child]
    const own = child.properties['dir']
    isolateIn(child, own === 'rtl' || own === 'ltr' ? own : direction)
    return [child]
  })
}

function apart(text: Text, direction: Direction): ElementContent[] {
  const {value} = text
  const run = direction === 'rtl' ? leftToRight : rightToLeft
  if (direction === 'ltr' && !anyRightToLeft.test(value)) return [text]
  const nodes: ElementContent[] = []
  let from = 0
  for (const {0: found, index} of value.matchAll(run)) {
    const before = value.slice(from, index)
    if (before) nodes.push({type: 'text', value: before + distance(before)})
    nodes.push(h('bdi', found))
    from = index + found.length
  }
  if (from < value.length) nodes.push({type: 'text', value: value.slice(from)})
  return nodes
}

const r = rightToLeftLetters
const anyRightToLeft = new RegExp(`[${r}]`, 'u')
/** A word, its inner marks with it; the full stop of an initial too. */
const left = `\\p{N}*(?![${r}])\\p{L}(?:\\.(?!\\p{L}{2})|(?:(?![${r}])[\\p{L}\\p{M}\\p{N}]|['’./‐-](?=[\\p{L}\\p{N}]))*)`
const right = `[${r}](?:[\\p{L}\\p{M}\\p{N}]|['’./‐-](?=[${r}]))*`
/** An address that is no link, as in a note, is one piece too. */
const leftToRight = new RegExp(
  `(?:doi: ?)?(?:${addressForm})|${left}(?:(?:,? | & |: )${left})*`,
  'gu'
)
const rightToLeft = new RegExp(`[«‹]?${right}(?:[»›]?(?: |: |، ?|؛ ?)[«‹]?${right})*[»›]?`, 'gu')

/** What stands between the Arabic and Hebrew "and" and a word of another script: a space, a hyphen. */
function distance(before: string): string {
  const [, and = ''] = /(?<![\p{L}\p{M}])([وו])$/u.exec(before) ?? []
  return {و: '\u00A0', ו: '\u05BE'}[and] ?? ''
}

function hasClass({properties}: Element, name: string): boolean {
  const names = properties['className']
  return Array.isArray(names) && names.includes(name)
}
