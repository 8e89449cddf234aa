import type {Article} from '../../article.ts'
import {paragraphsOf} from '../../paragraphs.ts'
import type {Demands} from '../../profile.ts'
import {SKIP, visit} from '../../visit.ts'
import type {Remark} from '../remark.ts'
import {placeOfKey} from './places.ts'
import {inWords, isWithin, remarkOf} from './remarkof.ts'

/** There are as many keywords, highlights, figures, tables and references as the journal asks. */
export function counts(article: Readonly<Article>, {rules}: Demands): Remark[] {
  const {file, meta, bibliography} = article
  const {figures, tables} = displayed(article)
  const keywords = [meta, ...meta.translations].filter(
    matter => matter === meta || matter.keywords.length > 0
  )
  return [
    ...keywords.flatMap(matter =>
      told(
        'keywords',
        matter.keywords.length,
        matter === meta ? 'Keywords' : `Keywords in \`${matter.lang}\``,
        placeOfKey(file, 'keywords', 'tags')
      )
    ),
    ...told(
      'highlights',
      meta.keyPoints ? paragraphsOf(meta.keyPoints).length : 0,
      'Highlights',
      placeOfKey(file, 'key-points', 'highlights')
    ),
    ...told('figures', figures, 'Figures'),
    ...told('tables', tables, 'Tables'),
    ...told('display-items', figures + tables, 'Figures and tables'),
    ...told('references', bibliography.length, 'Works in the bibliography')
  ]

  function told(
    id: 'keywords' | 'highlights' | 'figures' | 'tables' | 'display-items' | 'references',
    count: number,
    things: string,
    at?: ReturnType<typeof placeOfKey>
  ): Remark[] {
    const rule = rules[id]
    if (!rule || isWithin(count, rule.value)) return []
    const reason = `${things}: ${count}; wanted: ${inWords(rule.value)}`
    const note = id === 'highlights' ? 'They stand under `key-points:`.' : undefined
    return [
      remarkOf(article, rule, 'journal-count-fitting', reason, {
        at,
        found: String(count),
        ...(note !== undefined && {note})
      })
    ]
  }
}

/** Figures and tables with a caption; one of several parts is one. */
function displayed({tree}: Readonly<Article>): {figures: number; tables: number} {
  const found = {figures: 0, tables: 0}
  visit(tree, 'figure', ({kind}) => {
    if (kind === 'figure') found.figures++
    if (kind === 'table') found.tables++
    return SKIP
  })
  return found
}
