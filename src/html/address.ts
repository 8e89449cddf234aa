import type {Element, ElementContent} from 'hast'
import type {CslItem} from '../article.ts'
import {element} from './element.ts'

/** `(2003)` may end an address; a `)` alone, or a `.` and the like behind it, does not. */
const tail = String.raw`(?:\([^\s()]*\)|[^\s()<>"”])*(?:\([^\s()]*\)|[^\s()<>"”.,;:،؛])`

/** Addresses and DOIs as anybody may write them. */
export const addressForm = String.raw`(?<doi>(?<![\w./])10\.\d{4,9}\/${tail})|(?:https?:\/\/|(?<![\w./])www\.)${tail}`
const general = new RegExp(addressForm, 'gu')
const resolver = /https?:\/\/(?:dx\.)?doi\.org\/$/
const goesOn = /^[\p{L}\p{N}/]/u

/**
 * Link what is an address in a text of the style's: URLs, DOIs with or without `https://doi.org/`.
 *
 * @param item The entry it belongs to. Its own DOI and URL are found whole whatever they hold: a DOI may
 * have brackets and `<` in it, a URL may end in a full stop.
 */
export function linkAddresses(text: string, item: CslItem | undefined): ElementContent[] {
  if (!/10\.|http|www/i.test(text)) return [{type: 'text', value: text}]
  const doi = textOf(item?.['DOI']).replace(/^https?:\/\/(?:dx\.)?doi\.org\//i, '')
  const url = textOf(item?.['URL'])
  const nodes: ElementContent[] = []
  let from = 0
  for (;;) {
    const found = first([
      /^10\./.test(doi) ? ownIn(text, doi, from, doi) : undefined,
      /^https?:\/\/./.test(url) ? ownIn(text, url, from) : undefined,
      anyIn(text, from)
    ])
    if (!found) return [...nodes, {type: 'text', value: text.slice(from)}]
    const end = found.at + found.shown.length
    nodes.push({type: 'text', value: text.slice(from, found.at)}, link(found.shown, found.doi))
    from = end
  }
}

interface Address {
  readonly at: number
  readonly shown: string
  readonly doi?: string | undefined
}

/** The entry's own DOI or URL, not as a part of another word. */
function ownIn(text: string, own: string, from: number, doi?: string): Address | undefined {
  for (let at = text.indexOf(own, from); at >= 0; at = text.indexOf(own, at + 1)) {
    const end = at + own.length
    const before = text.slice(from, at)
    const start = at - (doi === undefined ? 0 : (resolver.exec(before)?.[0].length ?? 0))
    if (/[\w./]/.test(text.charAt(start - 1)) || goesOn.test(text.slice(end, end + 2))) continue
    return {at: start, shown: text.slice(start, end), doi}
  }
  return undefined
}

function anyIn(text: string, from: number): Address | undefined {
  general.lastIndex = from
  const found = general.exec(text)
  return found ? {at: found.index, shown: found[0], doi: found.groups?.['doi']} : undefined
}

/** The leftmost; of two at one place the first named. */
function first(found: readonly (Address | undefined)[]): Address | undefined {
  return found.reduce(
    (best, next) => (next && (!best || next.at < best.at) ? next : best),
    undefined
  )
}

/** It runs from left to right in an Arabic entry too; a hyphen in it would be a part of it. */
function link(shown: string, doi: string | undefined): Element {
  const href = doi === undefined ? shown.replace(/^www\./, 'http://www.') : doiAddress(doi)
  return element('a', {href, translate: 'no', dir: 'ltr'}, breakable(shown))
}

function doiAddress(doi: string): string {
  return `https://doi.org/${doi.replace(/[^\w.()/:;,+@!$&'*=~-]+/g, part => encodeURIComponent(part))}`
}

/** Lines may end behind each slash and before what is asked for, not only where words end. */
export function breakable(href: string): (string | Element)[] {
  return href
    .split(/(?<=[^/:]\/)|(?=[?&#])/)
    .flatMap((part, index) => (index === 0 ? [part] : [element('wbr', {}, []), part]))
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : ''
}
