import assert from 'node:assert/strict'
import {createServer, type RequestListener, type ServerResponse} from 'node:http'
import type {AddressInfo} from 'node:net'
import {SetupError} from '../../src/fault.ts'
import {identifierOf, isIdentifier} from '../../src/identifier.ts'
import {lookUp} from '../../src/identify/lookup.ts'

type Answer = object | string | ((response: ServerResponse) => void)

/**
 * A stand-in for all services for the time of one test, at `OFFPRINT_SERVICES`: address without `https://` →
 * what is answered, as JSON, as text, or by hand; 404 to the rest.
 *
 * @param ask Told what was asked, in order.
 */
export async function served(
  answers: Readonly<Record<string, Answer>>,
  ask: (asked: readonly string[]) => Promise<void>
): Promise<void> {
  const asked: string[] = []
  const listener: RequestListener = ({url = ''}, response) => {
    const at = url.slice(1)
    asked.push(at)
    const answer = answers[at]
    if (answer === undefined) response.writeHead(404, {'content-type': 'text/plain'}).end('none')
    else if (typeof answer === 'function') answer(response)
    else if (typeof answer === 'string') response.end(answer)
    else response.setHeader('content-type', 'application/json').end(JSON.stringify(answer))
  }
  const server = createServer(listener)
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done))
  process.env['OFFPRINT_SERVICES'] = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  try {
    await ask(asked)
  } finally {
    delete process.env['OFFPRINT_SERVICES']
    server.closeAllConnections()
    server.close()
  }
}

/** A page as browsers get it. */
export function page(html: string): Answer {
  return response => response.setHeader('content-type', 'text/html; charset=utf-8').end(html)
}

/** What doi.org answers for an article of Crossref (the shape, not a work). */
export const article = {
  DOI: '10.1000/xyz',
  type: 'article-journal',
  title: 'On stones &amp; <i>sand</i>',
  subtitle: [],
  author: [
    {
      given: 'Jane',
      family: 'Doe',
      sequence: 'first',
      affiliation: [],
      ORCID: 'https://orcid.org/0'
    },
    {name: 'The Stone Society', sequence: 'additional', affiliation: []}
  ],
  'container-title': 'Journal of Stones',
  'container-title-short': 'J. Stones',
  'original-title': [],
  'short-title': [],
  publisher: 'A Press',
  volume: '12',
  issue: '3',
  page: '1-15',
  issued: {'date-parts': [[2019, 12, 31]]},
  'published-print': {'date-parts': [[2020, 3]]},
  ISSN: ['1234-5679', '1234-5680'],
  URL: 'http://dx.doi.org/10.1000/xyz',
  abstract: '<jats:p>Stones.</jats:p>',
  reference: [{key: 'a', DOI: '10.1000/other'}],
  language: 'en',
  source: 'Crossref'
}

/** What is found under an identifier as it is cited. */
export function found(key: string, options = {}) {
  const identifier = identifierOf(key)
  assert.ok(isIdentifier(identifier), key)
  return lookUp(identifier, options)
}

/** What is told of an identifier that is not found. */
export async function fault(key: string, options = {}): Promise<string> {
  try {
    await found(key, options)
  } catch (error) {
    if (error instanceof SetupError && error.hint !== '') return error.message
    throw error
  }
  return 'found'
}

/** A date of CSL. */
export function date(...parts: number[]): object {
  return {'date-parts': [parts]}
}
