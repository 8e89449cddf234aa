import type {Element, ElementContent} from 'hast'
import {h} from 'hastscript'
import type {Root} from 'mdast'
import type {Article} from '../article.ts'
import {changeOfAll} from '../changes.ts'
import {matterWordsOf} from '../matterwords.ts'
import type {TitleMatter} from '../meta.ts'
import {directionOf, wordsOf} from '../words.ts'
import {authorBlock} from './authors.ts'
import {bothVersions, changedText} from './changes.ts'
import type {FormulaSetter} from './formulas.ts'
import {flowToHast} from './hast.ts'
import {dateLine, journalLine, rightsLine} from './imprint.ts'

/** Title, authors, abstract and keywords; then the same in the paper's other languages. */
export function titleBlock(article: Article, typeset: FormulaSetter | undefined): Element {
  const {meta} = article
  const title = titleLines(meta, article, typeset, 'title-', 'h1')
  return h('header', {class: 'title-block'}, [
    ...bothVersions(article, one => journalLine(one.meta)),
    ...title.lines,
    ...bothVersions(article, authorBlock),
    ...bothVersions(article, one => dateLine(one.meta)),
    ...title.notes,
    ...matter(meta, article, typeset, 'abstract-', 'h2'),
    ...meta.translations.map((translation, index) =>
      translated(translation, article, typeset, `abstract-${index + 2}-`)
    ),
    ...bothVersions(article, one => rightsLine(one.meta))
  ])
}

function translated(
  translation: TitleMatter,
  article: Article,
  typeset: FormulaSetter | undefined,
  prefix: string
): Element {
  const {lang} = translation
  const title = titleLines(translation, article, typeset, `${prefix}title-`, 'h2')
  return h('section', {class: 'translation', lang, dir: directionOf(lang)}, [
    ...title.lines,
    ...title.notes,
    ...matter(translation, article, typeset, prefix, translation.titleWords ? 'h3' : 'h2')
  ])
}

interface TitleLines {
  readonly lines: readonly ElementContent[]
  readonly notes: readonly ElementContent[]
}

/** Title and subtitle, and the notes that they call. */
function titleLines(
  {titleWords, subtitleWords}: TitleMatter,
  article: Article,
  typeset: FormulaSetter | undefined,
  prefix: string,
  headingName: 'h1' | 'h2'
): TitleLines {
  const lines: ElementContent[] = []
  const notes: ElementContent[] = []
  line(titleWords, prefix, headingName, 'title')
  line(subtitleWords, `${prefix}sub-`, 'p', 'subtitle')
  return {lines, notes}

  function line(words: Root | undefined, linePrefix: string, tagName: string, name: string): void {
    if (!words) return
    const {children} = flowToHast(words, article, typeset, linePrefix)
    const [paragraph, ...others] = children as ElementContent[]
    if (paragraph?.type !== 'element') return
    const role = name === 'subtitle' && {role: 'doc-subtitle'}
    lines.push(h(tagName, {class: name, ...role}, paragraph.children))
    notes.push(...others.filter(({type}) => type === 'element'))
  }
}

/** Abstract, what else sums the paper up, and keywords. */
function matter(
  matter: TitleMatter,
  article: Article,
  typeset: FormulaSetter | undefined,
  prefix: string,
  headingName: 'h2' | 'h3'
): Element[] {
  const words = wordsOf(matter.lang)
  const more = matterWordsOf(matter.lang)
  const all = matter.keywordWords && changeOfAll(matter.keywordWords)
  const children = [
    ...summary(matter.abstract, words.abstract, prefix, 'doc-abstract'),
    ...summary(matter.plainSummary, more.plainSummary, `${prefix}plain-`),
    ...summary(matter.keyPoints, more.keyPoints, `${prefix}points-`),
    ...(matter.keywords.length === 0 && !matter.keywordWords
      ? []
      : [
          h('p', {class: 'keywords'}, [
            h('span', {class: 'label'}, all ? changedText(words.keywords, all) : words.keywords),
            ' ',
            ...keywordsOf(matter, words.comma)
          ])
        ])
  ]
  return children.length === 0 ? [] : [h('div', {class: 'matter'}, children)]

  /** As they read, or as they changed. */
  function keywordsOf({keywords, keywordWords}: TitleMatter, comma: string): ElementContent[] {
    const [line] = keywordWords ? flowToHast(keywordWords, article, typeset).children : []
    if (line?.type === 'element') return line.children
    return [{type: 'text', value: keywords.join(comma)}]
  }

  function summary(flow: Root | undefined, title: string, prefix: string, role?: string) {
    if (!flow) return []
    const id = `${prefix}title`
    const change = changeOfAll(flow)
    const over = change ? changedText(title, change) : title
    return [
      h('section', {class: 'abstract', ...(role && {role}), ariaLabelledBy: id}, [
        h(headingName, {class: 'abstract-title', id}, over),
        ...(flowToHast(flow, article, typeset, prefix).children as ElementContent[])
      ])
    ]
  }
}
