import type {Root} from 'mdast'
import type {Manuscript} from './article.ts'

/**
 * The texts of a paper in reading order: its titles, abstracts and summaries, then its body; last the running title,
 * so that no citation is a second one after it.
 */
export function flowsOf(paper: Pick<Manuscript, 'meta' | 'tree'>): Root[] {
  return flowsByLanguage(paper).map(({flow}) => flow)
}

/** The same, each with the language it is written in. */
export function flowsByLanguage({
  meta,
  tree
}: Pick<Manuscript, 'meta' | 'tree'>): {readonly flow: Root; readonly lang: string}[] {
  const matters = [meta, ...meta.translations]
  return [
    ...matters.flatMap(({lang, ...matter}) =>
      [
        matter.titleWords,
        matter.subtitleWords,
        matter.abstract,
        matter.plainSummary,
        matter.keyPoints
      ].flatMap(flow => (flow ? [{flow, lang}] : []))
    ),
    {flow: tree, lang: meta.lang},
    ...(meta.runningWords ? [{flow: meta.runningWords, lang: meta.lang}] : [])
  ]
}
