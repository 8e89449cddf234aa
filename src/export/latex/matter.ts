import type {Root} from 'mdast'
import {matterWordsOf} from '../../matterwords.ts'
import type {License, Meta, PaperDate, TitleMatter} from '../../meta.ts'
import {wordsOf} from '../../words.ts'
import {type Context, inText} from './context.ts'
import {blocksInLanguage, directed, leftToRight} from './direction.ts'
import {urlOf} from './links.ts'
import {texOf} from './text.ts'
import {titleLine} from './title.ts'

/** Abstracts, summaries and keywords, in the paper's language and in others; then what is known of the paper. */
export function matter(meta: Meta, context: Context): string[] {
  return [
    ...summaries(meta, context),
    ...meta.translations.map(translation =>
      blocksInLanguage(translation.lang, context, inner =>
        [...translated(translation, inner), ...summaries(translation, inner)].join('\n\n')
      )
    ),
    ...imprint(meta, context)
  ]
}

function translated({lang, subtitleWords, titleWords}: TitleMatter, context: Context): string[] {
  const behind: string[] = []
  const inner = {...context, behind, isArgument: true}
  const lines = [titleLine(titleWords, lang, inner), titleLine(subtitleWords, lang, inner)].filter(
    line => line !== ''
  )
  if (lines.length === 0) return []
  const [title, ...rest] = lines
  return [
    `\\begin{center}\n{\\large\\bfseries ${title}\\par}${rest.map(line => `\n${line}`).join('')}\n\\end{center}${behind.join('')}`
  ]
}

function summaries(
  {abstract, keyPoints, keywords, lang, plainSummary}: TitleMatter,
  context: Context
): string[] {
  const words = matterWordsOf(lang)
  const {comma, keywords: name} = wordsOf(lang)
  return [
    ...summary(abstract, wordsOf(lang).abstract),
    ...summary(plainSummary, words.plainSummary),
    ...summary(keyPoints, words.keyPoints),
    ...(keywords.length === 0
      ? []
      : [
          `\\noindent\\textbf{${texOf(name)}:} ${keywords.map(word => directed(word, context)).join(texOf(comma))}`
        ])
  ]

  function summary(text: Root | undefined, title: string): string[] {
    if (!text) return []
    const body = context.blocks(text.children, inText(context, text, lang))
    return [
      `\\renewcommand{\\abstractname}{${texOf(title)}}\n\\begin{abstract}\n${body}\n\\end{abstract}`
    ]
  }
}

/** Where it appeared, its way there, and what readers may do. */
function imprint(meta: Meta, context: Context): string[] {
  const {arxiv, codeLicense, copyright, doi, journal, license} = meta
  const words = matterWordsOf(meta.lang)
  const date = (name: 'received' | 'revised' | 'accepted' | 'published') =>
    meta[name] ? [`${texOf(words[name])} ${dayOf(meta[name], context)}`] : []
  const holder = [copyright?.year, copyright?.holder].filter(Boolean).join(' ')
  const statement = copyright?.statement ?? (holder === '' ? undefined : `© ${holder}`)
  const pages = [...new Set([journal?.firstPage, journal?.lastPage].filter(Boolean))].join('–')
  const volume = [journal?.volume, journal?.issue && `(${journal.issue})`].filter(Boolean).join(' ')
  const lines = [
    [
      ...(journal?.title === undefined ? [] : [`\\emph{${directed(journal.title, context)}}`]),
      ...[volume, pages].filter(part => part !== '').map(part => leftToRight(texOf(part), context)),
      ...(doi === undefined ? [] : [`\\url{${urlOf(`https://doi.org/${doi}`)}}`]),
      ...(arxiv === undefined ? [] : [`\\href{https://arxiv.org/abs/${arxiv}}{arXiv:${arxiv}}`])
    ],
    [...date('received'), ...date('revised'), ...date('accepted'), ...date('published')],
    [
      ...(statement === undefined ? [] : [directed(statement, context)]),
      ...(license ? [linked(license, context)] : []),
      ...(codeLicense ? [`${texOf(words.code)}: ${linked(codeLicense, context)}`] : [])
    ]
  ].filter(parts => parts.length > 0)
  if (lines.length === 0) return []
  return [`\\noindent{\\small ${lines.map(parts => parts.join('; ')).join('\\\\\n')}\\par}`]
}

function dayOf({iso, written}: PaperDate, context: Context): string {
  return iso === undefined ? directed(written, context) : leftToRight(iso, context)
}

function linked({name, url}: License, context: Context): string {
  const words = directed(name, context)
  return url === undefined ? words : `\\href{${urlOf(url)}}{${words}}`
}
