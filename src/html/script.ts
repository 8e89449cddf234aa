import type {Element, Root} from 'hast'
import {h} from 'hastscript'
import type {Article} from '../article.ts'
import {bibtex} from '../bibtex.ts'
import type {ScreenData} from '../browser/screen/data.ts'
import type {Reuse} from '../reuse.ts'
import {visit} from '../visit.ts'
import {wordsOf} from '../words.ts'
import {entryId} from './citation.ts'

/**
 * Our script and what it is told, for a page that has something to point at; the page can be read without.
 *
 * @param parts The paper's head, its body and its contents.
 */
export function screenScripts(
  parts: readonly (Element | Root)[],
  {bibliography, references, own, meta, theme}: Article,
  reuse?: Reuse
): Element[] {
  if (bibliography.length === 0 && !own && !parts.some(hasPointed)) return []
  const {goThere, copyAs, copyAll, copied} = wordsOf(meta.lang)
  const data: ScreenData = {
    words: {goThere, copyAs, copyAll, copied},
    // A work may be listed more than once.
    entries: [...new Set(bibliography.map(({key}) => key))].flatMap(key => {
      const item = references.get(key)
      if (!item) return []
      // It would outweigh all the rest.
      const {abstract: _, ...csl} = item
      const written = reuse
        ? reuse.of('bibtex', String(reuse.id(item)), () => bibtex(item))
        : bibtex(item)
      return [{id: entryId(key), csl, bibtex: written}]
    })
  }
  return [jsonScript('application/json', data), h('script', theme.script.code)]
}

/** Data in the page. It is not to run, but what stands in it could end it: `</script>`, `<!--`. */
export function jsonScript(type: string, data: unknown): Element {
  return h('script', {type}, JSON.stringify(data).replaceAll('<', '\\u003c'))
}

/** The call of a note, a reference to a figure, a section and the like, or the contents. */
function hasPointed(part: Element | Root): boolean {
  let found = false
  visit(part, 'element', ({properties, children}) => {
    const isReference = String(properties['className']) === 'cross-reference'
    found ||= properties['dataFootnoteRef'] !== undefined || properties['role'] === 'doc-toc'
    found ||=
      isReference && children.some(child => child.type === 'element' && child.tagName === 'a')
    return !found
  })
  return found
}
