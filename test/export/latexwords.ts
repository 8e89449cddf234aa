import type {Nodes} from 'mdast'
import type {Article} from '../../src/article.ts'
import {mathOf, texOf} from '../../src/export/latex/text.ts'
import {flowsOf} from '../../src/flows.ts'
import {visit} from '../../src/visit.ts'

/** The words, formulas and code of a paper that are not in its LaTeX; the running title is its own. */
export function lostInTex(article: Article, tex: string): string[] {
  const written = bare(tex)
  const missing: string[] = []
  for (const flow of flowsOf(article)) {
    if (flow === article.meta.runningWords) continue
    visit(flow, node => {
      for (const spellings of wordsOf(node)) {
        if (!spellings.some(words => written.includes(bare(words)))) missing.push(spellings[0])
      }
    })
  }
  return missing
}

/** Words as they are and as LaTeX has them: one of them is there. */
type Spelling = readonly [asWritten: string, ...inTex: string[]]

function wordsOf(node: Nodes): Spelling[] {
  switch (node.type) {
    case 'image':
      return node.alt ? [spelled(node.alt)] : []
    case 'abbreviation':
      return [spelled(node.title)]
    case 'math':
    case 'inlineMath':
      return node.value
        .split(numbering)
        .filter(part => part.trim() !== '')
        .map((part): Spelling => [part, mathOf(part)])
    case 'code':
    case 'text':
    case 'inlineCode':
      // What runs against the direction stands in a command of its own.
      return (node.value.match(runs) ?? []).map(spelled)
    case 'raw':
      return /^(?:la)?tex$/.test(node.format) ? [[node.value, node.value]] : []
    default:
      return []
  }
}

const numbering =
  /\\(?:label|tag\*?|eqref|ref)\{[^{}]*\}|\\(?:begin|end)\{[a-z*]+\}|\\(?:notag|nonumber)\b/
const runs = /\p{Script=Latin}+|\p{N}+|(?:(?!\p{Script=Latin})[\p{L}\p{M}])+|[^\s\p{L}\p{M}\p{N}]/gu

function spelled(words: string): Spelling {
  return [words, texOf(words), encodeURIComponent(words)]
}

function bare(text: string): string {
  return text.replace(/\s+|[\\{}~]/g, '')
}
