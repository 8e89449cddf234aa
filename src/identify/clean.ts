import type {Data} from './data.ts'
import {dateOf} from './dates.ts'
import {namesOf} from './names.ts'
import {textOf} from './texts.ts'
import type {Work} from './way.ts'

const texts =
  `title container-title container-title-short collection-title event-title event-place volume issue page edition
  number number-of-pages publisher publisher-place genre version language ISSN ISBN DOI PMID PMCID URL`.split(
    /\s+/
  )
const people = ['author', 'editor', 'translator']

/** Types of Crossref and schema.org → of CSL; the others are CSL's own. */
const types: ReadonlyMap<string, string> = new Map([
  ['journal-article', 'article-journal'],
  ['book-chapter', 'chapter'],
  ['book-part', 'chapter'],
  ['book-section', 'chapter'],
  ['book-series', 'book'],
  ['book-set', 'book'],
  ['book-track', 'chapter'],
  ['component', 'document'],
  ['database', 'dataset'],
  ['dissertation', 'thesis'],
  ['edited-book', 'book'],
  ['journal', 'periodical'],
  ['journal-issue', 'periodical'],
  ['journal-volume', 'periodical'],
  ['monograph', 'book'],
  ['other', 'document'],
  ['peer-review', 'review'],
  ['posted-content', 'article'],
  ['proceedings', 'book'],
  ['proceedings-article', 'paper-conference'],
  ['reference-book', 'book'],
  ['reference-entry', 'entry-encyclopedia'],
  ['report-component', 'report'],
  ['report-series', 'report']
])

/**
 * What a service told as a CSL item: only what bibliographies print, as text that CSL takes. Abstracts,
 * reference lists and the like stay behind.
 */
export function cleaned(data: Data): Work {
  const told = textOf(data['type']) ?? 'document'
  const work: Record<string, unknown> = {type: types.get(told) ?? told}
  for (const [variables, read] of [
    [texts, textOf],
    [people, (value: unknown) => namesOf(value)],
    [['issued'], dateOf]
  ] as const) {
    for (const variable of variables) {
      const value = read(data[variable])
      if (value !== undefined && !(Array.isArray(value) && value.length === 0))
        work[variable] = value
    }
  }
  return {type: 'document', ...work}
}
