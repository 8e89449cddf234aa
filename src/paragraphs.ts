import type {Nodes, Root} from 'mdast'
import {asRead} from './asread.ts'

/**
 * A text as it reads without markup, a paragraph an item; each item of a list is one.
 *
 * @param formula See `asRead`.
 */
export function paragraphsOf(text: Root, formula?: (tex: string) => string): string[] {
  return text.children.flatMap(node => linesOf(node, formula))
}

function linesOf(node: Nodes, formula?: (tex: string) => string): string[] {
  switch (node.type) {
    case 'paragraph':
    case 'heading':
    case 'math':
    case 'code':
      return [asRead(node, formula).replace(/\s+/g, ' ').trim()].filter(Boolean)
    case 'footnoteDefinition':
      return []
    default:
      return 'children' in node ? node.children.flatMap(child => linesOf(child, formula)) : []
  }
}

// Chinese and Japanese have no spaces between words: each sign counts, as word processors have it.
const word = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|\S+/gu

/** How many words a text has: what stands between spaces and holds a letter or a digit. */
export function countWords(text: string): number {
  return (text.match(word) ?? []).filter(one => /[\p{L}\p{N}]/u.test(one)).length
}
