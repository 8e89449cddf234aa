import type {Parent, Text} from 'mdast'
import type {Manuscript} from '../article.ts'
import {flowsOf} from '../flows.ts'
import type {Cite} from '../tree.ts'
import {visit} from '../visit.ts'

/** The genitive of an English name: `@doe's book`. */
const genitive = /^[’']s?(?![\p{L}\p{N}])/u

/** Takes the ending of a genitive from the text behind a name. */
export function takeGenitive(parent: Parent, name: Cite): string {
  const after = parent.children[parent.children.indexOf(name) + 1]
  if (after?.type !== 'text') return ''
  const ending = genitive.exec(after.value)?.[0] ?? ''
  after.value = after.value.slice(ending.length)
  return ending
}

/** `@doe's book` is "Doe’s (2020) book": the ending belongs to the name. */
export function splitPossessives(manuscript: Manuscript): void {
  for (const flow of flowsOf(manuscript)) {
    visit(flow, 'cite', (cite, index, parent: Parent | undefined) => {
      const [first, ...others] = cite.items
      if (!parent || index === undefined || !cite.narrative || cite.authorOnly || !first) return
      const ending = takeGenitive(parent, cite)
      if (ending === '') return
      const names: Cite = {...cite, authorOnly: 'beside', items: [first]}
      const rest: Cite = {
        ...cite,
        narrative: false,
        items: [{...first, suppressAuthor: true}, ...others]
      }
      const between: Text = {type: 'text', value: `${ending} `}
      parent.children.splice(index, 1, names, between, rest)
      return index + 3
    })
  }
}
