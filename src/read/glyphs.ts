import type {Nodes, Root} from 'mdast'
import type {VFile} from 'vfile'
import {walkLanguages} from '../languages.ts'
import {report} from '../rules.ts'
import type {ScriptFaces} from './scriptfaces.ts'

/** The faces of the theme hold Latin, Greek, Cyrillic and Arabic letters, and no emoji. */
const uncovered =
  /[^\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Arabic}\p{Script=Common}\p{Script=Inherited}]|\p{Emoji_Presentation}/u

/**
 * Look for letters that no face of the page has; what would give them one is told once.
 *
 * Reports: `font-covers-text`.
 *
 * @param texts The texts of the paper, each with the BCP 47 tag of its language.
 */
export function checkGlyphs(
  texts: readonly {readonly flow: Root; readonly lang: string}[],
  faces: ScriptFaces,
  file: VFile
): void {
  const told = new Set<string>()
  for (const {flow, lang} of texts) {
    walkLanguages(flow, lang, (node, _, language) => {
      look(node, language)
      return true
    })
  }

  function look(node: Nodes, lang: string): void {
    if (node.type !== 'text' && node.type !== 'inlineCode' && node.type !== 'code') return
    if (!uncovered.test(node.value)) return
    for (const char of node.value) {
      if (!uncovered.test(char)) continue
      const face = faces.packageFor(char, lang)
      const what = face?.name ?? char
      if (face?.isThere || told.has(what)) continue
      told.add(what)
      report(file, 'font-covers-text', `No face of the page has the character \`${char}\``, {
        at: node,
        found: char,
        note: face
          ? `Get the face for it, once, in the folder of the paper: npm install ${face.name}`
          : 'The faces hold Latin, Greek, Cyrillic and Arabic. On another machine this may print as a box.'
      })
    }
  }
}
