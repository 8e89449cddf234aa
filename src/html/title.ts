import type {Element, ElementContent} from 'hast'
import {h} from 'hastscript'
import type {Root} from 'mdast'
import type {Article} from '../article.ts'
import {matterWordsOf} from '../matterwords.ts'
import type {TitleMatter} from '../meta.ts'
import {directionOf, wordsOf} from '../words.ts'
import {authorBlock} from './authors.ts'
import type {Typesetter} from './formulas/typeset.ts'
import {flowToHast} from './hast.ts'
import {dateLine, journalLine, rightsLine} from './imprint.ts'

/** Title, authors, abstract and keywords; then the same in the paper's other languages. */
export function titleBlock(article: Article, typeset: Typesetter | undefined): Element {
  const {meta} = article
  return h('header', {class: 'title-block'}, [
    ...journalLine(meta),
    ...(meta.title === '' ? [] : [h('h1', {class: 'title'}, meta.title)]),
    ...(meta.subtitle === undefined
      ? []
      : [h('p', {class: 'subtitle', role: 'doc-subtitle'}, meta.subtitle)]),
    ...authorBlock(article),
    ...dateLine(meta),
    ...matter(meta, article, typeset, 'abstract-', 'h2'),
    ...meta.translations.map((translation, index) =>
      translated(translation, article, typeset, `abstract-${index + 2}-`)
    ),
    ...rightsLine(meta)
  ])
}

function translated(
  translation: TitleMatter,
  article: Article,
  typeset: Typesetter | undefined,
  prefix: string
): Element {
  const {lang, title, subtitle} = translation
  return h('section', {class: 'translation', lang, dir: directionOf(lang)}, [
    ...(title === undefined ? [] : [h('h2', {class: 'title'}, title)]),
    ...(subtitle === undefined
      ? []
      : [h('p', {class: 'subtitle', role: 'doc-subtitle'}, subtitle)]),
    ...matter(translation, article, typeset, prefix, title === undefined ? 'h2' : 'h3')
  ])
}

/** Abstract, what else sums the paper up, and keywords. */
function matter(
  matter: TitleMatter,
  article: Article,
  typeset: Typesetter | undefined,
  prefix: string,
  headingName: 'h2' | 'h3'
): Element[] {
  const words = wordsOf(matter.lang)
  const more = matterWordsOf(matter.lang)
  const children = [
    ...summary(matter.abstract, words.abstract, prefix, 'doc-abstract'),
    ...summary(matter.plainSummary, more.plainSummary, `${prefix}plain-`),
    ...summary(matter.keyPoints, more.keyPoints, `${prefix}points-`),
    ...(matter.keywords.length === 0
      ? []
      : [
          h('p', {class: 'keywords'}, [
            h('span', {class: 'label'}, words.keywords),
            ' ',
            matter.keywords.join(words.comma)
          ])
        ])
  ]
  return children.length === 0 ? [] : [h('div', {class: 'matter'}, children)]

  function summary(flow: Root | undefined, title: string, prefix: string, role?: string) {
    if (!flow) return []
    const id = `${prefix}title`
    return [
      h('section', {class: 'abstract', ...(role && {role}), ariaLabelledBy: id}, [
        h(headingName, {class: 'abstract-title', id}, title),
        ...(flowToHast(flow, article, typeset, prefix).children as ElementContent[])
      ])
    ]
  }
}
