import type {Element, ElementContent} from 'hast'
import {h} from 'hastscript'
import type {Article, Author, Meta, TitleMatter} from '../article.ts'
import {directionOf, wordsOf} from '../words.ts'
import type {Engine} from './formulas/formulas.ts'
import {flowToHast} from './hast.ts'

/** Title, authors, abstract and keywords; then the same in the paper's other languages. */
export function titleBlock(article: Article, engine: Engine | undefined): Element {
  const {meta} = article
  return h('header', {class: 'title-block'}, [
    ...(meta.title === '' ? [] : [h('h1', {class: 'title'}, meta.title)]),
    ...(meta.subtitle === undefined ? [] : [h('p', {class: 'subtitle'}, meta.subtitle)]),
    ...authorBlock(article),
    ...(meta.date === undefined ? [] : [h('p', {class: 'date'}, dateIn(meta.lang, meta.date))]),
    ...matter(meta, article, engine, 'abstract-', 'h2'),
    ...meta.translations.map((translation, index) =>
      translated(translation, article, engine, `abstract-${index + 2}-`)
    )
  ])
}

function translated(
  translation: TitleMatter,
  article: Article,
  engine: Engine | undefined,
  prefix: string
): Element {
  const {lang, title, subtitle} = translation
  return h('section', {class: 'translation', lang, dir: directionOf(lang)}, [
    ...(title === undefined ? [] : [h('h2', {class: 'title'}, title)]),
    ...(subtitle === undefined ? [] : [h('p', {class: 'subtitle'}, subtitle)]),
    ...matter(translation, article, engine, prefix, title === undefined ? 'h2' : 'h3')
  ])
}

function authorBlock({meta}: Article): Element[] {
  if (meta.authors.length === 0) return []
  const marked = meta.affiliations.length > 1
  const words = wordsOf(meta.lang)
  const corresponding = meta.authors.filter(
    author => author.corresponding && author.email !== undefined
  )
  return [
    h(
      'ul',
      {class: 'authors'},
      meta.authors.map(author => h('li', nameOf(author, {meta, marked, corresponding})))
    ),
    ...(meta.affiliations.length === 0
      ? []
      : [
          h(
            'ol',
            {class: marked ? 'affiliations' : 'affiliations single'},
            meta.affiliations.map((name, index) =>
              h('li', [...(marked ? [h('sup', String(index + 1)), ' '] : []), name])
            )
          )
        ]),
    ...(corresponding.length === 0
      ? []
      : [
          h('p', {class: 'correspondence'}, [
            ...(isStarred(meta, corresponding) ? [h('sup', star), ' '] : []),
            `${words.correspondence}: `,
            ...corresponding.flatMap(({email = ''}, index): (string | Element)[] => [
              ...(index > 0 ? [', '] : []),
              h('a', {href: `mailto:${email}`}, email)
            ])
          ])
        ])
  ]
}

const star = '*'

/** Where all correspond, or the only one does, there is nobody to tell apart. */
function isStarred({authors}: Meta, corresponding: readonly Author[]): boolean {
  return corresponding.length > 0 && corresponding.length < authors.length
}

interface Marks {
  readonly meta: Meta
  /** With the numbers of their affiliations. */
  readonly marked: boolean
  readonly corresponding: readonly Author[]
}

function nameOf(author: Author, {meta, marked, corresponding}: Marks): (string | Element)[] {
  const marks = [
    ...(marked ? author.affiliations.map(index => String(index + 1)) : []),
    ...(isStarred(meta, corresponding) && corresponding.includes(author) ? [star] : [])
  ].join(',')
  return [
    h('span', {class: 'name'}, author.literal),
    ...(marks === '' ? [] : [h('sup', marks)]),
    ...(author.orcid === undefined
      ? []
      : [' ', h('a', {class: 'orcid', href: `https://orcid.org/${author.orcid}`}, author.orcid)]),
    ...(author.note === undefined ? [] : [' ', h('span', {class: 'note'}, `(${author.note})`)])
  ]
}

/** Abstract and keywords. */
function matter(
  matter: TitleMatter,
  article: Article,
  engine: Engine | undefined,
  prefix: string,
  headingName: 'h2' | 'h3'
): Element[] {
  const words = wordsOf(matter.lang)
  const id = `${prefix}title`
  const children = [
    ...(matter.abstract
      ? [
          h('section', {class: 'abstract', role: 'doc-abstract', ariaLabelledBy: id}, [
            h(headingName, {class: 'abstract-title', id}, words.abstract),
            ...(flowToHast(matter.abstract, article, engine, prefix).children as ElementContent[])
          ])
        ]
      : []),
    ...(matter.keywords.length === 0
      ? []
      : [
          h('p', {class: 'keywords'}, [
            h('span', {class: 'label'}, words.keywords),
            ' ',
            matter.keywords.join(directionOf(matter.lang) === 'rtl' ? '، ' : ', ')
          ])
        ])
  ]
  return children.length === 0 ? [] : [h('div', {class: 'matter'}, children)]
}

function dateIn(lang: string, date: string): string {
  const day = /^\d{4}-\d{2}-\d{2}$/.test(date) ? new Date(`${date}T00:00:00Z`) : undefined
  if (!day || Number.isNaN(day.getTime())) return date
  return new Intl.DateTimeFormat(lang, {dateStyle: 'long', timeZone: 'UTC'}).format(day)
}
