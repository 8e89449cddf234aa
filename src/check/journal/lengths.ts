import type {Article} from '../../article.ts'
import type {AskId, Counted, Range} from '../../asks.ts'
import type {TitleMatter} from '../../meta.ts'
import {countWords, paragraphsOf} from '../../paragraphs.ts'
import type {Demands, JournalRule} from '../../profile.ts'
import type {Finding} from '../../rules.ts'
import type {Remark} from '../remark.ts'
import {placeOfKey} from './places.ts'
import {counted, inWords, isWithin, remarkOf} from './remarkof.ts'
import {wordsByPart} from './wordcount.ts'

/** The text, the titles, abstracts and highlights are as long as the journal asks. */
export function lengths(article: Readonly<Article>, {rules}: Demands): Remark[] {
  const {file, meta} = article
  return [
    ...textLength(article, rules),
    ...measured(rules['title-characters'], meta.title, 'The title', 'title'),
    ...measured(
      rules['running-title-characters'],
      meta.runningTitle,
      'The running title',
      'running-title'
    ),
    ...[meta, ...meta.translations].flatMap(matter => abstractLength(matter)),
    ...highlights()
  ]

  function measured(
    rule: JournalRule<RangeAsk> | undefined,
    text: string,
    what: string,
    key: string
  ) {
    const count = [...text].length
    const at = placeOfKey(file, key) ?? placeOfKey(file, 'title')
    return told(rule, count, what, 'character', {at, note: 'Spaces are counted too.'})
  }

  function abstractLength({lang, abstract}: TitleMatter): Remark[] {
    const what = lang === meta.lang ? 'The abstract' : `The abstract in \`${lang}\``
    if (!abstract) return []
    const paragraphs = paragraphsOf(abstract)
    const text = paragraphs.join(' ')
    const at = abstract.children[0]?.position?.start ?? placeOfKey(file, 'abstract')
    const note = 'Its headings and citations are counted too.'
    return [
      ...told(rules['abstract-words'], countWords(text), what, 'word', {at, note}),
      ...told(rules['abstract-characters'], [...text].length, what, 'character', {
        at,
        note: 'Spaces are counted too.'
      }),
      ...told(rules['abstract-paragraphs'], paragraphs.length, what, 'paragraph', {at})
    ]
  }

  function highlights(): Remark[] {
    return (meta.keyPoints ? paragraphsOf(meta.keyPoints) : []).flatMap((text, index) =>
      told(rules['highlight-characters'], [...text].length, `Highlight ${index + 1}`, 'character', {
        at: placeOfKey(file, 'key-points', 'highlights'),
        note: 'Spaces are counted too.'
      })
    )
  }

  function told(
    rule: JournalRule<RangeAsk> | undefined,
    count: number,
    what: string,
    unit: string,
    finding: Finding
  ): Remark[] {
    if (!rule || isWithin(count, rule.value)) return []
    const reason = `${what} has ${counted(count, unit)}, and should have ${inWords(rule.value)}`
    return [
      remarkOf(article, rule, 'journal-length-fitting', reason, {found: String(count), ...finding})
    ]
  }
}

/** Those asks that are ranges. */
type RangeAsk = {
  [Id in AskId]: JournalRule<Id>['value'] extends Range ? Id : never
}[AskId]

const named = {
  text: 'the text with its headings and citations',
  abstract: 'the abstract',
  captions: 'captions',
  tables: 'tables',
  notes: 'notes',
  references: 'the bibliography'
} as const

/** The words of a paper that a journal counts. */
export function wordsCounted(
  words: Readonly<Record<Counted, number>>,
  rules: Demands['rules']
): {parts: readonly Counted[]; count: number} {
  const parts = rules['words-counted']?.value ?? ['text']
  return {parts, count: parts.reduce((sum, part) => sum + words[part], 0)}
}

/** What is counted is said, because journals count differently. */
function textLength(article: Readonly<Article>, rules: Demands['rules']): Remark[] {
  const rule = rules.words
  if (!rule) return []
  const words = wordsByPart(article)
  const {parts, count} = wordsCounted(words, rules)
  if (isWithin(count, rule.value)) return []
  const left = (Object.keys(named) as (keyof typeof named)[]).filter(part => !parts.includes(part))
  const note = `Counted: ${parts.map(part => named[part]).join(', ')}; not ${left
    .map(part => `${named[part]} (${words[part]})`)
    .join(', ')}, nor statements, code and displayed formulas.`
  const reason = `The paper has ${counted(count, 'word')}, and should have ${inWords(rule.value)}`
  return [remarkOf(article, rule, 'journal-length-fitting', reason, {found: String(count), note})]
}
