import type {Element} from 'xast'
import {x} from 'xastscript'
import type {Article} from '../../article.ts'
import {depositOf} from '../../deposit.ts'
import type {Journal, Meta} from '../../meta.ts'
import type {Context} from '../jats/context.ts'
import {citations} from './citations.ts'
import {contributors} from './contributors.ts'
import {dateOf} from './dates.ts'
import {funding, license, relations} from './programs.ts'
import {abstracts, titles} from './words.ts'

/** An article in a journal: the journal, the issue, the article, each element in the order that the schema asks for. */
export function journal({meta, ...article}: Article, context: Context): Element {
  const {journal: place = {}} = meta
  const all = [meta, ...meta.translations]
  return x('journal', [
    journalMetadata(place),
    ...issue(meta, place),
    x('journal_article', {language: languageOf(meta), publication_type: 'full_text'}, [
      ...all.flatMap(one => titles(one, context)),
      ...contributors(meta),
      ...abstracts(meta, context),
      ...dateOf('publication_date', meta.published ?? meta.date, {media_type: 'online'}),
      ...dateOf('acceptance_date', meta.accepted, {media_type: 'online'}),
      ...pages(place),
      ...funding(meta),
      ...license(meta),
      ...relations(meta),
      doiData(meta),
      ...citations(article)
    ])
  ])
}

/** A preprint. Its title stands there in one language: the schema has no place for others. */
export function posted({meta, ...article}: Article, context: Context): Element {
  return x('posted_content', {type: 'preprint', language: languageOf(meta)}, [
    ...contributors(meta),
    ...titles(meta, context),
    ...dateOf('posted_date', meta.published ?? meta.date),
    ...dateOf('acceptance_date', meta.accepted),
    ...abstracts(meta, context),
    ...funding(meta),
    ...license(meta),
    ...relations(meta),
    doiData(meta),
    ...citations(article)
  ])
}

function journalMetadata({abbreviation, eissn, issn, title}: Journal): Element {
  return x('journal_metadata', [
    x('full_title', title),
    ...(abbreviation === undefined ? [] : [x('abbrev_title', abbreviation)]),
    ...(issn === undefined ? [] : [x('issn', {media_type: 'print'}, issn)]),
    ...(eissn === undefined ? [] : [x('issn', {media_type: 'electronic'}, eissn)])
  ])
}

function issue({date, published}: Meta, {issue: number, volume}: Journal): Element[] {
  if (number === undefined && volume === undefined) return []
  return [
    x('journal_issue', [
      ...dateOf('publication_date', published ?? date, {media_type: 'online'}),
      ...(volume === undefined ? [] : [x('journal_volume', [x('volume', volume)])]),
      ...(number === undefined ? [] : [x('issue', number)])
    ])
  ]
}

function pages({firstPage, lastPage}: Journal): Element[] {
  if (firstPage === undefined) return []
  return [
    x('pages', [
      x('first_page', firstPage),
      ...(lastPage === undefined ? [] : [x('last_page', lastPage)])
    ])
  ]
}

function doiData(meta: Meta): Element {
  const {url} = depositOf(meta)
  return x('doi_data', [
    ...(meta.doi === undefined ? [] : [x('doi', meta.doi)]),
    ...(url === undefined ? [] : [x('resource', url)])
  ])
}

/** The schema knows languages by ISO 639 alone. */
function languageOf({lang}: Meta): string | undefined {
  return /^[a-z]{2,3}(?=-|$)/.exec(lang)?.[0]
}
