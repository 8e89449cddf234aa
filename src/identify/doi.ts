import {SetupError} from '../fault.ts'
import {askJson} from './ask.ts'
import {cleaned} from './clean.ts'
import {type Data, isData} from './data.ts'
import {textOf} from './texts.ts'
import type {Way, Work} from './way.ts'

/** Where doi.org leads those who want data: the agencies that register DOIs. */
const agencies = /(?:^|\.)(?:doi|crossref|datacite|crosscite|medra|japanlinkcenter)\.org$/

/**
 * Content negotiation, which all agencies answer (https://citation.doi.org/docs.html): 404 for an unknown DOI,
 * 204 for one without data. Shapes: plugin-doi of citation-js, the tests of Manubot.
 */
export const doiOrg: Way = {
  source: 'doi.org',
  async find({value}, access) {
    const data = await askJson({
      at: `doi.org/${inAddress(value)}`,
      accept: 'application/vnd.citationstyles.csl+json',
      leadsTo: agencies,
      ...access
    })
    return data && workOf(data, value, 'doi.org')
  }
}

/** Crossref's REST API (https://api.crossref.org/swagger-ui; shapes: Zotero's "Crossref REST" translator). */
export const crossref: Way = {
  source: 'api.crossref.org',
  async find({value}, access) {
    const data = await askJson({
      at: `api.crossref.org/works/${encodeURIComponent(value)}`,
      ...access
    })
    const message = data?.['message']
    return isData(message) ? workOf(message, value, 'api.crossref.org') : undefined
  }
}

/** A DOI in a path (DOI Handbook, 3.8). */
export function inAddress(doi: string): string {
  return encodeURI(doi).replace(/[?#]/g, sign => encodeURIComponent(sign))
}

function workOf(data: Data, asked: string, host: string): Work {
  const doi = textOf(data['DOI']) ?? ''
  const isShort = asked.startsWith('10/')
  if (!isShort && doi.toLowerCase() !== asked.toLowerCase()) {
    throw new SetupError(
      `${host} answers with another work, ${doi === '' ? 'without a DOI' : `\`${doi}\``}`,
      'Compare the DOI with the page of the work; cite the other one if that is what you mean.'
    )
  }
  const event = isData(data['event']) ? data['event'] : {}
  const institution = Array.isArray(data['institution'])
    ? data['institution'].find(isData)
    : undefined
  const {URL: _, ...work} = cleaned({
    ...data,
    title: titleOf(data),
    // The year of the volume is cited, not that of the first appearance on the web.
    issued: datedOf(data['published-print']) ?? data['issued'],
    page: data['page'] ?? data['article-number'],
    edition: data['edition'] ?? data['edition-number'],
    'container-title-short': data['container-title-short'] ?? data['short-container-title'],
    'publisher-place': data['publisher-place'] ?? data['publisher-location'],
    'event-title': data['event-title'] ?? event['name'] ?? data['event'],
    'event-place': data['event-place'] ?? event['location'],
    ...(data['type'] === 'posted-content' && {
      publisher: institution?.['name'] ?? data['publisher']
    }),
    DOI: isShort ? doi : asked
  })
  if (work.type !== 'article-journal') return work
  // Bibliographies name the publishers of books.
  const {publisher, 'publisher-place': place, ...article} = work
  return article
}

/** Crossref keeps subtitles apart. */
function titleOf(data: Data): string | undefined {
  const title = textOf(data['title'])
  const subtitle = textOf(data['subtitle'])
  if (title === undefined || subtitle === undefined) return title
  if (title.toLowerCase().includes(subtitle.toLowerCase())) return title
  return `${title}${/[:?!.]$/.test(title) ? '' : ':'} ${subtitle}`
}

function datedOf(date: unknown): unknown {
  return isData(date) && Array.isArray(date['date-parts']) ? date : undefined
}
