import type {Article} from '../article.ts'
import {inWords, isWithin, remarkOf} from '../check/journal/remarkof.ts'
import type {Remark} from '../check/remark.ts'
import type {Demands} from '../profile.ts'

/** The paper has as many pages as the journal asks; they are known where it is printed. */
export function pageCount(
  article: Readonly<Article>,
  {rules: {pages: rule}}: Demands,
  pages: number | undefined
): Remark[] {
  if (!rule || pages === undefined || isWithin(pages, rule.value)) return []
  const reason = `The paper has ${pages} pages; wanted: ${inWords(rule.value)}`
  return [remarkOf(article, rule, 'journal-length-fitting', reason, {found: String(pages)})]
}
