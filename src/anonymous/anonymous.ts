import type {
  FootnoteDefinition,
  FootnoteReference,
  Nodes,
  Paragraph,
  Root,
  RootContent
} from 'mdast'
import type {Article} from '../article.ts'
import {matterWordsOf} from '../matterwords.ts'
import type {ClosingSection, Meta, TitleMatter} from '../meta.ts'
import {notesInOrder} from '../noteorder.ts'
import {visit} from '../visit.ts'
import {withoutAddresses} from './addresses.ts'
import {sectionReader} from './closing.ts'
import {stripped} from './images/images.ts'
import {ownPlacesOf} from './stated.ts'

/** Statements that thank people, name those who paid, or say who did what. */
const telling: readonly ClosingSection[] = ['acknowledgements', 'author-contributions', 'funding']

/**
 * A paper as reviewers get it who may not know its authors: nobody is named before the text or behind it, addresses of the authors
 * are hidden, images tell nothing of who made them. All else stands as it stood, under the numbers it had.
 *
 * @param more Statements that are left out beside these.
 */
export function withoutAuthors(article: Article, more: readonly ClosingSection[] = []): Article {
  const {meta, tree, own: _, ...rest} = article
  const without = [...telling, ...more]
  const sectionOf = sectionReader()
  const sections = new Map(tree.children.map(node => [node, sectionOf(node)]))
  const told = (node: RootContent): boolean => {
    const section = sections.get(node)
    return section !== undefined && without.includes(section)
  }
  const isOwn = ownPlacesOf(article)
  const hide = <Tree extends Root>(flow: Tree, lang: string): Tree =>
    withoutAddresses(flow, isOwn, matterWordsOf(lang).anonymous)
  const gone = tree.children.filter(told)
  const word = `[${matterWordsOf(meta.lang).anonymous}]`
  const left = {
    ...tree,
    children: tree.children.flatMap(node => (told(node) ? callsIn(node, word) : [node]))
  }
  return {
    ...rest,
    meta: withoutPeople(meta, hide),
    tree: hide(withEmptyNotes(left, notesIn(gone, tree), word), meta.lang),
    labels: withoutLabels(rest.labels, gone),
    assets: new Map([...rest.assets].map(([url, asset]) => [url, stripped(asset)]))
  }
}

function withoutPeople(meta: Meta, hide: (flow: Root, lang: string) => Root): Meta {
  const {
    funding: _,
    copyright: _1,
    journal: _2,
    doi: _3,
    arxiv: _4,
    deposit: _5,
    repositories: _6,
    received: _7,
    revised: _8,
    accepted: _9,
    published: _10,
    runningWords,
    pdfStandards,
    ...paper
  } = meta
  return {
    ...paper,
    ...matter(paper),
    ...(runningWords && {runningWords: hide(runningWords, meta.lang)}),
    // Such a file carries the sources.
    ...(pdfStandards && {
      pdfStandards: pdfStandards.map(one => (one === 'a-3u' ? ('a-2u' as const) : one))
    }),
    translations: meta.translations.map(matter),
    authors: [],
    affiliations: []
  }

  function matter<Matter extends TitleMatter>(one: Matter): Matter {
    const {titleWords, subtitleWords, abstract, keyPoints, plainSummary} = one
    const flows = {titleWords, subtitleWords, abstract, keyPoints, plainSummary}
    const hidden = Object.entries(flows).flatMap(([name, flow]) =>
      flow ? [[name, hide(flow, one.lang)] as const] : []
    )
    return {...one, ...Object.fromEntries(hidden)}
  }
}

/** The calls of notes in what is gone stay, or the notes behind them would be numbered anew. */
function callsIn(node: RootContent, word: string): RootContent[] {
  const calls: FootnoteReference[] = []
  visit(node as Nodes, 'footnoteReference', call => {
    calls.push(call)
  })
  if (calls.length === 0) return []
  return [{type: 'paragraph', children: [{type: 'text', value: word}, ...calls]}]
}

/** What notes are called from there, and from these. */
function notesIn(gone: readonly RootContent[], {children}: Root): Set<FootnoteDefinition> {
  const notes = children.filter(node => node.type === 'footnoteDefinition')
  return new Set(notesInOrder({type: 'root', children: [...gone, ...notes]}))
}

function withEmptyNotes(left: Root, emptied: Set<FootnoteDefinition>, word: string): Root {
  const paragraph: Paragraph = {type: 'paragraph', children: [{type: 'text', value: word}]}
  return {
    ...left,
    children: left.children.map(node =>
      node.type === 'footnoteDefinition' && emptied.has(node)
        ? {...node, children: [paragraph]}
        : node
    )
  }
}

/** What is gone is referred to by its number, and no link leads there. */
function withoutLabels(labels: Article['labels'], gone: readonly RootContent[]): Article['labels'] {
  const lost = new Set<string>()
  for (const node of gone) {
    visit(node, child => {
      if (child.type === 'heading' && child.data?.label !== undefined) lost.add(child.data.label)
      if ('label' in child && typeof child.label === 'string') lost.add(child.label)
    })
  }
  return new Map([...labels].filter(([label]) => !lost.has(label)))
}
