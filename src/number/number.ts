import type {Article, Cited} from '../article.ts'
import {flowsByLanguage, flowsOf} from '../flows.ts'
import {count} from './count.ts'
import {countNotes} from './notes.ts'
import {refer} from './refer.ts'

/**
 * Cited → Article: sections, figures, tables, theorems, labelled formulas, notes and all else that has a label
 * counted, cross-references turned into words.
 *
 * Reports: `label-known`, `label-numbered`.
 */
export function number(cited: Cited): Article {
  const notes = countNotes(flowsOf(cited))
  const labels = new Map([...count(cited), ...notes])
  for (const {flow, lang} of flowsByLanguage(cited)) refer(flow, lang, labels, cited)
  return {...cited, labels}
}
