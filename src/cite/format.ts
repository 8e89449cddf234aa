import {basename, dirname} from 'node:path'
import {fileURLToPath} from 'node:url'
import type {Element, ElementContent, Root, RootContent} from 'hast'
import rehypeCitationGenerator from 'rehype-citation/generator'
import {unified} from 'unified'
import {VFile} from 'vfile'
import type {Entry} from '../article.ts'
import type {Cluster} from './clusters.ts'
import type {Formatted} from './engine.ts'
import {withSlots} from './inline.ts'

/** The one key every span of the strip cites: which cluster it is, its place says. */
const key = 'cluster'

/**
 * rehype-citation turns the engine's answers into nodes. It is handed a strip, one `<span>` per cluster,
 * and an engine whose answers are already known; so nothing it would do on its own (read keys, find
 * files, renumber, skip headings) takes part. All its quirks (2.3.2) are met in this file.
 *
 * @returns The entries of each list; the clusters are set in their nodes.
 */
export async function format(
  formatted: Formatted,
  clusters: readonly Cluster[]
): Promise<Entry[][]> {
  const strip: Root = {
    type: 'root',
    children: clusters.map((): Element => span([{type: 'text', value: `[@${key}]`}]))
  }
  const here = fileURLToPath(import.meta.url)
  const set = await unified()
    .use(rehypeCitationGenerator(answering(formatted)), {
      // It opens the file it is pointed at and hands the text to the engine, which needs none: this one.
      // The array is fresh because it writes into it.
      path: dirname(here),
      bibliography: [basename(here)],
      csl: 'known',
      lang: 'known',
      linkCitations: false
    })
    .run(strip, new VFile())
  const [spans, references] = parts(set as Root)
  for (const [index, {cite}] of clusters.entries()) {
    cite.set = formatted.clusters[index] === '' ? [] : withSlots(spans[index] ?? [])
  }
  let next = 0
  return formatted.lists.map(list =>
    list.map(({key}): Entry => ({key, children: references[next++] ?? []}))
  )
}

function span(children: ElementContent[]): Element {
  return {type: 'element', tagName: 'span', properties: {}, children}
}

/** What stands in each span of the strip, and in each entry of `#refs` behind it. */
function parts(strip: Root): [ElementContent[][], ElementContent[][]] {
  const spans: ElementContent[][] = []
  const entries: ElementContent[][] = []
  for (const node of strip.children) {
    if (node.type !== 'element') continue
    if (node.properties['id'] === 'refs') {
      entries.push(...node.children.filter(isElement).map(({children}) => children))
    } else {
      const [citation] = node.children
      spans.push(citation && isElement(citation) ? citation.children : [])
    }
  }
  return [spans, entries]
}

function isElement(node: RootContent): node is Element {
  return node.type === 'element'
}

/** A `Cite` class of citation-js, as far as rehype-citation looks at it. */
function answering({clusters, lists}: Formatted): unknown {
  const entries = lists.flat()
  let next = 0
  const engine = {
    opt: {xclass: 'in-text'},
    cslXml: {dataObj: {children: [{children: [{attrs: {'citation-format': 'author-date'}}]}]}},
    registry: {mylist: entries.map(entry => entry.key)},
    updateItems() {},
    processCitationCluster({citationID}: {citationID: string}) {
      return [{}, [[0, clusters[next++] ?? '', citationID]]]
    },
    makeBibliography() {
      return [{entry_ids: entries.map(entry => [entry.key])}, entries.map(entry => entry.html)]
    }
  }
  const config = {
    templates: {data: {known: ''}},
    locales: {data: {known: ''}},
    engine: () => engine
  }
  return class {
    static readonly plugins = {config: {get: () => config}}
    readonly data = [{id: key}]
  }
}
