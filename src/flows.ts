import type {Root} from 'mdast'
import type {Manuscript} from './article.ts'

/** The texts of a paper in reading order: its abstracts, then its body. */
export function flowsOf({meta, tree}: Pick<Manuscript, 'meta' | 'tree'>): Root[] {
  const matters = [meta, ...meta.translations]
  return [...matters.flatMap(({abstract}) => (abstract ? [abstract] : [])), tree]
}
