import type {Element} from 'xast'
import {matterWordsOf} from '../../matterwords.ts'
import type {Affiliation, Author, Meta} from '../../meta.ts'
import {wordsOf} from '../../words.ts'
import {type Context, withLook} from './context.ts'
import {toAddress} from './links.ts'
import {paragraph} from './paragraph.ts'
import {run, runs} from './runs.ts'

/** A mark behind names, and what is said of those who bear it below the affiliations. */
interface Sign {
  readonly sign: string
  readonly bearers: readonly Author[]
  /** Not where there is nobody to tell the bearers apart from. */
  readonly isShown: boolean
  readonly says: readonly Element[]
}

/** A line for each author, so that editors find them; affiliations, and what the marks mean. */
export function authorBlock(meta: Meta, outer: Context): Element[] {
  const {affiliations, authors} = meta
  const context = {...outer, style: 'Author'}
  const place = {...outer, style: 'Affiliation'}
  const marked = affiliations.length > 1
  const signs = signsOf(meta, place)
  return [
    ...authors.map(author => paragraph(named(author, marked, signs, context), context)),
    ...affiliations.map((one, index) =>
      paragraph(
        [
          ...(marked ? [mark(String(index + 1), place), run(' ', place)] : []),
          ...nameOf(one, place)
        ],
        place
      )
    ),
    ...signs.map(({isShown, says, sign}) =>
      paragraph([...(isShown ? [mark(sign, place), run(' ', place)] : []), ...says], place)
    )
  ]
}

function named(
  author: Author,
  marked: boolean,
  signs: readonly Sign[],
  context: Context
): Element[] {
  const {affiliations, literal, note, orcid, url} = author
  const marks = [
    ...(marked ? affiliations.map(index => String(index + 1)) : []),
    ...signs
      .filter(({bearers, isShown}) => isShown && bearers.includes(author))
      .map(({sign}) => sign)
  ].join(wordsOf(context.lang).comma.trim())
  const name = (inside: Context): Element[] => runs(literal, inside)
  return [
    ...(url === undefined ? name(context) : toAddress(url, name, context)),
    ...(marks === '' ? [] : [mark(marks, context)]),
    ...(orcid === undefined
      ? []
      : [
          run(' ', context),
          ...toAddress(`https://orcid.org/${orcid}`, inside => [run(orcid, inside, 'ltr')], context)
        ]),
    ...(note === undefined ? [] : runs(` (${note})`, context))
  ]
}

function mark(text: string, context: Context): Element {
  return run(text, withLook(context, {script: 'superscript'}), 'ltr')
}

function nameOf({ror, text}: Affiliation, context: Context): Element[] {
  const words = (inside: Context): Element[] => runs(text, inside)
  return ror === undefined ? words(context) : toAddress(ror, words, context)
}

/** Who answers letters, who did as much as others, who has died. */
function signsOf({authors, lang}: Meta, context: Context): Sign[] {
  const words = wordsOf(lang)
  const more = matterWordsOf(lang)
  const answering = authors.filter(({corresponding}) => corresponding)
  const equal = authors.filter(author => author.equal)
  const deceased = authors.filter(author => author.deceased)
  const isTold =
    answering.length < authors.length || answering.some(({email}) => email !== undefined)
  const signs: Sign[] = [
    {
      sign: '*',
      bearers: isTold ? answering : [],
      isShown: answering.length < authors.length,
      says: [
        ...runs(`${words.correspondence}: `, context),
        ...answering.flatMap(({email, literal}, index) => [
          ...(index > 0 ? runs(words.comma, context) : []),
          ...(email === undefined
            ? runs(literal, context)
            : toAddress(`mailto:${email}`, inside => [run(email, inside, 'ltr')], context))
        ])
      ]
    },
    {
      sign: '†',
      bearers: equal.length > 1 ? equal : [],
      isShown: equal.length < authors.length,
      says: runs(more.equal, context)
    },
    {sign: '‡', bearers: deceased, isShown: true, says: runs(more.deceased, context)}
  ]
  return signs.filter(({bearers}) => bearers.length > 0)
}
