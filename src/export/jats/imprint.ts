import type {Element} from 'xast'
import {x} from 'xastscript'
import {matterWordsOf} from '../../matterwords.ts'
import type {Copyright, License, Meta, PaperDate} from '../../meta.ts'

/** Of the journal; JATS asks for its id and its ISSN, be they empty. */
export function journalMeta({journal = {}}: Meta): Element {
  const {abbreviation, eissn, issn, publisher, title, url} = journal
  const issns = [
    ...(issn === undefined ? [] : [x('issn', {'publication-format': 'print'}, issn)]),
    ...(eissn === undefined ? [] : [x('issn', {'publication-format': 'electronic'}, eissn)])
  ]
  const id = abbreviation ?? title ?? issn ?? eissn
  return x('journal-meta', [
    x('journal-id', {'journal-id-type': 'publisher-id'}, id),
    ...(title === undefined ? [] : [titleGroup(title, abbreviation)]),
    ...(issns.length === 0 ? [x('issn')] : issns),
    ...(publisher === undefined ? [] : [x('publisher', [x('publisher-name', publisher)])]),
    ...(url === undefined ? [] : [x('self-uri', {'xlink:href': url}, url)])
  ])
}

function titleGroup(title: string, abbreviation: string | undefined): Element {
  return x('journal-title-group', [
    x('journal-title', title),
    ...(abbreviation === undefined
      ? []
      : [x('abbrev-journal-title', {'abbrev-type': 'publisher'}, abbreviation)])
  ])
}

/** Where the paper is found. */
export function articleIds({arxiv, doi}: Meta): Element[] {
  return [
    ...(doi === undefined ? [] : [x('article-id', {'pub-id-type': 'doi'}, doi)]),
    ...(arxiv === undefined ? [] : [x('article-id', {'pub-id-type': 'arxiv'}, arxiv)])
  ]
}

/** The day it appeared, and its place in the journal. */
export function publication({date, journal, published}: Meta): Element[] {
  const day = published ?? date
  const {firstPage, issue, lastPage, volume} = journal ?? {}
  const parts = day && dateParts(day)
  return [
    ...(parts
      ? [
          x(
            'pub-date',
            {'publication-format': 'electronic', 'date-type': 'pub', ...parts.iso},
            parts.elements
          )
        ]
      : []),
    ...(volume === undefined ? [] : [x('volume', volume)]),
    ...(issue === undefined ? [] : [x('issue', issue)]),
    ...(firstPage === undefined ? [] : [x('fpage', firstPage)]),
    ...(firstPage === undefined || lastPage === undefined ? [] : [x('lpage', lastPage)])
  ]
}

const way = {received: 'received', revised: 'rev-recd', accepted: 'accepted'} as const

/** The days of its way through the journal. */
export function history(meta: Meta): Element[] {
  const dates = (['received', 'revised', 'accepted'] as const).flatMap(name => {
    const parts = meta[name] && dateParts(meta[name])
    return parts ? [x('date', {'date-type': way[name], ...parts.iso}, parts.elements)] : []
  })
  return dates.length === 0 ? [] : [x('history', dates)]
}

interface DateParts {
  readonly iso: {readonly 'iso-8601-date'?: string}
  readonly elements: Element[]
}

/** JATS asks for a year; of a date in words the others are its season. */
function dateParts({iso, written}: PaperDate): DateParts {
  if (iso === undefined) {
    const [year = written] = /\b\d{4}\b/.exec(written) ?? []
    const season = written.replace(year, '').trim()
    return {iso: {}, elements: [...(season === '' ? [] : [x('season', season)]), x('year', year)]}
  }
  const [year = '', month, day] = iso.split('-')
  return {
    iso: {'iso-8601-date': iso},
    elements: [
      ...(day === undefined ? [] : [x('day', day)]),
      ...(month === undefined ? [] : [x('month', month)]),
      x('year', year)
    ]
  }
}

/** Who holds the rights, and what may be done with the paper and its programs. */
export function permissions({codeLicense, copyright, lang, license}: Meta): Element[] {
  const children = [
    ...(copyright ? rights(copyright) : []),
    ...(license ? [licenseOf(license, '')] : []),
    ...(codeLicense ? [licenseOf(codeLicense, `${matterWordsOf(lang).code}: `)] : [])
  ]
  return children.length === 0 ? [] : [x('permissions', children)]
}

function rights({holder, statement, year}: Copyright): Element[] {
  const made = [year, holder].filter(part => part !== undefined).join(' ')
  const words = statement ?? (made === '' ? undefined : `© ${made}`)
  return [
    ...(words === undefined ? [] : [x('copyright-statement', words)]),
    ...(year === undefined ? [] : [x('copyright-year', year)]),
    ...(holder === undefined ? [] : [x('copyright-holder', holder)])
  ]
}

function licenseOf({name, url}: License, before: string): Element {
  return x('license', {'xlink:href': url}, [
    ...(url === undefined ? [] : [x('ali:license_ref', url)]),
    x('license-p', [
      before,
      url === undefined ? name : x('ext-link', {'ext-link-type': 'uri', 'xlink:href': url}, name)
    ])
  ])
}
