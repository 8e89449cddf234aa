import type {Heading, Root} from 'mdast'
import {toString as plainText} from 'mdast-util-to-string'
import type {Position} from 'unist'
import type {VFile} from 'vfile'
import type {Meta} from '../../meta.ts'
import {placeIn} from '../../whole.ts'
import type {Dialect} from '../dialect.ts'
import {smarten} from '../markdown/smart.ts'
import {readAffiliations} from './affiliations.ts'
import {readAuthors} from './authors.ts'
import {type NamedFile, readBibliographies} from './bibliographies.ts'
import {readBlocks} from './blocks.ts'
import {type Given, readClosing} from './closing.ts'
import {readDates} from './dates.ts'
import {readDeposit} from './deposit.ts'
import {readFunding} from './funding.ts'
import {readOwnNumber} from './identifiers.ts'
import {readJournal} from './journal.ts'
import {paperKeys} from './keys/paper.ts'
import {readCopyright, readLicenses} from './license.ts'
import {proseReader} from './prose.ts'
import {readerOf} from './reader.ts'
import {readSettings} from './settings.ts'
import {checkKeys} from './spelling.ts'
import {checkStray} from './stray.ts'
import {readTitleMatter} from './titlematter.ts'
import type {FrontMatter} from './yaml.ts'

export interface Front {
  readonly meta: Meta
  readonly bibliography: readonly NamedFile[]
  /** The sections that close the paper. */
  readonly closing: readonly Given[]
  readonly csl?: string
  /** Page style. */
  readonly style?: string
  /** The paper's language where it says one; `meta.lang` is English otherwise. */
  readonly language?: string
  readonly yaml: FrontMatter
}

/**
 * Take the front matter off the tree.
 *
 * Reports: `front-matter-valid`, `front-matter-agrees`, `front-matter-key-known`, `front-matter-honoured`,
 * `front-matter-filled`, `author-role-known`, `license-known`.
 */
export function readFront(tree: Root, file: VFile, dialect?: Dialect): Front {
  const yaml = readBlocks(tree, file)
  checkStray(tree, file)
  checkKeys(yaml, file)
  const paper = readerOf(yaml.values, paperKeys, [], {yaml, file, told: new Set()})
  const parts = paper.map('parts')
  const prose = proseReader(yaml, file)
  const matter = readTitleMatter(paper, prose, file, parts)
  const isOfProject = dialect === 'myst' && isBeside(yaml.keyAt('title'), file)
  const given = isOfProject ? undefined : matter.titleWords
  const mayHaveMore = dialect === 'myst' && !isOfProject
  const titleWords =
    given ?? firstHeading(tree, file, matter.lang, mayHaveMore) ?? matter.titleWords
  const runningWords = prose.words(paper, 'running-title', matter.lang)
  const title = titleWords ? plainText(titleWords) : ''
  const people = paper.each('authors')
  const places = readAffiliations(paper, people, matter.lang, file)
  const authors = readAuthors(people, places, matter.lang, file)
  const copyright = readCopyright(paper)
  const journal = readJournal(paper, file)
  const doi = [paper, paper.map('citation'), paper.map('article')]
    .flatMap(reader => (reader?.has('doi') ? readOwnNumber('doi', reader, file) : []))
    .find(number => number !== undefined)
  const arxiv = readOwnNumber('arxiv', paper, file)
  const deposit = readDeposit(paper, file)
  const funding = readFunding(paper, people, authors)
  const repositories = paper.texts('repository')
  const csl = paper.text('csl')
  const style = paper.text('style')
  return {
    meta: {
      ...matter,
      ...(titleWords && {titleWords}),
      title,
      authors,
      affiliations: places.map(({ids: _, ...place}) => place),
      ...readDates(paper, matter.lang, file),
      ...(funding && {funding}),
      ...readLicenses(paper, file),
      ...(copyright && {copyright}),
      ...(journal && {journal}),
      ...(doi !== undefined && {doi}),
      ...(arxiv !== undefined && {arxiv}),
      ...(deposit && {deposit}),
      ...(repositories.length > 0 && {repositories}),
      translations: paper.each('translations').map(one => readTitleMatter(one, prose, file)),
      ...(runningWords && {runningWords}),
      runningTitle: runningWords ? plainText(runningWords) : title,
      ...readSettings(paper, file)
    },
    closing: readClosing(paper, prose, matter.lang),
    bibliography: readBibliographies(paper, yaml, file),
    ...(csl !== undefined && {csl}),
    ...(style !== undefined && {style}),
    ...(paper.has('lang') && {language: matter.lang}),
    yaml
  }
}

/** In MyST's `myst.yml` stands the title of all pages; what one of them is called it says itself. */
function isBeside(place: Position | undefined, file: VFile): boolean {
  return /\.ya?ml$/.test(placeIn(file, place).file.path)
}

/**
 * Takes the only heading of the first level off the text that it opens.
 *
 * @param isLifted Others may follow, as in MyST.
 */
function firstHeading(tree: Root, file: VFile, lang: string, isLifted: boolean): Root | undefined {
  const [first] = tree.children
  const ones = tree.children.filter(node => node.type === 'heading' && node.depth === 1)
  if (first?.type !== 'heading' || first !== ones[0]) return undefined
  if (first.children.length === 0 || (ones.length > 1 && !isLifted)) return undefined
  tree.children.shift()
  const {position} = first
  const id = first.data?.label
  const children: Heading['children'] =
    id === undefined
      ? first.children
      : [{type: 'span', id, classes: [], values: {}, children: first.children, position}]
  const words: Root = {type: 'root', children: [{type: 'paragraph', children, position}]}
  smarten(words, String(file), lang)
  return words
}
