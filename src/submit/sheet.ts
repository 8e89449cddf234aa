import type {RootContent} from 'mdast'
import type {Article, OutputFile} from '../article.ts'
import {docx} from '../export/docx/docx.ts'
import type {ExportTools} from '../export/tools.ts'

/** Some blocks of a paper, or about it, as a document of Word without its title and authors. */
export function wordSheet(
  article: Article,
  children: RootContent[],
  name: string,
  tools: Pick<ExportTools, 'say'>
): Promise<OutputFile[]> {
  const {
    own: _,
    meta: {lang, paper, numbering},
    ...rest
  } = article
  const sheet: Article = {
    ...rest,
    meta: {
      lang,
      paper,
      ...(numbering && {numbering}),
      title: '',
      runningTitle: '',
      authors: [],
      affiliations: [],
      keywords: [],
      translations: [],
      nocite: [],
      numberSections: false,
      contents: false
    },
    tree: {type: 'root', children},
    bibliography: []
  }
  return docx(sheet, name, tools)
}
