import type {Nodes} from 'mdast'
import type {Article} from '../../src/article.ts'
import {flowsOf} from '../../src/flows.ts'
import {visit} from '../../src/visit.ts'

/** The text of a document in XML. */
export function textOf(xml: string): string {
  return xml
    .replace(/<[^>]*>/g, '')
    .replaceAll('&#x3C;', '<')
    .replaceAll('&#x3E;', '>')
    .replaceAll('&#x26;', '&')
}

/**
 * The words of a paper that are not in a text made of it; the running title is its own.
 *
 * @param hasTeX The TeX of formulas is in it too.
 */
export function lost(article: Article, text: string, hasTeX = true): string[] {
  const printed = bare(text)
  const missing: string[] = []
  for (const flow of flowsOf(article)) {
    if (flow === article.meta.runningWords) continue
    visit(flow, node => {
      if (!hasTeX && (node.type === 'math' || node.type === 'inlineMath')) return
      for (const words of wordsOf(node)) if (!printed.includes(bare(words))) missing.push(words)
    })
  }
  return missing
}

function wordsOf(node: Nodes): string[] {
  if (node.type === 'image') return [node.alt ?? '']
  if (node.type === 'html' || node.type === 'raw' || node.type === 'yaml') return []
  // Between the lines of a formula stand their numbers.
  if (node.type === 'math')
    return node.value.replace(/\\(?:label|tag\*?)\s*\{[^{}]*\}/g, ' ').split(/\s+/)
  return 'value' in node ? [node.value] : []
}

/** A raised 2 is a 2, in TeX too. */
function bare(text: string): string {
  return text.normalize('NFKC').replace(/[\s\u00AD^_{}]+/g, '')
}
