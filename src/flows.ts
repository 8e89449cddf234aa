import type {Root} from 'mdast'
import type {Manuscript} from './article.ts'

/** The texts of a paper in reading order: its abstracts and summaries, then its body. */
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
    ...matters.flatMap(({abstract, plainSummary, keyPoints, lang}) =>
      [abstract, plainSummary, keyPoints].flatMap(flow => (flow ? [{flow, lang}] : []))
    ),
    {flow: tree, lang: meta.lang}
  ]
}
