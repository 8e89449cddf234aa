import type {Root} from 'mdast'
import {matterWordsOf} from '../../matterwords.ts'
import type {
  Affiliation,
  Author,
  Journal,
  License,
  Meta,
  PaperDate,
  TitleMatter
} from '../../meta.ts'
import {wordsOf} from '../../words.ts'
import {type Context, inText} from './context.ts'
import {moved} from './lines.ts'

/** What stands before the text: journal, title, authors, dates, abstracts and keywords, then the rights. */
export function matter(meta: Meta, context: Context): string[] {
  return [
    ...lines(journalLines(meta)),
    ...titles(meta, context),
    ...lines(meta.authors.map(author => authorLine(author, meta))),
    ...lines(meta.affiliations.map((place, index) => placeLine(place, index, meta))),
    ...lines(authorNotes(meta)),
    ...lines(dates(meta)),
    ...summaries(meta, context),
    ...meta.translations.flatMap(one => [...titles(one, context), ...summaries(one, context)]),
    ...lines(rights(meta))
  ]
}

function lines(all: readonly string[]): string[] {
  return all.length === 0 ? [] : [all.join('\n')]
}

function journalLines({arxiv, doi, journal, lang}: Meta): string[] {
  const place = journal ? placeIn(journal, wordsOf(lang).comma) : ''
  return [
    ...(place === '' ? [] : [place]),
    ...(doi === undefined ? [] : [`https://doi.org/${doi}`]),
    ...(arxiv === undefined ? [] : [`https://arxiv.org/abs/${arxiv}`])
  ]
}

/** "Journal of Cases 12 (3), 45–67, ISSN 1234-5679". */
function placeIn(journal: Journal, comma: string): string {
  const {eissn, firstPage, issn, issue, lastPage, publisher, title, volume} = journal
  const count = [title, volume, issue === undefined ? undefined : `(${issue})`]
  const pages = [...new Set([firstPage, lastPage].filter(page => page !== undefined))].join('–')
  return [
    count.filter(part => part !== undefined).join(' '),
    pages,
    publisher ?? '',
    ...[...new Set([issn, eissn])].map(one => (one === undefined ? '' : `ISSN ${one}`))
  ]
    .filter(part => part !== '')
    .join(comma)
}

function titles({subtitleWords, titleWords}: TitleMatter, context: Context): string[] {
  return lines([titleWords, subtitleWords].flatMap(text => (text ? [line(text, context)] : [])))
}

function line(text: Root, context: Context): string {
  return context.blocks(text.children, inText(context, text)).join(' ').replace(/\s+/g, ' ')
}

/** "Jane Doe (1, 2), https://orcid.org/…, jane@example.org". */
function authorLine(author: Author, {affiliations, lang}: Meta): string {
  const {comma} = wordsOf(lang)
  const marks = affiliations.length > 1 ? author.affiliations.map(index => String(index + 1)) : []
  const name = author.note === undefined ? author.literal : `${author.literal} (${author.note})`
  return [
    marks.length === 0 ? name : `${name} (${marks.join(comma)})`,
    ...(author.orcid === undefined ? [] : [`https://orcid.org/${author.orcid}`]),
    ...(author.email === undefined ? [] : [author.email]),
    ...(author.url === undefined ? [] : [author.url])
  ].join(comma)
}

function placeLine({ror, text}: Affiliation, index: number, {affiliations, lang}: Meta): string {
  const whole = ror === undefined ? text : `${text}${wordsOf(lang).comma}${ror}`
  return affiliations.length > 1 ? moved(whole, `${index + 1}. `) : whole
}

/** Who answers letters, who did as much as others, who has died. */
function authorNotes({authors, lang}: Meta): string[] {
  const {comma, correspondence} = wordsOf(lang)
  const words = matterWordsOf(lang)
  const names = (is: (author: Author) => boolean) =>
    authors
      .filter(is)
      .map(({literal}) => literal)
      .join(comma)
  const corresponding = names(author => author.corresponding)
  const equal = authors.filter(author => author.equal)
  const deceased = names(author => author.deceased)
  return [
    ...(corresponding === '' ? [] : [`${correspondence}: ${corresponding}`]),
    ...(equal.length > 1 ? [`${names(author => author.equal)}: ${words.equal}`] : []),
    ...(deceased === '' ? [] : [`${deceased}: ${words.deceased}`])
  ]
}

function dates(meta: Meta): string[] {
  const words = matterWordsOf(meta.lang)
  const way = (['received', 'revised', 'accepted', 'published'] as const).flatMap(name => {
    const date = meta[name]
    return date ? [`${words[name]} ${dayOf(date)}`] : []
  })
  return [...(meta.date ? [dayOf(meta.date)] : []), ...way]
}

function dayOf({iso, written}: PaperDate): string {
  return iso ?? written
}

function summaries(own: TitleMatter, around: Context): string[] {
  const context = {...around, lang: own.lang}
  const words = matterWordsOf(own.lang)
  const {abstract, comma, keywords} = wordsOf(own.lang)
  return [
    ...summary(own.abstract, abstract),
    ...summary(own.plainSummary, words.plainSummary),
    ...summary(own.keyPoints, words.keyPoints),
    ...(own.keywords.length === 0 ? [] : [`${keywords}: ${own.keywords.join(comma)}`])
  ]

  function summary(text: Root | undefined, title: string): string[] {
    return text ? [`\n${title}`, ...context.blocks(text.children, inText(context, text))] : []
  }
}

function rights({codeLicense, copyright, lang, license}: Meta): string[] {
  const holder = [copyright?.year, copyright?.holder].filter(part => part !== undefined).join(' ')
  const statement = copyright?.statement ?? (holder === '' ? undefined : `© ${holder}`)
  return [
    ...(statement === undefined ? [] : [statement]),
    ...(license ? [licenseLine(license)] : []),
    ...(codeLicense ? [`${matterWordsOf(lang).code}: ${licenseLine(codeLicense)}`] : [])
  ]
}

function licenseLine({name, url}: License): string {
  return url === undefined ? name : `${name} <${url}>`
}
