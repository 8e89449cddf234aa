import type {Element, ElementContent, Root, RootContent} from 'hast'
import rehypeCitationGenerator from 'rehype-citation/generator'
import {unified} from 'unified'
import {VFile} from 'vfile'
import {packageFolder} from '../package.ts'
import type {Entry} from '../tree.ts'
import type {Cluster} from './clusters.ts'
import type {Formatted, FormattedEntry} from './engine.ts'
import {withSlots} from './inline.ts'

/** The one key that is cited. */
const key = 'clusters'

/**
 * rehype-citation turns the engine's answers into nodes. It is handed a text with one citation and an engine
 * whose answers are already known: to this citation all that differ of the paper's clusters, each in a `<span>`,
 * because reading HTML costs by the piece more than by the letter. So nothing it would do on its own (read keys,
 * find files, renumber, skip headings) takes part. All its quirks (2.3.2) are met in this file.
 *
 * @returns The entries of each list, and the one of the paper itself; the clusters are set in their nodes.
 */
export async function format(
  formatted: Formatted,
  clusters: readonly Cluster[]
): Promise<{lists: Entry[][]; own?: Entry}> {
  const answers = [...new Set(formatted.clusters)]
  const text: Root = {
    type: 'root',
    children: [element('span', [{type: 'text', value: `[@${key}]`}])]
  }
  const set = await unified()
    .use(rehypeCitationGenerator(answering(answers, formatted)), {
      // It opens the file it is pointed at and hands the text to the engine, which needs none: a short one of ours.
      // The array is fresh because it writes into it.
      path: packageFolder,
      bibliography: ['package.json'],
      csl: 'known',
      lang: 'known',
      linkCitations: false
    })
    .run(text, new VFile())
  const [around, references] = elements(set)
  const [citation] = elements(around)
  const spans = new Map(elements(citation).map((span, index) => [answers[index], span]))
  for (const [index, {cite}] of clusters.entries()) {
    cite.set = withSlots(spans.get(formatted.clusters[index])?.children ?? [])
  }
  const entries = elements(references)
  let next = 0
  const entry = ({key}: FormattedEntry): Entry => ({key, children: entries[next++]?.children ?? []})
  const lists = formatted.lists.map(list => list.map(entry))
  return {lists, ...(formatted.own && {own: entry(formatted.own)})}
}

function elements(parent: Root | Element | undefined): Element[] {
  const children: readonly RootContent[] = parent?.children ?? []
  return children.filter(child => child.type === 'element')
}

function element(tagName: string, children: ElementContent[]): Element {
  return {type: 'element', tagName, properties: {}, children}
}

/** A `Cite` class of citation-js, as far as rehype-citation looks at it. */
function answering(answers: readonly string[], {lists, own}: Formatted): unknown {
  const entries = [...lists.flat(), ...(own ? [own] : [])]
  const all = answers.map(html => `<span>${html}</span>`).join('')
  const engine = {
    opt: {xclass: 'in-text'},
    cslXml: {dataObj: {children: [{children: [{attrs: {'citation-format': 'author-date'}}]}]}},
    registry: {mylist: entries.map(entry => entry.key)},
    updateItems() {},
    processCitationCluster({citationID}: {citationID: string}) {
      return [{}, [[0, all, citationID]]]
    },
    makeBibliography() {
      return [
        {entry_ids: entries.map(entry => [entry.key])},
        entries.map(({html}) => `<div>${html}</div>`)
      ]
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
