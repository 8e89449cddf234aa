import type {Element} from 'xast'
import {x} from 'xastscript'
import type {Change} from '../../tree.ts'
import type {Context} from './context.ts'
import {field} from './fields.ts'
import {labelOf} from './notes.ts'
import {runs} from './runs.ts'
import {tracked} from './tracked.ts'
import {w} from './word.ts'

/** A link of the author's: within the paper, or to an address. */
export function toAddress(
  url: string,
  words: (context: Context) => Element[],
  context: Context
): Element[] {
  if (context.isLinkless) return words(context)
  const inside = {...context, isLinkless: true}
  if (url.startsWith('#')) return [toPlace(decoded(url.slice(1)), words(inside))]
  if (!isSafe(url)) return words(inside)
  const look = {...inside, look: {...inside.look, style: 'Hyperlink'}}
  return [w('hyperlink', {'r:id': context.relations.toAddress(url), history: 1}, words(look))]
}

/** "Figure 2": the number is a field, whatever words stand around it. */
export function toLabel(label: string, text: string, context: Context): Element[] {
  if (context.isLinkless) return runs(text, context)
  const target = context.article.labels.get(label)
  const number = target?.number
  const place = target?.kind === 'footnote' && number !== undefined ? labelOf(number) : label
  const at = number === undefined ? -1 : text.lastIndexOf(number)
  if (number === undefined || at < 0) return [toPlace(place, runs(text, context))]
  return [
    ...runs(text.slice(0, at), context),
    x('offprint:number', {label: place}, [...runs(number, context)]),
    ...runs(text.slice(at + number.length), context)
  ]
}

/** Words that lead to what has a label. */
export function toPlace(label: string, words: readonly Element[]): Element {
  return x('offprint:place', {label}, [...words])
}

/** "above" or "below". */
export function toSide(label: string, text: string, context: Context): Element {
  return x('offprint:side', {label}, runs(text, context))
}

type Finishing = Pick<Context, 'bookmarks' | 'sequences' | 'madeOn'>

/** The elements of links, now that it is known what is there to lead to. */
export function resolved(element: Element, context: Finishing): Element {
  return {
    ...element,
    children: element.children.flatMap((child): Element['children'] =>
      child.type === 'element' ? resolvedOne(child, context) : [child]
    )
  }
}

function resolvedOne(element: Element, context: Finishing): Element[] {
  const {change, move, ...attributes} = element.attributes
  if (change === undefined || !element.name.startsWith('offprint:')) return ledTo(element, context)
  const made = ledTo({...element, attributes}, context)
  return tracked(made, change as Change, {...context, move: Number(move) || undefined})
}

function ledTo(element: Element, context: Finishing): Element[] {
  const made = resolved(element, context)
  if (!element.name.startsWith('offprint:')) return [made]
  const label = String(element.attributes['label'])
  const held = context.bookmarks.heldBy(label)
  const children = made.children as Element[]
  if (held === undefined) return children
  const name = context.bookmarks.nameOf(label)
  if (element.name === 'offprint:side') return field(`REF ${name} \\p \\h`, children)
  if (element.name === 'offprint:place' || held === 'place') {
    return [w('hyperlink', {anchor: name, history: 1}, children)]
  }
  if (held === 'call') return field(`NOTEREF ${name} \\h`, children)
  return field(`REF ${name}${held === 'paragraph' ? ' \\r' : ''} \\h`, children)
}

/** Addresses of other schemes would run something, or lead into the author's machine. */
function isSafe(url: string): boolean {
  const scheme = /^([a-z][a-z\d+.-]*):/i.exec(url)?.[1]?.toLowerCase()
  return scheme === undefined || /^(?:https?|mailto|ftp|doi)$/.test(scheme)
}

function decoded(name: string): string {
  try {
    return decodeURIComponent(name)
  } catch {
    return name
  }
}
