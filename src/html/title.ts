import type {Element, ElementContent} from 'hast'
import {h} from 'hastscript'
import type {Article, Author, TitleMatter} from '../article.ts'
import {directionOf, wordsOf} from '../words.ts'
import {flowToHast} from './hast.ts'

/** Title, authors, abstract and keywords; then the same in the paper's other languages. */
export function titleBlock(article: Article): Element {
  const {meta} = article
  return h('header', {class: 'title-block'}, [
    ...(meta.title === '' ? [] : [h('h1', {class: 'title'}, meta.title)]),
    ...(meta.subtitle === undefined ? [] : [h('p', {class: 'subtitle'}, meta.subtitle)]),
    ...authorBlock(article),
    ...(meta.date === undefined ? [] : [h('p', {class: 'date'}, dateIn(meta.lang, meta.date))]),
    ...matter(meta, article, 'abstract-'),
    ...meta.translations.map((translation, index) =>
      h(
        'section',
        {class: 'translation', lang: translation.lang, dir: directionOf(translation.lang)},
        [
          ...(translation.title === undefined
            ? []
            : [h('p', {class: 'title', role: 'heading', ariaLevel: 2}, translation.title)]),
          ...(translation.subtitle === undefined
            ? []
            : [h('p', {class: 'subtitle'}, translation.subtitle)]),
          ...matter(translation, article, `abstract-${index + 2}-`)
        ]
      )
    )
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
      meta.authors.map(author => h('li', nameOf(author, marked)))
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
            `${words.correspondence}: `,
            ...corresponding.flatMap(({email = ''}, index): (string | Element)[] => [
              ...(index > 0 ? [', '] : []),
              h('a', {href: `mailto:${email}`}, email)
            ])
          ])
        ])
  ]
}

function nameOf(author: Author, marked: boolean): (string | Element)[] {
  const marks = author.affiliations.map(index => String(index + 1)).join(',')
  return [
    h('span', {class: 'name'}, author.literal),
    ...(marked && marks !== '' ? [h('sup', marks)] : []),
    ...(author.orcid === undefined
      ? []
      : [' ', h('a', {class: 'orcid', href: `https://orcid.org/${author.orcid}`}, author.orcid)]),
    ...(author.note === undefined ? [] : [' ', h('span', {class: 'note'}, `(${author.note})`)])
  ]
}

function matter(matter: TitleMatter, article: Article, prefix: string): Element[] {
  const words = wordsOf(matter.lang)
  return [
    ...(matter.abstract
      ? [
          h('section', {class: 'abstract', role: 'doc-abstract'}, [
            h('h2', {class: 'abstract-title'}, words.abstract),
            ...(flowToHast(matter.abstract, article, prefix).children as ElementContent[])
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
}

function dateIn(lang: string, date: string): string {
  const day = /^\d{4}-\d{2}-\d{2}$/.test(date) ? new Date(`${date}T00:00:00Z`) : undefined
  if (!day || Number.isNaN(day.getTime())) return date
  return new Intl.DateTimeFormat(lang, {dateStyle: 'long', timeZone: 'UTC'}).format(day)
}
