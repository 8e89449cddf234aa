import type {Element, ElementContent, Root, Text} from 'hast'
import {h} from 'hastscript'
import {directionOf} from '../words.ts'
import {rightToLeftLetters} from '../writing.ts'
import {addressForm} from './address.ts'

type Direction = 'ltr' | 'rtl'

/**
 * Set words that run against their surroundings apart (`<bdi>`) in citations and in the bibliography:
 * "(الفلاني, 2019, p. 12)" would else print the year before the name. An "and" of one letter, which is written as
 * one with a word of its own script, keeps its distance from them. In text that runs from right to left numbers with
 * a sign are set apart too. What says its language gets the direction of it.
 */
export function isolate(node: Root | Element, direction: Direction): void {
  node.children = node.children.flatMap((child): ElementContent[] => {
    if (child.type === 'text' && direction === 'rtl') return numbersApart(child)
    if (child.type !== 'element') return [child as ElementContent]
    const inner = directed(child) ?? direction
    if (isolated.some(name => hasClass(child, name))) isolateIn(child, inner)
    else if (!untouched.has(child.tagName)) isolate(child, inner)
    return [child]
  })
}

/** Code and formulas run from left to right by themselves. */
const untouched = new Set(['code', 'pre', 'kbd', 'samp', 'math', 'svg'])

/** The direction an element has of its own. */
function directed({properties}: Element): Direction | undefined {
  const {lang} = properties
  if (typeof lang === 'string') properties['dir'] ??= directionOf(lang)
  const own = properties['dir']
  return own === 'rtl' || own === 'ltr' ? own : undefined
}

/**
 * "−5" would print as "5−", a telephone number or 2026-11-24 with its groups in the wrong order, 12.5% now one way
 * and now the other. The sign of percent stands as CLDR has it for Arabic with these digits.
 */
const signed =
  /(?<![\p{Script=Latin}\p{N}.,/-])(?:[+−±-]\d+(?:[.,]\d+)*(?:[ \u00A0-]\d{2,})*[%‰°]?|[$€£¥]\d+(?:[.,]\d+)*|\d+(?:[.,]\d+)*\u00A0?[%‰°]|\d+(?:-\d+){2,})(?![\p{L}\p{N}])/gu

function numbersApart(text: Text): ElementContent[] {
  return apartWhere(text, signed, found => h('bdi', {dir: 'ltr'}, found))
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
  return apartWhere(text, run, found => h('bdi', found), distance)
}

/** The parts of a text that are found, each in an element. */
function apartWhere(
  {value}: Text,
  pattern: RegExp,
  element: (found: string) => Element,
  gap: (before: string) => string = () => ''
): ElementContent[] {
  const nodes: ElementContent[] = []
  let from = 0
  for (const {0: found, index} of value.matchAll(pattern)) {
    const before = value.slice(from, index)
    if (before) nodes.push({type: 'text', value: before + gap(before)})
    nodes.push(element(found))
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
