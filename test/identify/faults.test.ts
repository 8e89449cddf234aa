import assert from 'node:assert/strict'
import {test} from 'node:test'
import type {SetupError} from '../../src/fault.ts'
import {doubts} from '../../src/identify/lookup.ts'
import {article, fault, found, page, served} from './services.ts'

const doi = 'doi.org/10.1000/xyz'
const wrong: [what: string, answers: Parameters<typeof served>[0], says: RegExp][] = [
  ['404', {}, /^There is no `doi:10\.1000\/xyz`, says doi\.org and api\.crossref\.org$/],
  ['no content', {[doi]: response => response.writeHead(204).end()}, /^There is no/],
  [
    'too many questions',
    {[doi]: response => response.writeHead(429, {'retry-after': '99'}).end()},
    /^doi\.org is asked too much at the moment \(429\)$/
  ],
  [
    'out of order',
    {[doi]: response => response.writeHead(503, {'retry-after': '99'}).end()},
    /^doi\.org is out of order at the moment \(503\)$/
  ],
  ['forbidden', {[doi]: response => response.writeHead(403).end()}, /refuses to answer \(403\)/],
  ['a page', {[doi]: page('<!DOCTYPE html><p>Sign in')}, /answers with a web page instead of data/],
  ['a page without its type', {[doi]: '\n<html><p>Sign in'}, /a web page instead of data/],
  ['nothing', {[doi]: ' '}, /sends an empty answer/],
  ['JSON cut short', {[doi]: JSON.stringify(article).slice(0, 90)}, /data that cannot be read/],
  ['a list', {[doi]: [article]}, /data that cannot be read/],
  ['another work', {[doi]: {...article, DOI: '10.1000/other'}}, /another work, `10\.1000\/other`/],
  ['a work without a DOI', {[doi]: {title: 'On stones'}}, /another work, without a DOI/],
  ['no title', {[doi]: {DOI: '10.1000/xyz', title: []}}, /knows this work without its title/],
  [
    '10 MB',
    {[doi]: response => response.end(Buffer.alloc(10_000_000, 0x20))},
    /sends more than 2 MB/
  ],
  [
    'a way to another host',
    {[doi]: response => response.writeHead(302, {location: 'https://10.0.0.1/x'}).end()},
    /^doi\.org has no data for this work: it leads to 10\.0\.0\.1$/
  ],
  ['a broken line', {[doi]: response => response.destroy()}, /cannot be reached/]
]

for (const [what, answers, says] of wrong) {
  test(`doi.org answers with ${what}`, () =>
    served(answers, async () => assert.match(await fault('doi:10.1000/xyz'), says)))
}

test('a service that keeps silent is left after a time, and not asked again', () =>
  served({[doi]: () => {}, 'api.crossref.org/works/10.1000%2Fxyz': () => {}}, async asked => {
    const silent = new Map<string, SetupError>()
    assert.match(await fault('doi:10.1000/xyz', {timeoutMs: 100, silent}), /within 0\.1 s/)
    assert.match(await fault('doi:10.1000/abc', {timeoutMs: 100, silent}), /within 0\.1 s/)
    assert.deepEqual(asked, [doi, 'api.crossref.org/works/10.1000%2Fxyz'])
  }))

test('a busy service is asked again', async () => {
  let busy = true
  await served(
    {
      [doi](response) {
        if (busy) response.writeHead(429, {'retry-after': '0'}).end()
        else response.end(JSON.stringify(article))
        busy = false
      }
    },
    async () => assert.equal((await found('doi:10.1000/xyz')).source, 'doi.org')
  )
})

test('a title in capitals and a work without an author are doubted, not changed', () => {
  assert.deepEqual(doubts({type: 'book', title: 'THE BOOK OF STONES'}).length, 2)
  assert.deepEqual(doubts({type: 'book', title: 'DNA', author: []}), [])
  assert.deepEqual(doubts({type: 'book', title: 'كتاب الحجر والحصى', author: []}), [])
})
