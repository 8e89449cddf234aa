import type {VFile} from 'vfile'
import {dateOf} from './dates.ts'
import {languageTag} from './languages.ts'
import type {Listed} from './listed.ts'
import {personOf} from './person.ts'
import {allOf, firstOf, listTagged, type Tagged} from './tagged.ts'
import {told} from './told.ts'

/**
 * List the records of a MEDLINE file (`.nbib`), as PubMed sends it. The key is the PMID; `pmid:123` is
 * another name for it.
 *
 * Reports: `bibliography-entry-readable`.
 */
export function listNbib(file: VFile): Listed[] {
  return listTagged(file, medline)
}

const medline: Tagged = {
  name: 'MEDLINE',
  first: /^PMID *-/gm,
  line: /^([A-Z]{2,4}) *-(.*)$/,
  keys(tags, make) {
    const pmid = firstOf(tags, 'PMID')
    const year = /\d{4}/.exec(firstOf(tags, 'DP') ?? '')?.[0]
    if (pmid) return [pmid, `pmid:${pmid}`]
    return [make(firstOf(tags, 'FAU', 'CN', 'FED', 'TI'), year)].flatMap(key => key ?? [])
  },
  item(key, tags) {
    const book = firstOf(tags, 'BTI')
    const [, year = '', month = ''] = /^(\d{4})\s*(.*)$/.exec(firstOf(tags, 'DP') ?? '') ?? []
    const doi = allOf(tags, 'LID', 'AID').find(one => one.endsWith('[doi]'))
    return told({
      id: key,
      type:
        book === undefined
          ? 'article-journal'
          : firstOf(tags, 'TI') === undefined
            ? 'book'
            : 'chapter',
      author: [
        ...allOf(tags, 'FAU').map(personOf),
        ...allOf(tags, 'CN').map(literal => ({literal}))
      ],
      editor: allOf(tags, 'FED').map(personOf),
      // PubMed closes a title with a full stop, and sets a translated one in brackets.
      title: (firstOf(tags, 'TI') ?? book)
        ?.replace(/(?<!\.)\.$/, '')
        .replace(/^\[(.*)\.?\]$/, '$1'),
      'container-title': firstOf(tags, 'JT') ?? book,
      'container-title-short': firstOf(tags, 'TA'),
      issued: dateOf(
        new Map([
          ['year', year],
          ['month', month]
        ]),
        ''
      ),
      volume: firstOf(tags, 'VI'),
      issue: firstOf(tags, 'IP'),
      page: firstOf(tags, 'PG')?.replace('-', '–'),
      publisher: firstOf(tags, 'PB'),
      'publisher-place': firstOf(tags, 'PL'),
      DOI: doi?.replace(/\s*\[doi\]$/, ''),
      PMID: firstOf(tags, 'PMID'),
      PMCID: firstOf(tags, 'PMC'),
      ISSN: firstOf(tags, 'IS')?.replace(/\s*\(.*$/, ''),
      ISBN: firstOf(tags, 'ISBN')?.replace(/\s*\(.*$/, ''),
      abstract: firstOf(tags, 'AB'),
      language: languageTag(firstOf(tags, 'LA'))
    })
  }
}
