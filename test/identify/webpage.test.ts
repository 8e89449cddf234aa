import assert from 'node:assert/strict'
import {test} from 'node:test'
import {identifierOf, isIdentifier} from '../../src/identifier.ts'
import {lookUp} from '../../src/identify/lookup.ts'
import {isPrivate, refusePrivate} from '../../src/identify/private.ts'
import {page, served} from './services.ts'

async function found(url: string) {
  const identifier = identifierOf(`url:${url}`)
  assert.ok(isIdentifier(identifier))
  const {work} = await lookUp(identifier)
  const {accessed, ...rest} = work
  assert.match(JSON.stringify(accessed), /^\{"date-parts":\[\[\d{4},\d+,\d+\]\]\}$/)
  return rest
}

const date = (...parts: number[]) => ({'date-parts': [parts]})
const url = 'https://example.org/stones?a=1'
const at = 'example.org/stones?a=1'

test('Highwire’s citation_ names', () =>
  served(
    {
      [at]: page(`<!DOCTYPE html><html lang="en"><title>Site | On stones</title>
        <meta name="citation_title" content="On stones &amp; sand">
        <meta name="citation_author" content="Doe, Jane"><meta name="citation_author" content="Max Moe">
        <meta name="citation_publication_date" content="2020/03/07">
        <meta name="citation_journal_title" content="Journal of Stones">
        <meta name="citation_volume" content="12"><meta name="citation_issue" content="3">
        <meta name="citation_firstpage" content="1"><meta name="citation_lastpage" content="15">
        <meta name="citation_doi" content="doi:10.1000/xyz"><meta name="citation_issn" content="1234-5679">
        <meta property="og:site_name" content="A site">`)
    },
    async () => {
      assert.deepEqual(await found(url), {
        type: 'article-journal',
        title: 'On stones & sand',
        author: [
          {family: 'Doe', given: 'Jane'},
          {family: 'Moe', given: 'Max'}
        ],
        issued: date(2020, 3, 7),
        'container-title': 'Journal of Stones',
        volume: '12',
        issue: '3',
        page: '1–15',
        DOI: '10.1000/xyz',
        ISSN: '1234-5679',
        language: 'en',
        URL: url
      })
    }
  ))

test('Dublin Core', () =>
  served(
    {
      [at]: page(`<meta name="DC.title" content="On stones"><meta name="DC.creator" content="Doe, Jane; Roe, Ann">
        <meta name="DC.date" content="2020-03"><meta name="DC.language" content="ar">
        <meta name="DC.publisher" content="A Press">`)
    },
    async () => {
      assert.deepEqual(await found(url), {
        type: 'webpage',
        title: 'On stones',
        author: [
          {family: 'Doe', given: 'Jane'},
          {family: 'Roe', given: 'Ann'}
        ],
        issued: date(2020, 3),
        publisher: 'A Press',
        language: 'ar',
        URL: url
      })
    }
  ))

test('schema.org in JSON-LD, before Open Graph', () =>
  served(
    {
      [at]: page(`<meta property="og:title" content="Open Graph">
        <script type="application/ld+json">{ broken</script>
        <script type="application/ld+json">{"@context": "https://schema.org", "@graph": [
          {"@type": "Organization", "name": "Nobody"},
          {"@type": "NewsArticle", "headline": "Stones found", "datePublished": "2021-02-03T10:00:00Z",
           "author": [{"@type": "Person", "name": "Jane Doe"}, "Max Moe"],
           "publisher": {"@type": "Organization", "name": "The Daily Stone"}}]}</script>`)
    },
    async () => {
      assert.deepEqual(await found(url), {
        type: 'webpage',
        title: 'Stones found',
        author: [
          {family: 'Doe', given: 'Jane'},
          {family: 'Moe', given: 'Max'}
        ],
        issued: date(2021, 2, 3),
        'container-title': 'The Daily Stone',
        URL: url
      })
    }
  ))

test('Open Graph, and a page with a title alone', () =>
  served(
    {
      [at]: page(`<title>A site – On stones</title><meta property="og:title" content="On stones">
        <meta property="og:site_name" content="A site">
        <meta property="article:published_time" content="2020-05-04">
        <meta property="article:author" content="https://social.example.org/doe">`),
      'example.org/plain': page('<title>\n  Plain  stones </title>')
    },
    async () => {
      assert.deepEqual(await found(url), {
        type: 'webpage',
        title: 'On stones',
        issued: date(2020, 5, 4),
        'container-title': 'A site',
        URL: url
      })
      assert.equal((await found('https://example.org/plain'))['title'], 'Plain stones')
    }
  ))

test('a page in an encoding it names itself', () =>
  served(
    {
      [at]: response =>
        response
          .setHeader('content-type', 'text/html')
          .end(Buffer.from('<meta charset="windows-1256"><title>\xCD\xCC\xD1</title>', 'latin1'))
    },
    async () => assert.equal((await found(url))['title'], 'حجر')
  ))

const wrong: [what: string, answers: Parameters<typeof served>[0], says: RegExp][] = [
  ['is not there', {}, /^SetupError: There is no page at `https:/],
  [
    'is a PDF',
    {[at]: response => response.setHeader('content-type', 'application/pdf').end('%')},
    /not a page but application\/pdf/
  ],
  ['is forbidden', {[at]: response => response.writeHead(403).end()}, /refuses to answer \(403\)/],
  ['is nested without end', {[at]: page('<b>'.repeat(200_000))}, /nested too deep/],
  ['has no title', {[at]: page('<p>Stones')}, /without its title/],
  [
    'leads to this machine',
    {[at]: response => response.writeHead(302, {location: 'http://127.0.0.1:9/x'}).end()},
    /`http:\/\/127\.0\.0\.1:9\/x` is not on the public web/
  ],
  [
    'leads into this network',
    {[at]: response => response.writeHead(301, {location: 'https://192.168.0.1/'}).end()},
    /`https:\/\/192\.168\.0\.1\/` is not on the public web/
  ]
]

for (const [what, answers, says] of wrong) {
  test(`a page that ${what}`, () => served(answers, async () => assert.rejects(found(url), says)))
}

test('addresses of this machine and its network', () => {
  const inside = `127.0.0.1 10.1.2.3 172.16.0.1 172.31.255.255 192.168.1.1 169.254.169.254 100.64.0.1 0.0.0.0
    224.0.0.1 255.255.255.255 :: ::1 ::ffff:8.8.8.8 fc00::1 fd12::1 fe80::1 ff02::1 64:ff9b::7f00:1`
  for (const address of inside.split(/\s+/)) assert.ok(isPrivate(address), address)
  const outside = '8.8.8.8 172.15.255.255 172.32.0.1 192.167.1.1 2606:4700::1111'
  for (const address of outside.split(/\s+/)) assert.ok(!isPrivate(address), address)
})

test('no page of this machine is asked, by whatever name', async () => {
  for (const address of [
    'https://127.0.0.1/',
    'https://[::1]/',
    'https://localhost/',
    'https://2130706433/',
    'https://0x7f.1/',
    'http://8.8.8.8/'
  ]) {
    await assert.rejects(refusePrivate(new URL(address)), /not on the public web/, address)
  }
  await refusePrivate(new URL('https://8.8.8.8/'))
})
