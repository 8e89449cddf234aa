import {toString as printed} from 'hast-util-to-string'
import type {Nodes} from 'mdast'
import type {Article} from '../../article.ts'
import type {Counted} from '../../asks.ts'
import {asRead} from '../../asread.ts'
import {countWords, paragraphsOf} from '../../paragraphs.ts'

/**
 * How many words the parts of a paper have. The text is that with its headings and citations; statements behind it, displayed formulas
 * and code count nowhere.
 */
export function wordsByPart({
  meta,
  tree,
  bibliography
}: Readonly<Article>): Record<Counted, number> {
  const counts: Record<Counted, number> = {
    text: 0,
    abstract: meta.abstract ? countWords(paragraphsOf(meta.abstract).join(' ')) : 0,
    captions: 0,
    tables: 0,
    notes: 0,
    references: 0
  }
  for (const {children} of bibliography) {
    counts.references += countWords(printed({type: 'root', children: [...children]}))
  }
  let closing = 7
  for (const node of tree.children) {
    if (node.type === 'heading' && node.depth <= closing)
      closing = node.data?.closing ? node.depth : 7
    if (closing === 7) add(node, 'text')
  }
  return counts

  function add(node: Nodes, part: Counted): void {
    if (node.type === 'workList' || node.type === 'math' || node.type === 'code') return
    const own = partOf(node) ?? part
    if (!holdsBlocks(node)) counts[own] += countWords(asRead(withoutImages(node)))
    else for (const child of node.children) add(child, own)
  }
}

function partOf(node: Nodes): Counted | undefined {
  if (node.type === 'caption') return 'captions'
  if (node.type === 'table') return 'tables'
  return node.type === 'footnoteDefinition' ? 'notes' : undefined
}

const phrases = new Set(['paragraph', 'heading', 'caption', 'line', 'definitionTerm'])

function holdsBlocks(node: Nodes): node is Extract<Nodes, {children: unknown}> {
  if (!('children' in node) || phrases.has(node.type)) return false
  return node.type !== 'tableCell' || node.data?.hasBlocks === true
}

/** Their alternative text is heard, not read: their captions are counted. */
function withoutImages(node: Nodes): Nodes {
  if (!('children' in node)) return node
  return {...node, children: node.children.filter(({type}) => type !== 'image')} as Nodes
}
