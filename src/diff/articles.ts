import type {PhrasingContent, Root} from 'mdast'
import type {Article} from '../article.ts'
import {withoutHtmlIn} from '../export/html.ts'
import type {Meta, TitleMatter} from '../meta.ts'
import {wordsOf} from '../words.ts'
import {picturesOf} from './pictures.ts'
import {mergedText} from './texts.ts'

/**
 * Two versions of a paper as one article, in which what came and went is marked. It has the numbers of the new version; what
 * went keeps the number that it had.
 */
export function mergedArticles(earlier: Readonly<Article>, later: Readonly<Article>): Article {
  const before = {...earlier, ...withoutHtmlIn(earlier)}
  const after = {...later, ...withoutHtmlIn(later)}
  const {assets, formerUrl} = picturesOf(before.assets, after.assets)
  const text: MergedText = (from, to, isLine) => mergedText(from, to, formerUrl, isLine)
  const listed = new Set(after.bibliography.map(({key}) => key))
  const defined = new Set(after.macros.map(({name}) => name))
  return {
    ...after,
    before: before.meta,
    tree: text(before.tree, after.tree),
    meta: mergedMeta(before.meta, after.meta, text),
    assets,
    references: new Map([...before.references, ...after.references]),
    bibliography: [
      ...after.bibliography,
      ...before.bibliography.filter(({key}) => !listed.has(key))
    ],
    macros: [
      ...before.macros.flatMap(({at: _, ...macro}) => (defined.has(macro.name) ? [] : [macro])),
      ...after.macros
    ]
  }
}

type MergedText = (from: Root | undefined, to: Root | undefined, isLine?: boolean) => Root

function mergedMeta(before: Meta, after: Meta, text: MergedText): Meta {
  const translations = after.translations.map(matter =>
    mergedMatter(
      before.translations.find(({lang}) => lang === matter.lang),
      matter,
      text
    )
  )
  const gone = before.translations.filter(
    ({lang}) => !after.translations.some(matter => matter.lang === lang)
  )
  return {
    ...mergedMatter(before, after, text),
    translations: [
      ...translations,
      ...gone.map(matter => mergedMatter(matter, {lang: matter.lang, keywords: []}, text))
    ]
  }
}

const texts = ['titleWords', 'subtitleWords', 'abstract', 'keyPoints', 'plainSummary'] as const

function mergedMatter<Matter extends TitleMatter>(
  before: TitleMatter | undefined,
  after: Matter,
  text: MergedText
): Matter {
  const merged = texts.flatMap(name =>
    before?.[name] || after[name]
      ? [[name, text(before?.[name], after[name], name.endsWith('Words'))] as const]
      : []
  )
  const keywords = text(keywordsOf(before), keywordsOf(after), true)
  const isChanged = String(before?.keywords) !== String(after.keywords)
  return {...after, ...Object.fromEntries(merged), ...(isChanged && {keywordWords: keywords})}
}

function keywordsOf(matter: TitleMatter | undefined): Root | undefined {
  if (!matter || matter.keywords.length === 0) return undefined
  const words: PhrasingContent = {
    type: 'text',
    value: matter.keywords.join(wordsOf(matter.lang).comma)
  }
  return {type: 'root', children: [{type: 'paragraph', children: [words]}]}
}
