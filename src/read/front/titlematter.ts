import {toString as plainText} from 'mdast-util-to-string'
import type {VFile} from 'vfile'
import type {TitleMatter} from '../../meta.ts'
import {report} from '../../rules.ts'
import type {matterKeys, summaryKeys} from './keys/paper.ts'
import {languageTag} from './language.ts'
import type {ProseReader} from './prose.ts'
import type {Reader} from './reader.ts'

/**
 * Title, abstract, keywords and their like in one language.
 *
 * Reports: `front-matter-valid`.
 *
 * @param parts Where MyST has the abstract.
 */
export function readTitleMatter(
  reader: Reader<typeof matterKeys>,
  prose: ProseReader,
  file: VFile,
  parts?: Reader<typeof summaryKeys>
): TitleMatter {
  const lang = readLanguage(reader, file)
  const titleWords = prose.words(reader, 'title', lang)
  const subtitleWords = prose.words(reader, 'subtitle', lang)
  const source = (key: keyof typeof summaryKeys): Reader<typeof summaryKeys> =>
    parts && !reader.has(key) ? parts : reader
  const abstract = prose.text(source('abstract'), 'abstract', lang)
  const keyPoints = prose.list(source('key-points'), 'key-points', lang)
  const plainSummary = prose.text(source('plain-language-summary'), 'plain-language-summary', lang)
  const keywords = readKeywords(reader, 'keywords')
  return {
    lang,
    keywords: keywords.length > 0 ? keywords : readKeywords(reader, 'tags'),
    ...(titleWords && {titleWords, title: plainText(titleWords)}),
    ...(subtitleWords && {subtitleWords, subtitle: plainText(subtitleWords)}),
    ...(abstract && {abstract}),
    ...(keyPoints && {keyPoints}),
    ...(plainSummary && {plainSummary})
  }
}

function readKeywords(reader: Reader<typeof matterKeys>, key: 'keywords' | 'tags'): string[] {
  const words = reader.texts(key)
  return Array.isArray(reader.raw(key))
    ? words
    : words.flatMap(word => word.split(/[,;،؛]\s*/).filter(Boolean))
}

function readLanguage(reader: Reader<typeof matterKeys>, file: VFile): string {
  const written = reader.text('lang')
  const tag = written === undefined ? 'en' : languageTag(written)
  if (tag !== undefined) return tag
  report(file, 'front-matter-valid', `\`${written}\` is not a language tag`, {
    at: reader.at('lang'),
    ...(written !== undefined && {found: written}),
    note: 'Write a tag such as `en`, `en-GB`, `ar` or `de`.'
  })
  return 'en'
}
