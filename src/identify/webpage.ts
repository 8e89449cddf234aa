import {SetupError} from '../fault.ts'
import {fetchText} from '../fetch.ts'
import {standIn} from './ask.ts'
import {cleaned} from './clean.ts'
import {nameOf} from './names.ts'
import {type PageData, pageData} from './pagedata.ts'
import {refusePrivate} from './private.ts'
import type {Way, Work} from './way.ts'

/** The page itself: what it says of itself in its head. */
export const webPage: Way = {
  source: 'the page',
  async find({value}, {signal, timeoutMs}) {
    const at = value.replace(/^https?:\/\//i, '')
    const {status, type, text} = await fetchText(`${standIn() ?? 'https:/'}/${at}`, {
      ...(standIn() !== undefined && {gapMs: 0}),
      accept: 'text/html, application/xhtml+xml',
      check: refusePrivate,
      maxBytes: 5_000_000,
      ...(timeoutMs !== undefined && {timeoutMs}),
      ...(signal && {signal})
    })
    if (status === 404 || status === 410) return undefined
    if (status !== 200) {
      throw new SetupError(`\`${value}\` refuses to answer (${status})`, byHand)
    }
    if (!/^(?:text\/html|application\/xhtml\+xml)$/.test(type)) {
      throw new SetupError(`\`${value}\` is not a page but ${type || 'of no kind'}`, byHand)
    }
    return workOf(dataIn(text, value), value)
  }
}

function dataIn(html: string, url: string): PageData {
  try {
    return pageData(html)
  } catch (cause) {
    // Elements in elements without end exhaust the stack of the parser.
    if (!(cause instanceof RangeError)) throw cause
    throw new SetupError(`\`${url}\` is nested too deep to be read`, byHand)
  }
}

const byHand = 'Write the entry into the bibliography by hand.'

function workOf({lang, metas, linked, heading}: PageData, url: string): Work {
  const one = (...names: readonly string[]) => names.flatMap(name => metas.get(name) ?? [])[0]
  const all = (...names: readonly string[]) =>
    names.map(name => metas.get(name) ?? []).find(list => list.length > 0) ?? []
  const journal = one('citation_journal_title', 'prism.publicationname')
  const pages = [one('citation_firstpage'), one('citation_lastpage')].filter(Boolean).join('–')
  const people = all('citation_author', 'citation_authors', 'dc.creator', 'dcterms.creator')
  const authors = [people, linked.authors, all('author', 'article:author')].find(
    list => list.length > 0
  )
  const now = new Date()
  const work = cleaned({
    type: journal === undefined ? 'webpage' : 'article-journal',
    title:
      one('citation_title', 'dc.title', 'dcterms.title') ??
      linked.title ??
      one('og:title') ??
      heading,
    author: authors
      ?.flatMap(name => name.split(/\s*;\s*/))
      .filter(name => name !== '' && !/^https?:/i.test(name))
      .map(nameOf),
    issued:
      one(
        'citation_publication_date',
        'citation_date',
        'citation_online_date',
        'dc.date',
        'dcterms.issued'
      )?.replaceAll('/', '-') ??
      linked.date ??
      one('article:published_time'),
    'container-title': journal ?? linked.site ?? one('og:site_name'),
    volume: one('citation_volume'),
    issue: one('citation_issue'),
    page: pages,
    publisher: journal === undefined ? one('citation_publisher', 'dc.publisher') : undefined,
    ISSN: one('citation_issn'),
    DOI: one('citation_doi')?.replace(/^doi:\s*/i, ''),
    language: one('citation_language', 'dc.language') ?? lang,
    URL: url
  })
  return {
    ...work,
    accessed: {'date-parts': [[now.getFullYear(), now.getMonth() + 1, now.getDate()]]}
  }
}
