import type {Element, Root} from 'hast'
import {h} from 'hastscript'
import type {Article} from '../article.ts'
import {bibtex} from '../bibtex.ts'
import type {ScreenData} from '../browser/screen/data.ts'
import {visit} from '../visit.ts'
import {wordsOf} from '../words.ts'
import {entryId} from './citation.ts'

/**
 * Our script and what it is told, for a page that has something to point at; the page can be read without.
 *
 * @param parts The paper's head and its body.
 */
export function screenScripts(
  parts: readonly (Element | Root)[],
  {bibliography, references, meta, theme}: Article
): Element[] {
  if (bibliography.length === 0 && !parts.some(hasNotes)) return []
  const {goThere, copyAs, copyAll, copied} = wordsOf(meta.lang)
  const data: ScreenData = {
    words: {goThere, copyAs, copyAll, copied},
    // A work may be listed more than once.
    entries: [...new Set(bibliography.map(({key}) => key))].flatMap(key => {
      const item = references.get(key)
      if (!item) return []
      // It would outweigh all the rest.
      const {abstract: _, ...csl} = item
      return [{id: entryId(key), csl, bibtex: bibtex(item)}]
    })
  }
  return [
    // It is not to run, but what stands in it could end it: `</script>`, `<!--`.
    h('script', {type: 'application/json'}, JSON.stringify(data).replaceAll('<', '\\u003c')),
    h('script', theme.script.code)
  ]
}

function hasNotes(part: Element | Root): boolean {
  let found = false
  visit(part, 'element', ({properties}) => {
    found ||= properties['dataFootnoteRef'] !== undefined
  })
  return found
}
