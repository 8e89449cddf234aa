import assert from 'node:assert/strict'
import {test} from 'node:test'
import CSL, {type CitationEntry} from 'citeproc'
import {VFile} from 'vfile'
import type {CslItem, CslStyle, Manuscript} from '../../src/article.ts'
import type {Cluster} from '../../src/cite/clusters.ts'
import {answer} from '../../src/cite/engine.ts'
import {ask} from '../../src/cite/question.ts'
import {readStyle} from '../../src/read/style/style.ts'

/** One item: key, prefix, page, suffix. */
type Item = readonly [
  key: string,
  prefix?: string | undefined,
  page?: string | undefined,
  suffix?: string
]

const references = new Map(Array.from({length: 24}, (_, index) => entry(index)))

const fewClusters: Item[][] = [
  [['k0']],
  [['k0', 'see', '33-35']],
  [['k1'], ['k2', undefined, '4']],
  [['k5'], ['k4'], ['k3'], ['k0']],
  [['k6', undefined, undefined, 'and elsewhere']],
  [['k7', 'cf.', '12', 'with a comment.']],
  [['k0', undefined, '5']],
  [['k0', undefined, '5']],
  [['k8'], ['k9'], ['k10']]
]

const styles = [
  'american-anthropological-association',
  'american-chemical-society',
  'american-medical-association',
  'american-physics-society',
  'american-political-science-association',
  'american-sociological-association',
  'apa',
  'association-for-computing-machinery',
  'bluebook-law-review',
  'bmj',
  'cell',
  'chicago-author-date',
  'chicago-fullnote-bibliography',
  'chicago-note-bibliography',
  'council-of-science-editors-author-date',
  'elsevier-harvard',
  'elsevier-with-titles',
  'frontiers',
  'harvard-cite-them-right',
  'ieee',
  'modern-humanities-research-association',
  'modern-language-association',
  'nature',
  'oscola',
  'plos',
  'royal-society-of-chemistry',
  'science',
  'springer-basic-author-date',
  'springer-lecture-notes-in-computer-science',
  'turabian-author-date',
  'vancouver'
]

for (const name of styles) {
  test(`links change no word: ${name}`, async () => {
    const style = await styleNamed(name)
    const isNote = style.isNoteStyle
    assert.deepEqual(ours(fewClusters, style, isNote), theirs(fewClusters, style, isNote))
  })
}

// Linear time rests on restoreProcessorState, which citeproc calls deprecated.
for (const name of ['apa', 'chicago-author-date', 'vancouver', 'ieee', 'chicago-notes', 'oscola']) {
  test(`all at once is like one by one: ${name}`, async () => {
    const style = await styleNamed(name)
    const isNote = style.isNoteStyle
    const clusters = manyClusters(200)
    assert.deepEqual(ours(clusters, style, isNote), theirs(clusters, style, isNote))
  })
}

/** Some share author and year, so that suffixes, initials and "et al." have to tell them apart. */
function entry(index: number): [string, CslItem] {
  const family = ['Doe', 'Roe', 'Poe'][index % 3] ?? ''
  const author = [
    {family, given: index % 2 === 0 ? 'Jane' : 'Richard'},
    ...(index % 4 === 0
      ? [
          {family: 'Loe', given: 'Lu'},
          {family: `Moe${index}`, given: 'Mo'}
        ]
      : [])
  ]
  const id = `k${index}`
  return [
    id,
    {
      id,
      type: index % 2 === 0 ? 'book' : 'article-journal',
      title: `Work number ${index}`,
      ...(index % 2 === 1 && {'container-title': 'Journal of Cases', volume: '3', page: '1-9'}),
      publisher: 'Example Press',
      'publisher-place': 'Town',
      author,
      issued: {'date-parts': [[2000 + (index % 5)]]}
    }
  ]
}

function manyClusters(count: number): Item[][] {
  let state = 7
  const next = (below: number): number => {
    state = (state * 1103515245 + 12345) % 2147483648
    return Math.floor((state / 2147483648) * below)
  }
  return Array.from({length: count}, () => {
    const keys = new Set(Array.from({length: 1 + next(4)}, () => `k${next(references.size)}`))
    return [...keys].map(
      (key): Item => (next(4) === 0 ? [key, undefined, String(1 + next(99))] : [key])
    )
  })
}

function ours(clusters: Item[][], style: CslStyle, isNote: boolean): string[] {
  const asked = {...manuscript, style}
  const list = clusters.map((items, index) => cluster(items, isNote ? index + 1 : 0))
  return answer(ask(list, [], [], asked), asked).clusters.map(plain)
}

/** citeproc as its manual has it: no links, one cluster after the other. */
function theirs(clusters: Item[][], style: CslStyle, isNote: boolean): string[] {
  const citations = clusters.map((items, index): CitationEntry => {
    const unsorted = items.slice(1).some(([, prefix]) => prefix !== undefined)
    return {
      citationID: String(index),
      properties: {index, noteIndex: isNote ? index + 1 : 0, unsorted},
      citationItems: items.map(([id, prefix, locator, suffix]) => ({
        id,
        ...(prefix !== undefined && {prefix: `${isNote ? capitalized(prefix) : prefix} `}),
        ...(locator !== undefined && {locator, label: 'page'}),
        ...(suffix !== undefined && {suffix: ` ${suffix}`})
      }))
    }
  })
  return engineOf(style)
    .rebuildProcessorState(citations, 'html')
    .map(([, , html]) => plain(html))
}

function engineOf(style: CslStyle): InstanceType<typeof CSL.Engine> {
  const sys = {
    retrieveLocale: (lang: string) => style.locales[lang] ?? style.locales['en-US'] ?? '',
    retrieveItem: (key: string) => ({...references.get(key), id: key}) as CslItem
  }
  // citeproc changes a style that it is given.
  return new CSL.Engine(sys, structuredClone(style.style), 'en-US', true)
}

function cluster(items: Item[], noteIndex: number): Cluster {
  return {
    noteIndex,
    ownNote: false,
    lang: 'en-US',
    parent: {type: 'root', children: []},
    section: 0,
    cite: {
      type: 'cite',
      narrative: false,
      items: items.map(([key, prefix, page, suffix]) => ({
        key,
        at: undefined,
        prefix: prefix === undefined ? [] : [{type: 'text', value: prefix}],
        suffix: suffix === undefined ? [] : [{type: 'text', value: ` ${suffix}`}],
        ...(page !== undefined && {locator: [{type: 'text', value: page}], label: 'page'}),
        suppressAuthor: false
      }))
    }
  }
}

function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

function plain(html: string): string {
  return html.replace(/<[^>]*>/g, '')
}

async function styleNamed(name: string): Promise<CslStyle> {
  const style = await readStyle(name, {
    file: new VFile(),
    root: process.cwd(),
    folder: process.cwd(),
    language: 'en',
    trusted: false
  })
  assert.ok(style, name)
  return style
}

const manuscript: Omit<Manuscript, 'style'> = {
  file: new VFile(),
  files: [],
  bibliographies: [],
  meta: {
    lang: 'en-US',
    title: '',
    keywords: [],
    authors: [],
    affiliations: [],
    translations: [],
    runningTitle: '',
    paper: 'a4',
    numberSections: false,
    nocite: []
  },
  tree: {type: 'root', children: []},
  references,
  keys: [...references.keys()],
  library: [],
  lacksBibliography: false,
  assets: new Map(),
  macros: [],
  theme: {css: '', faces: [], script: {code: '', sha256: ''}}
}
