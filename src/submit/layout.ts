import type {Article} from '../article.ts'
import type {Meta, PageWishes} from '../meta.ts'
import type {Demands} from '../profile.ts'

/** A paper set as the journal wants it at this stage, whatever the paper says: lines, their numbers, figures and tables. */
export function laidOut(article: Article, {rules}: Demands): Article {
  const numbers = rules['line-numbers']
  const spacing = rules['line-spacing']?.value
  const lineSpacing = spacing?.min ?? spacing?.max
  const placed = rules['figures-placed']
  const wishes: PageWishes = {
    ...(numbers && {lineNumbers: numbers.value}),
    ...(lineSpacing !== undefined && {lineSpacing}),
    ...(placed && {floats: placed.value})
  }
  const meta: Meta = {...article.meta, pages: {...article.meta.pages, ...wishes}}
  return {...article, meta}
}
