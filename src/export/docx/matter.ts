import type {Root} from 'mdast'
import type {Element} from 'xast'
import {changeOfAll, versionsOf, wordsIn} from '../../changes.ts'
import {copyrightText, dateIn} from '../../imprintwords.ts'
import {matterWordsOf} from '../../matterwords.ts'
import type {License, Meta, TitleMatter} from '../../meta.ts'
import {wordsOf} from '../../words.ts'
import {authorBlock} from './authors.ts'
import {type Context, inLanguage, inText, withLook} from './context.ts'
import {toAddress} from './links.ts'
import {paragraph} from './paragraph.ts'
import {run, runs} from './runs.ts'
import {tracked} from './tracked.ts'

/** Title, authors, abstract and keywords; then the same in the paper's other languages. */
export function titleBlock(context: Context): Element[] {
  const {meta} = context.article
  return [
    ...bothVersions(context, journalLine),
    ...titleLines(meta, context),
    ...bothVersions(context, authorBlock),
    ...bothVersions(context, dateLine),
    ...summaries(meta, context),
    ...meta.translations.flatMap(translation => {
      const own = inLanguage(context, translation.lang)
      return [...titleLines(translation, own, 'Translated'), ...summaries(translation, own)]
    }),
    ...bothVersions(context, rightsLine)
  ]
}

/** Where a line is another now, as it was and as it is. */
function bothVersions(
  context: Context,
  make: (meta: Meta, context: Context) => Element[]
): Element[] {
  const {before, meta} = context.article
  const now = make(meta, context)
  if (!before) return now
  const lines = versionsOf(make(before, context), now, line => JSON.stringify(line))
  return lines.flatMap(line => {
    if (!line.now) return tracked([line.was as Element], 'deletion', context)
    return line.was ? [line.now] : tracked([line.now], 'insertion', context)
  })
}

function titleLines(
  {lang, subtitleWords, titleWords}: TitleMatter,
  context: Context,
  prefix = ''
): Element[] {
  return [...line(titleWords, `${prefix}Title`), ...line(subtitleWords, `${prefix}Subtitle`)]

  function line(text: Root | undefined, style: string): Element[] {
    const [words] = text?.children ?? []
    if (!text || words?.type !== 'paragraph') return []
    const own = {...inText(context, text, lang), style}
    return [paragraph(own.inlines(wordsIn(words), own), own)]
  }
}

/** Abstract, what else sums the paper up, and keywords. */
function summaries(matter: TitleMatter, context: Context): Element[] {
  const {abstract, keyPoints, keywordWords, keywords, lang, plainSummary} = matter
  const words = wordsOf(lang)
  const more = matterWordsOf(lang)
  const label = {...context, style: 'Keywords'}
  const name = runs(`${words.keywords}: `, withLook(label, {bold: true}))
  const all = keywordWords && changeOfAll(keywordWords)
  return [
    ...summary(abstract, words.abstract),
    ...summary(plainSummary, more.plainSummary),
    ...summary(keyPoints, more.keyPoints),
    ...(keywords.length === 0 && !keywordWords
      ? []
      : [paragraph([...(all ? tracked(name, all, context) : name), ...keywordsIn(label)], label)])
  ]

  /** As they read, or as they changed. */
  function keywordsIn(label: Context): Element[] {
    const [line] = keywordWords?.children ?? []
    return line?.type === 'paragraph'
      ? label.inlines(wordsIn(line), label)
      : runs(keywords.join(words.comma), label)
  }

  function summary(text: Root | undefined, title: string): Element[] {
    if (!text) return []
    const heading = {...context, style: 'AbstractTitle'}
    const own = {...inText(context, text, lang), style: 'Abstract'}
    const over = [paragraph(runs(title, heading), heading)]
    const change = changeOfAll(text)
    return [...(change ? tracked(over, change, context) : over), ...own.blocks(text.children, own)]
  }
}

/** Above the title: the journal and the place in it, and where the paper is found. */
function journalLine({arxiv, doi, journal, lang}: Meta, outer: Context): Element[] {
  const context = {...outer, style: 'Imprint'}
  const {firstPage, issue, lastPage, title, volume} = journal ?? {}
  const pages = [...new Set([firstPage, lastPage])].filter(page => page !== undefined).join('–')
  const count = [volume, issue === undefined ? undefined : `(${issue})`]
    .filter(part => part !== undefined)
    .join(' ')
  const numbers = [count, pages].filter(part => part !== '').join(wordsOf(lang).comma)
  const name = title === undefined ? [] : runs(title, withLook(context, {italic: true}))
  const place = [
    ...name,
    ...(numbers === '' ? [] : runs(title === undefined ? numbers : ` ${numbers}`, context))
  ]
  return joined(
    [
      place,
      doi === undefined ? [] : address(`https://doi.org/${doi}`, undefined, context),
      arxiv === undefined
        ? []
        : address(`https://arxiv.org/abs/${arxiv}`, `arXiv:${arxiv}`, context)
    ],
    context
  )
}

/** Below the authors: the paper's date, and its way through the journal. */
function dateLine(meta: Meta, outer: Context): Element[] {
  const context = {...outer, style: 'Date'}
  const words = matterWordsOf(meta.lang)
  const own = meta.date && dateIn(meta.lang, meta.date)
  const isPublished = meta.published && own === dateIn(meta.lang, meta.published)
  const way = (['received', 'revised', 'accepted', 'published'] as const).flatMap(name => {
    const date = meta[name]
    return date ? [`${words[name]} ${dateIn(meta.lang, date)}`] : []
  })
  const dates = [...(own === undefined || isPublished ? [] : [own]), ...way]
  return joined(
    dates.map(date => runs(date, context)),
    context
  )
}

/** Below the abstracts: who holds the rights, and what may be done with the paper. */
function rightsLine({codeLicense, copyright, lang, license}: Meta, outer: Context): Element[] {
  const context = {...outer, style: 'Imprint'}
  const statement = copyrightText(copyright)
  return joined(
    [
      statement === undefined ? [] : runs(statement, context),
      license ? licence(license) : [],
      codeLicense
        ? [...runs(`${matterWordsOf(lang).code}: `, context), ...licence(codeLicense)]
        : []
    ],
    context
  )

  function licence({name, url}: License): Element[] {
    return url === undefined ? runs(name, context) : address(url, name, context)
  }
}

function address(url: string, name: string | undefined, context: Context): Element[] {
  return toAddress(url, inside => [run(name ?? url, inside, 'ltr')], context)
}

function joined(parts: readonly (readonly Element[])[], context: Context): Element[] {
  const told = parts.filter(part => part.length > 0)
  if (told.length === 0) return []
  const words = told.flatMap((part, index) => (index === 0 ? part : [run(' · ', context), ...part]))
  return [paragraph(words, context)]
}
