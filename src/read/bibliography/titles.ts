import {own} from './own.ts'
import type {Texts} from './texts.ts'
import {cslTypes, parts} from './types.ts'

const series: Readonly<Record<string, string>> = {newseries: 'New series', oldseries: 'Old series'}

/** The titles of an entry and of what it appeared in, by CSL variable. */
export function titlesOf(type: string, texts: Texts): Record<string, string | undefined> {
  const part = parts.has(type)
  const isBook = own(cslTypes, type) === 'book'
  const volumes = texts('maintitle') !== undefined
  const whole = joined(texts, 'title', 'subtitle', 'titleaddon')
  const main = joined(texts, 'maintitle', 'mainsubtitle', 'maintitleaddon')
  const book = joined(texts, 'booktitle', 'booksubtitle', 'booktitleaddon')
  const journal =
    joined(texts, 'journaltitle', 'journalsubtitle', 'journaltitleaddon') ?? texts('journal')
  const shared = {
    'container-title-short': texts('shortjournal'),
    'collection-title': seriesOf(type, texts('series')),
    'event-title': texts('eventtitle'),
    'original-title': texts('origtitle')
  }
  if (type === 'periodical') {
    const issue = joined(texts, 'issuetitle', 'issuesubtitle', 'issuetitleaddon')
    return {...shared, title: issue ?? whole, ...(issue && {'container-title': whole})}
  }
  return {
    ...shared,
    title: volumes && !part ? main : whole,
    'title-short': texts('shorttitle') ?? shortOf(texts),
    'container-title': (part && (main ?? book)) || (journal ?? (isBook ? undefined : book)),
    ...(volumes && {'volume-title': part ? book : whole})
  }
}

/** The number of a journal's series would read as a volume. */
function seriesOf(type: string, name: string | undefined): string | undefined {
  if (type !== 'article' || !/^\d+$/.test(name ?? '')) return own(series, name ?? '') ?? name
  const ending = /(?<!1)[123]$/.exec(name ?? '')?.[0] ?? ''
  return `${name}${{1: 'st', 2: 'nd', 3: 'rd'}[ending] ?? 'th'} series`
}

/** What stands before the colon, for the later notes of note styles. */
function shortOf(texts: Texts): string | undefined {
  const [short = '', rest] = (texts('title') ?? '').split(/:\s(.*)/s, 2)
  if (rest === undefined && texts('subtitle') === undefined) return undefined
  const opened = short.match(/<\w/g)?.length ?? 0
  return opened === (short.match(/<\//g)?.length ?? 0) ? short : undefined
}

function joined(texts: Texts, title: string, subtitle: string, addon: string): string | undefined {
  const first = texts(title)
  if (first === undefined) return undefined
  const whole = follow(first, texts(subtitle), ':')
  return follow(whole, texts(addon), '.')
}

function follow(first: string, second: string | undefined, sign: string): string {
  if (second === undefined) return first
  return `${first}${/[!?.,:;]$/.test(first) ? '' : sign} ${second}`
}
