import type {Nodes, Root} from 'mdast'
import type {Article, CslElement} from '../../article.ts'
import {visit} from '../../visit.ts'
import {directionOf} from '../../words.ts'
import {writingOf} from '../../writing.ts'
import type {ExportTools} from '../tools.ts'
import {blocks} from './blocks.ts'
import type {Context} from './context.ts'
import {counters} from './counters.ts'
import {images, type Shown} from './images.ts'
import {inlines} from './inlines.ts'
import {macrosOf} from './macros.ts'
import {forbiddenInKeys, names} from './names.ts'
import {placesIn, referredIn} from './places.ts'

/** What is known before anything is written. */
export function contextOf(
  article: Article,
  stem: string,
  shown: Map<string, Shown>,
  {say}: ExportTools
): Context {
  const lists = listsIn(article.tree)
  const keys = names(forbiddenInKeys)
  const labels = names(forbiddenInKeys)
  return {
    article,
    lang: article.meta.lang,
    labels,
    keys,
    counters: counters(),
    images: images(article, shown, stem),
    places: placesIn(article),
    referred: referredIn(article),
    anchored: new Set(),
    needs: new Set(),
    macros: macrosOf(article.macros),
    appendix: {begun: false, top: ''},
    notes: new Map(),
    called: new Set(),
    inCitationNote: false,
    behind: undefined,
    definitions: new Map(),
    isNested: false,
    isArgument: false,
    isTitle: false,
    isNumeric: isNumeric(article.style.style),
    listed: new Set(),
    ownLists:
      lists.filter(({entries = []}) => entries.length > 0).length > 1 ||
      lists.some(({annotation}) => annotation !== undefined) ||
      isOfBothDirections(article),
    atEnd: article.meta.pages?.floats === 'end' ? [] : undefined,
    tell: (rule, reason, at, note) => say({file: article.file, rule, reason, at, note}),
    inlines,
    blocks
  }
}

function listsIn(tree: Root): Extract<Nodes, {type: 'workList'}>[] {
  const lists: Extract<Nodes, {type: 'workList'}>[] = []
  visit(tree, 'workList', list => {
    lists.push(list)
  })
  return lists
}

/** Works in Arabic among others: BibTeX sets all in one face and direction, in which the letters of some are not there. */
function isOfBothDirections({bibliography, meta, references}: Article): boolean {
  const ways = bibliography.flatMap(({key}) => {
    const item = references.get(key)
    return item ? writingOf(item).dir : []
  })
  return ways.includes('rtl') && (ways.includes('ltr') || directionOf(meta.lang) === 'ltr')
}

/** Whether a style cites by numbers. */
function isNumeric(style: CslElement): boolean {
  return style.children.some(
    child =>
      typeof child === 'object' &&
      (child.attrs['citation-format'] === 'numeric' || (child.name === 'info' && isNumeric(child)))
  )
}
