import type {Nodes} from 'mdast'
import type {Article} from '../../src/article.ts'
import {flowsOf} from '../../src/flows.ts'
import {visit} from '../../src/visit.ts'

/** The words of a paper that are not in a document made of it; the running title is its own. */
export function lost(article: Article, xml: string): string[] {
  const printed = bare(
    xml
      .replace(/<[^>]*>/g, '')
      .replaceAll('&#x3C;', '<')
      .replaceAll('&#x3E;', '>')
      .replaceAll('&#x26;', '&')
  )
  const missing: string[] = []
  for (const flow of flowsOf(article)) {
    if (flow === article.meta.runningWords) continue
    visit(flow, node => {
      const words = wordsOf(node)
      if (!printed.includes(bare(words))) missing.push(words)
    })
  }
  return missing
}

function wordsOf(node: Nodes): string {
  if (node.type === 'image') return node.alt ?? ''
  if (node.type === 'html' || node.type === 'raw' || node.type === 'yaml') return ''
  return 'value' in node ? node.value : ''
}

function bare(text: string): string {
  return text.replace(/\s+/g, '')
}
