import type {Root} from 'mdast'
import type {Element} from 'xast'
import {x} from 'xastscript'
import {matterWordsOf} from '../../matterwords.ts'
import type {Meta, TitleMatter} from '../../meta.ts'
import {wordsOf} from '../../words.ts'
import type {Context, Inline} from './context.ts'
import {inText} from './context.ts'
import {inParagraphs} from './paragraphs.ts'

/** The title, in the paper's language and in others, and the one at the head of its pages. */
export function titleGroup(meta: Meta, context: Context): Element {
  const {runningTitle, subtitleWords, title, titleWords, translations} = meta
  return x('title-group', [
    x('article-title', titleWords ? titleLine(titleWords, context) : title),
    ...(subtitleWords ? [x('subtitle', titleLine(subtitleWords, context))] : []),
    ...translations.flatMap(({lang, subtitleWords: second, titleWords: first}) =>
      first
        ? [
            x('trans-title-group', {'xml:lang': lang}, [
              x('trans-title', titleLine(first, context)),
              ...(second ? [x('trans-subtitle', titleLine(second, context))] : [])
            ])
          ]
        : []
    ),
    ...(meta.runningWords ? [x('alt-title', {'alt-title-type': 'running-head'}, runningTitle)] : [])
  ])
}

/** The words of a title. */
export function titleLine(text: Root, context: Context): Inline[] {
  const [paragraph] = text.children
  return paragraph?.type === 'paragraph'
    ? context.inlines(paragraph.children, {...inText(context, text), mayBreak: true})
    : []
}

/** Abstracts, key points and summaries: first the paper's own, then those in other languages. */
export function abstracts(meta: Meta, context: Context): Element[] {
  return [
    ...summaries('abstract', meta, context),
    ...meta.translations.flatMap(matter => summaries('trans-abstract', matter, context))
  ]
}

function summaries(
  name: 'abstract' | 'trans-abstract',
  {abstract, keyPoints, lang, plainSummary}: TitleMatter,
  context: Context
): Element[] {
  const words = matterWordsOf(lang)
  return [
    ...summary(abstract, undefined, wordsOf(lang).abstract),
    ...summary(plainSummary, 'plain-language-summary', words.plainSummary),
    ...summary(keyPoints, 'key-points', words.keyPoints)
  ]

  function summary(text: Root | undefined, type: string | undefined, title: string): Element[] {
    if (!text) return []
    const made = inParagraphs(context.blocks(text.children, inText(context, text)))
    return [x(name, {'abstract-type': type, 'xml:lang': lang}, [x('title', title), ...made])]
  }
}

/** The keywords of each language. */
export function keywords(meta: Meta): Element[] {
  return [meta, ...meta.translations]
    .filter(({keywords: words}) => words.length > 0)
    .map(({keywords: words, lang}) =>
      x('kwd-group', {'kwd-group-type': 'author', 'xml:lang': lang}, [
        x('title', wordsOf(lang).keywords),
        ...words.map(word => x('kwd', word))
      ])
    )
}
