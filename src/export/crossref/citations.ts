import type {Element} from 'xast'
import {x} from 'xastscript'
import type {Article} from '../../article.ts'
import {entryText} from '../text/references.ts'

/** CSL type → the schema's; the others are `other`. */
const types: Readonly<Record<string, string>> = {
  article: 'preprint',
  'article-journal': 'journal_article',
  book: 'book',
  chapter: 'book_chapter',
  'entry-encyclopedia': 'book_chapter',
  dataset: 'dataset',
  'paper-conference': 'conference_paper',
  patent: 'patent',
  'post-weblog': 'blog_post',
  report: 'report',
  software: 'software',
  standard: 'standard',
  thesis: 'dissertation',
  webpage: 'web_resource'
}

/** The works listed, in the order of the list: each as the style sets it, and by its DOI where it has one. */
export function citations({
  bibliography,
  references
}: Pick<Article, 'bibliography' | 'references'>): Element[] {
  if (bibliography.length === 0) return []
  return [
    x(
      'citation_list',
      bibliography.map((entry, index) => {
        const item = references.get(entry.key)
        const doi = String(item?.['DOI'] ?? '')
        return x('citation', {key: `ref${index + 1}`, type: types[item?.type ?? ''] ?? 'other'}, [
          ...(/^10\.\d{4,9}\/.{1,200}$/.test(doi) ? [x('doi', doi)] : []),
          x('unstructured_citation', entryText(entry))
        ])
      })
    )
  ]
}
