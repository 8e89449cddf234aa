import type {ElementContent} from 'hast'
import {toString as plainText} from 'hast-util-to-string'
import type {Meta} from '../meta.ts'
import {callRules, closeUp, takeMarks} from './calls.ts'
import type {Cluster} from './clusters.ts'

/** Superior numerals stand like the calls of notes: "peace,¹" and "Doe,¹ who says". */
export function settleSuperiors(clusters: readonly Cluster[], meta: Meta): void {
  for (const {cite, parent, lang} of clusters) {
    const {set = []} = cite
    const numeral = set.at(-1)
    if (!numeral || !isSuperior(numeral)) continue
    if (set.length === 1) closeUp(cite, parent)
    const marks = takeMarks(cite, parent, callRules(lang, meta.notesAfterPunctuation))
    if (marks === '') continue
    if (set.length === 1) {
      parent.children.splice(parent.children.indexOf(cite), 0, {type: 'text', value: marks})
    } else {
      // Names stand before the numeral, and the marks belong to them; "Doe et al." brings its own stop.
      const names = set.slice(0, -1)
      const stopped = plainText({type: 'root', children: [...names]}).endsWith('.')
      const value = stopped ? marks.replace(/^\.(?!\.)/, '') : marks
      cite.set = [...names, {type: 'text', value}, numeral]
    }
  }
}

function isSuperior(node: ElementContent): boolean {
  if (node.type !== 'element') return false
  const [first] = node.children
  return (
    node.tagName === 'sup' || (node.tagName === 'a' && first !== undefined && isSuperior(first))
  )
}
