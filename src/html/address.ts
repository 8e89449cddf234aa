import type {Element, ElementContent} from 'hast'
import {h} from 'hastscript'
import type {CslItem} from '../article.ts'

/** `(2003)` may end an address; a `)` alone, or a `.` and the like behind it, does not. */
const tail = String.raw`(?:\([^\s()]*\)|[^\s()<>"”])*(?:\([^\s()]*\)|[^\s()<>"”.,;:،؛])`
const resolver = String.raw`https?:\/\/(?:dx\.)?doi\.org\/`

/** Addresses and DOIs as anybody may write them. */
const general = [
  String.raw`(?<doi>(?<![\w./])10\.\d{4,9}\/${tail})`,
  String.raw`(?<url>(?:https?:\/\/|(?<![\w./])www\.)${tail})`
]

/**
 * Link what is an address in a text of the style's: URLs, DOIs with or without `https://doi.org/`.
 *
 * @param item The entry it belongs to. Its own DOI and URL are found whole whatever they hold: a DOI may
 * have brackets and `<` in it, a URL may end in a full stop.
 */
export function linkAddresses(text: string, item: CslItem | undefined): ElementContent[] {
  if (!/10\.|http|www/i.test(text)) return [{type: 'text', value: text}]
  const nodes: ElementContent[] = []
  let from = 0
  for (const {0: shown, index, groups = {}} of text.matchAll(addressesOf(item))) {
    const doi = groups['ownDoi'] ?? groups['doi']
    nodes.push({type: 'text', value: text.slice(from, index)}, link(shown, doi))
    from = index + shown.length
  }
  return [...nodes, {type: 'text', value: text.slice(from)}]
}

function addressesOf(item: CslItem | undefined): RegExp {
  const doi = textOf(item?.['DOI']).replace(new RegExp(`^${resolver}`, 'i'), '')
  const url = textOf(item?.['URL'])
  const own = [
    ...(/^10\./.test(doi) ? [`(?:${resolver})?(?<ownDoi>${escaped(doi)})`] : []),
    ...(/^https?:\/\/./.test(url) ? [escaped(url)] : [])
  ]
  const whole = own.map(pattern => String.raw`(?<![\w./])${pattern}(?![\p{L}\p{N}/])`)
  return new RegExp([...whole, ...general].join('|'), 'gu')
}

/** It runs from left to right in an Arabic entry too; a hyphen in it would be a part of it. */
function link(shown: string, doi: string | undefined): Element {
  const href = doi === undefined ? shown.replace(/^www\./, 'http://www.') : doiAddress(doi)
  return h('a', {href, translate: 'no', dir: 'ltr'}, breakable(shown))
}

function doiAddress(doi: string): string {
  return `https://doi.org/${doi.replace(/[^\w.()/:;,+@!$&'*=~-]+/g, part => encodeURIComponent(part))}`
}

/** Lines may end behind each slash. */
function breakable(href: string): (string | Element)[] {
  return href
    .split(/(?<=[^/:]\/)/)
    .flatMap((part, index) => (index === 0 ? [part] : [h('wbr'), part]))
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : ''
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`)
}
