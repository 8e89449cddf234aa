import type {Nodes, Root} from 'mdast'
import type {VFile} from 'vfile'
import {report} from '../rules.ts'
import {visit} from '../visit.ts'

/** The faces of the theme hold Latin, Greek, Cyrillic and Arabic letters, and no emoji. */
const uncovered =
  /[^\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Arabic}\p{Script=Common}\p{Script=Inherited}]|\p{Emoji_Presentation}/u

/**
 * Look for letters that no face of the page has; each script is told once.
 *
 * Reports: `font-covers-text`.
 */
export function checkGlyphs(flows: readonly Root[], file: VFile): void {
  const told = new Set<string>()
  for (const flow of flows) visit(flow, look)

  function look(node: Nodes): undefined {
    if (node.type !== 'text' && node.type !== 'inlineCode' && node.type !== 'code') return
    for (const char of node.value) {
      if (!uncovered.test(char)) continue
      const script = scripts.find(name => new RegExp(`\\p{Script=${name}}`, 'u').test(char)) ?? char
      if (told.has(script)) continue
      told.add(script)
      report(file, 'font-covers-text', `No face of the page has the character \`${char}\``, {
        at: node,
        found: char,
        note: 'The faces hold Latin, Greek, Cyrillic and Arabic. On another machine this may print as a box.'
      })
    }
  }
}

const scripts =
  'Han Hiragana Katakana Hangul Hebrew Devanagari Thai Armenian Georgian Bengali Tamil Ethiopic'.split(
    ' '
  )
