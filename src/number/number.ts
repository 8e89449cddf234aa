import type {Root} from 'mdast'
import type {Article, Cited} from '../article.ts'
import {asRead} from '../asread.ts'
import {flowsByLanguage} from '../flows.ts'
import type {Meta, TitleMatter} from '../meta.ts'
import {count} from './count.ts'
import {checkLinks} from './links.ts'
import {countNotes} from './notes.ts'
import {refer} from './refer.ts'

/**
 * Cited → Article: sections, figures, tables, theorems, labelled formulas, notes and all else that has a label
 * counted, cross-references turned into words.
 *
 * Reports: `label-known`, `label-numbered`, `link-known`.
 */
export function number(cited: Cited): Article {
  const notes = countNotes(cited)
  const labels = new Map([...count(cited), ...notes])
  for (const {flow, lang} of flowsByLanguage(cited)) refer(flow, lang, labels, cited)
  checkLinks(cited, labels)
  return {...cited, meta: plainMeta(cited.meta), labels}
}

function plainMeta(meta: Meta): Meta {
  const {title = meta.title, ...matter} = plainTitles(meta)
  return {
    ...meta,
    ...matter,
    title,
    runningTitle: meta.runningWords ? plain(meta.runningWords) : title,
    translations: meta.translations.map(plainTitles)
  }
}

/** The titles as they read. */
function plainTitles(matter: TitleMatter): TitleMatter {
  const {titleWords, subtitleWords} = matter
  return {
    ...matter,
    ...(titleWords && {title: plain(titleWords)}),
    ...(subtitleWords && {subtitle: plain(subtitleWords)})
  }
}

/** Behind the words stand their notes. */
function plain({children: [words]}: Root): string {
  return words ? asRead(words).replace(/\s+/g, ' ').trim() : ''
}
