import type {Entry, WorkList} from '../../tree.ts'
import type {Context} from './context.ts'
import {plain} from './lines.ts'
import {setText} from './set.ts'

/** A list of works: its heading, what is said before them, and each as the style sets it. */
export function workList(node: WorkList, around: Context): string[] {
  const context = {...around, lang: node.lang ?? around.lang}
  const {annotation = [], children, entries = []} = node
  return [
    ...context.blocks(children, context),
    ...entries.flatMap(entry => [entryText(entry), ...noteOn(entry.key, annotation, context)])
  ]
}

/** An entry in one line. */
export function entryText({children}: Entry): string {
  return plain(setText(children)).replace(/\s+/g, ' ').trim()
}

function noteOn(key: string, fields: readonly string[], {article}: Context): string[] {
  const item = article.references.get(key)
  const field = fields.find(name => typeof item?.[name] === 'string')
  if (field === undefined) return []
  // Tags that a bibliography may hold are no words.
  return [
    `    ${plain(String(item?.[field]).replace(/<\/?[a-z][^>]*>/gi, ''))
      .replace(/\s+/g, ' ')
      .trim()}`
  ]
}
