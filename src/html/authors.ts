import type {Element} from 'hast'
import {h} from 'hastscript'
import type {Article} from '../article.ts'
import {type MatterWords, matterWordsOf} from '../matterwords.ts'
import type {Affiliation, Author, Meta} from '../meta.ts'
import {directionOf, wordsOf} from '../words.ts'

type Inline = string | Element

/** A mark behind names, and what is said of those who bear it below the affiliations. */
interface Sign {
  readonly sign: string
  readonly bearers: ReadonlySet<Author>
  readonly className: string
  readonly says: readonly Inline[]
  /** Not where there is nobody to tell the bearers apart from. */
  readonly isShown: boolean
}

/** Names with their marks, affiliations, and what the marks mean. */
export function authorBlock({meta}: Article): Element[] {
  const {authors, affiliations} = meta
  if (authors.length === 0) return []
  const marked = affiliations.length > 1
  const signs = [correspondence(meta), ...further(meta, matterWordsOf(meta.lang))].filter(
    ({bearers}) => bearers.size > 0
  )
  return [
    h(
      'ul',
      {class: 'authors'},
      authors.map(author => h('li', named(author, marked, signs, meta.lang)))
    ),
    ...(affiliations.length === 0
      ? []
      : [
          h(
            'ol',
            {class: marked ? 'affiliations' : 'affiliations single'},
            affiliations.map((place, index) =>
              h('li', [...(marked ? [h('sup', String(index + 1)), ' '] : []), placeName(place)])
            )
          )
        ]),
    ...signs.map(({sign, className, says, isShown}) =>
      h('p', {class: className}, [...(isShown ? [h('sup', sign), ' '] : []), ...says])
    )
  ]
}

function named(author: Author, marked: boolean, signs: readonly Sign[], lang: string): Inline[] {
  const {literal, affiliations, orcid, url, note} = author
  // Among Arabic letters its groups would change places.
  const ltr = directionOf(lang) === 'rtl' ? {dir: 'ltr'} : {}
  const marks = [
    ...(marked ? affiliations.map(index => String(index + 1)) : []),
    ...signs.filter(({bearers, isShown}) => isShown && bearers.has(author)).map(({sign}) => sign)
  ].join(wordsOf(lang).comma.trim())
  const name = url === undefined ? literal : h('a', {href: url}, literal)
  return [
    h('span', {class: 'name'}, [name]),
    ...(marks === '' ? [] : [h('sup', marks)]),
    ...(orcid === undefined
      ? []
      : [' ', h('a', {class: 'orcid', href: `https://orcid.org/${orcid}`, ...ltr}, orcid)]),
    ...(note === undefined ? [] : [' ', h('span', {class: 'note'}, `(${note})`)])
  ]
}

function placeName({text, ror}: Affiliation): Inline {
  return ror === undefined ? text : h('a', {class: 'ror', href: ror}, text)
}

/** Who answers letters, by address, or by name where there is none; of all authors the name says nothing. */
function correspondence({authors, lang}: Meta): Sign {
  const words = wordsOf(lang)
  const bearers = authors.filter(({corresponding}) => corresponding)
  const isShown = bearers.length < authors.length
  const isTold = isShown || bearers.some(({email}) => email !== undefined)
  return {
    sign: '*',
    bearers: new Set(isTold ? bearers : []),
    className: 'correspondence',
    isShown,
    says: [
      `${words.correspondence}: `,
      ...bearers.flatMap(({email, literal}, index): Inline[] => [
        ...(index > 0 ? [words.comma] : []),
        email === undefined ? literal : h('a', {href: `mailto:${email}`}, email)
      ])
    ]
  }
}

function further({authors}: Meta, words: MatterWords): Sign[] {
  const equal = authors.filter(author => author.equal)
  const deceased = authors.filter(author => author.deceased)
  return [
    {
      sign: '†',
      bearers: new Set(equal.length > 1 ? equal : []),
      className: 'author-note',
      isShown: equal.length < authors.length,
      says: [words.equal]
    },
    {
      sign: '‡',
      bearers: new Set(deceased),
      className: 'author-note',
      isShown: true,
      says: [words.deceased]
    }
  ]
}
