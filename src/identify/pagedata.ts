import type {Element} from 'hast'
import {fromHtml} from 'hast-util-from-html'
import {toString as textIn} from 'hast-util-to-string'
import {visit} from '../visit.ts'
import {type Data, isData} from './data.ts'

/** What a page says of itself. */
export interface PageData {
  readonly lang: string | undefined
  /** By name in small letters: Highwire's `citation_…`, Dublin Core, Open Graph. */
  readonly metas: ReadonlyMap<string, readonly string[]>
  /** From schema.org in JSON-LD. */
  readonly linked: Linked
  /** Its `<title>`. */
  readonly heading: string | undefined
}

interface Linked {
  readonly title?: string | undefined
  readonly authors: readonly string[]
  readonly date?: string | undefined
  readonly site?: string | undefined
}

/** Read the head of a page. */
export function pageData(html: string): PageData {
  const metas = new Map<string, string[]>()
  const scripts: string[] = []
  let heading: string | undefined
  let lang: string | undefined
  visit(fromHtml(html), 'element', (element: Element) => {
    const {tagName, properties} = element
    if (tagName === 'html' && typeof properties['lang'] === 'string') lang = properties['lang']
    if (tagName === 'title') heading ??= textIn(element)
    if (tagName === 'script' && properties['type'] === 'application/ld+json') {
      scripts.push(textIn(element))
    }
    if (tagName !== 'meta') return
    const name = `${properties['name'] ?? properties['property'] ?? ''}`.toLowerCase()
    const content = `${properties['content'] ?? ''}`.trim()
    if (name && content) metas.set(name, [...(metas.get(name) ?? []), content])
  })
  return {lang, metas, linked: linkedIn(scripts), heading}
}

/** What is written, of the many things that schema.org describes. */
const written = /Article|Posting|Book|Report|Dataset|WebPage|Thesis|CreativeWork/

function linkedIn(scripts: readonly string[]): Linked {
  const things = scripts.flatMap(parsed).flatMap(thing => {
    const graph = isData(thing) ? thing['@graph'] : undefined
    return Array.isArray(graph) ? graph : Array.isArray(thing) ? thing : [thing]
  })
  const work = things.filter(isData).find(thing => written.test(String(thing['@type'])))
  if (!work) return {authors: []}
  return {
    title: textOf(work['headline']) ?? textOf(work['name']),
    authors: [work['author'] ?? []].flat().flatMap(author => textOf(author) ?? []),
    date: textOf(work['datePublished']),
    site: textOf(work['isPartOf']) ?? textOf(work['publisher'])
  }
}

/** A text, or the name of a thing. */
function textOf(value: unknown): string | undefined {
  const text = isData(value) ? value['name'] : value
  return typeof text === 'string' && text.trim() !== '' ? text.trim() : undefined
}

function parsed(script: string): unknown[] {
  try {
    const data: Data | Data[] = JSON.parse(script)
    return [data]
  } catch {
    return []
  }
}
