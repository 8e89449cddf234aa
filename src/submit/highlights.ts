import type {Article} from '../article.ts'
import type {ExportTools} from '../export/tools.ts'
import {paragraphsOf} from '../paragraphs.ts'
import type {Demands} from '../profile.ts'
import type {Item} from './item.ts'
import {textFile} from './textfile.ts'

/** The highlights as a file that can be edited, where the journal wants one. */
export async function highlightsItem(
  article: Article,
  demands: Demands,
  tools: Pick<ExportTools, 'say'>
): Promise<Item[]> {
  const {keyPoints} = article.meta
  if (!demands.rules['highlights-file']?.value || !keyPoints) return []
  const content = paragraphsOf(keyPoints)
    .map(line => `• ${line}\n`)
    .join('')
  const item = {path: 'highlights.txt', content, slot: 'highlights', about: 'Highlights'} as const
  return [await textFile(item, article, demands, tools)]
}
