import type {Point} from 'unist'
import type {Article} from '../../article.ts'
import {flowsOf} from '../../flows.ts'
import {doiOf} from '../../identifier.ts'
import {visit} from '../../visit.ts'
import type {Checked} from '../remark.ts'

/** A work that the paper lists, where it is to be told of. */
export interface CitedWork extends Checked {
  /** In small letters. */
  readonly doi?: string
}

/** Every work cited: at its entry, or where it is cited first if it has none. */
export function citedWorks(article: Readonly<Article>): CitedWork[] {
  const entries = new Map(article.library.map(entry => [entry.key, entry]))
  const calls = new Map<string, Point | undefined>()
  for (const flow of flowsOf(article)) {
    visit(flow, 'cite', ({items}) => {
      for (const {key, at} of items)
        if (!calls.has(key)) calls.set(key, at && 'start' in at ? at.start : at)
    })
  }
  return [...article.references].map(([key, item]): CitedWork => {
    const entry = entries.get(key)
    const doi = doiOf(item)
    const tex = entry?.written?.()
    return {
      key,
      item,
      file: entry?.file ?? article.file,
      at: () => (entry ? entry.at() : calls.get(key)),
      ...(tex && {tex}),
      ...(doi !== undefined && {doi})
    }
  })
}
