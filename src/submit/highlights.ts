import type {Article} from '../article.ts'
import {paragraphsOf} from '../paragraphs.ts'
import type {Demands} from '../profile.ts'
import type {Item} from './item.ts'

/** The highlights as a file that can be edited, where the journal wants one. */
export function highlightsItem({meta: {keyPoints}}: Article, {rules}: Demands): Item[] {
  if (!rules['highlights-file']?.value || !keyPoints) return []
  const lines = paragraphsOf(keyPoints).map(line => `• ${line}\n`)
  return [
    {path: 'highlights.txt', content: lines.join(''), slot: 'highlights', about: 'Highlights'}
  ]
}
