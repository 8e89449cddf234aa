import assert from 'node:assert/strict'
import {existsSync, mkdirSync, readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {test} from 'node:test'
import {type Proof, proofread} from '../../src/proofread.ts'
import {lookedUpText, proofJson} from '../../src/reporter.ts'
import {reportSarif} from '../../src/sarif.ts'
import type {VerifyOptions} from '../../src/verify/verify.ts'
import {date, page, served} from '../identify/services.ts'
import {scratch} from '../print/fakes.ts'

type Answers = Parameters<typeof served>[0]

const fields =
  'DOI,title,subtitle,original-title,issued,published,published-print,published-online,relation,update-to,updated-by'

/** The address by which Crossref is asked for several works. */
function batch(...names: readonly string[]): string {
  const filter = names.map(name => `doi:10.1000%2F${name}`).join(',')
  return `api.crossref.org/works?filter=${filter}&rows=${names.length}&select=${fields}`
}

/** What Crossref answers for several works (the shape, not works). */
const items = (...works: readonly object[]) => ({
  status: 'ok',
  'message-type': 'work-list',
  message: {'total-results': works.length, items: works}
})

/** A work of Crossref, as it has all of them: with more than is asked for. */
const item = (name: string, title: string, more: object = {}) => ({
  DOI: `10.1000/${name.toUpperCase()}`,
  type: 'journal-article',
  title: [title],
  subtitle: [],
  relation: {},
  issued: date(2019, 12, 31),
  'published-print': date(2020, 3),
  ...more
})

/** A paper in a folder of its own that cites works by these names, each of them `On NAME`, of 2020. */
function paper(...names: readonly string[]): string {
  const folder = scratch()
  const text = names.map(name => `[@${name.replaceAll(',', '')}]`).join(' ')
  const entry = (name: string) =>
    `@article{${name.replaceAll(',', '')}, author={Doe, J.}, title={On ${name} and gold}, journal={J}, year={2020}, pages={1--2}, doi={10.1000/${name}}}\n`
  writeFileSync(join(folder, 'refs.bib'), names.map(entry).join(''))
  writeFileSync(join(folder, 'paper.md'), `---\ntitle: T\nbibliography: refs.bib\n---\n\n${text}\n`)
  return join(folder, 'paper.md')
}

const lockOf = (path: string) => join(path, '../bib/checked.lock.json')
const told = ({files}: Proof) =>
  files.flatMap(({messages}) =>
    messages
      .filter(({ruleId}) => ruleId?.startsWith('work-'))
      .map(({ruleId, reason}) => `${ruleId} ${reason}`)
  )
const online = (path: string, options: VerifyOptions = {}) => proofread(path, {online: options})

const day = new Date('2026-11-28T12:00:00Z')

test('works are looked up once, kept, and told again without network', () => {
  const answers: Answers = {
    [batch('arxived', 'gone', 'none', 'other', 'plain', 'pre')]: items(
      item('plain', 'On plain &amp; <i>gold</i>', {title: ['On plain and gold'], 'update-to': []}),
      item('gone', 'RETRACTED: On gone and gold', {
        'updated-by': [
          {
            DOI: '10.1000/Gone.R',
            type: 'retraction',
            label: 'Retraction',
            source: 'retraction-watch',
            updated: {...date(2021, 2, 6), timestamp: 1612569600000}
          }
        ]
      }),
      item('other', 'A survey of clouds'),
      item('pre', 'On pre and gold', {
        type: 'posted-content',
        relation: {
          'is-preprint-of': [{'id-type': 'doi', id: '10.1000/late', 'asserted-by': 'subject'}]
        }
      }),
      item('unasked', 'On what nobody asked for')
    ),
    'api.datacite.org/dois/10.1000%2Farxived': {
      data: {
        id: '10.1000/arxived',
        type: 'dois',
        attributes: {
          titles: [{title: 'On arxived and gold'}],
          publicationYear: 2020,
          dates: [{date: '2020-01-02T10:00:00Z', dateType: 'Submitted'}],
          types: {resourceTypeGeneral: 'Preprint'},
          relatedIdentifiers: [
            {
              relationType: 'IsVersionOf',
              relatedIdentifier: '10.1000/journal',
              relatedIdentifierType: 'DOI'
            }
          ]
        }
      }
    },
    'doi.org/api/handles/10.1000/none': response =>
      response
        .writeHead(404, {'content-type': 'application/json'})
        .end('{"responseCode":100,"handle":"10.1000/none"}')
  }
  return served(answers, async asked => {
    const path = paper('plain', 'gone', 'other', 'pre', 'arxived', 'none')
    const first = await online(path, {today: day})
    const messages = [
      'work-checked 1 work not checked in full: DataCite tells no retractions',
      'work-doi-agrees `other` has the DOI of another work: `A survey of clouds`',
      'work-doi-registered `none` has a DOI that is not registered: `10.1000/none`',
      'work-newest `arxived` is a preprint of a work that was published since',
      'work-newest `pre` is a preprint of a work that was published since',
      'work-stands `gone` was retracted (2021-02-06)'
    ]
    assert.deepEqual(told(first).sort(), messages)
    assert.equal(first.ok, false)
    assert.equal(asked.length, 4)
    assert.match(
      lookedUpText(first.lookedUp),
      /^6 of 6 works looked up on 2026-11-28, 6 asked for now: .*checked\.lock\.json\n$/
    )
    const {works} = JSON.parse(readFileSync(lockOf(path), 'utf8'))
    assert.deepEqual(Object.keys(works), [
      '10.1000/arxived',
      '10.1000/gone',
      '10.1000/none',
      '10.1000/other',
      '10.1000/plain',
      '10.1000/pre'
    ])
    assert.deepEqual(works['10.1000/gone'], {
      checked: '2026-11-28',
      source: 'Crossref',
      titles: ['RETRACTED: On gone and gold'],
      years: [2019, 2020],
      notices: [{type: 'retraction', doi: '10.1000/gone.r', date: '2021-02-06'}]
    })
    const without = await proofread(path)
    assert.deepEqual(told(without).sort(), messages)
    assert.equal(without.lookedUp.asked, 0)
    // Only what nobody knew may have been registered since.
    await online(path, {today: new Date('2026-12-27')})
    assert.deepEqual(asked.slice(4), [
      'api.crossref.org/works/10.1000%2Fnone',
      'api.datacite.org/dois/10.1000%2Fnone',
      'doi.org/api/handles/10.1000/none'
    ])
    const lock = readFileSync(lockOf(path), 'utf8')
    const old = await online(path, {today: new Date('2026-12-28')})
    assert.deepEqual(told(old).sort(), messages)
    assert.notEqual(readFileSync(lockOf(path), 'utf8'), lock)
    assert.equal(asked.length, 11)
    const {lookedUp, messages: all} = JSON.parse(proofJson(old))
    assert.deepEqual([lookedUp.works, lookedUp.checked, lookedUp.gaps[0].keys], [6, 6, ['arxived']])
    assert.equal(all.filter(({rule}: {rule: string}) => rule === 'work-stands').length, 1)
    const [run] = JSON.parse(reportSarif(old.files, '1')).runs
    const stands = run.results.find(({ruleId}: {ruleId: string}) => ruleId === 'work-stands')
    assert.equal(stands.level, 'error')
    assert.match(stands.locations[0].physicalLocation.artifactLocation.uri, /refs\.bib$/)
  })
})

const both = batch('a', 'b')
const faults: [what: string, answers: Answers, says: RegExp][] = [
  ['too many questions', {[both]: r => r.writeHead(429, {'retry-after': '99'}).end()}, /\(429\)$/],
  ['an error', {[both]: r => r.writeHead(500).end()}, /out of order at the moment \(500\)$/],
  ['refusal', {[both]: r => r.writeHead(400).end('{}')}, /refuses to answer \(400\)$/],
  ['silence', {[both]: () => {}}, /did not answer within 0\.2 s$/],
  ['JSON cut short', {[both]: '{"message": {"items": ['}, /data that cannot be read$/],
  ['other JSON', {[both]: {message: {items: [1]}}}, /data that cannot be read$/],
  ['a page', {[both]: page('<!DOCTYPE html><p>Sign in')}, /a web page instead of data$/],
  [
    'a way elsewhere',
    {[both]: r => r.writeHead(302, {location: 'https://10.0.0.1/x'}).end()},
    /it leads to 10\.0\.0\.1$/
  ],
  ['a broken line', {[both]: r => r.destroy()}, /cannot be reached/]
]

for (const [what, answers, says] of faults) {
  test(`where Crossref answers with ${what} nothing counts as checked`, () =>
    served(answers, async asked => {
      const path = paper('a', 'b')
      const proof = await online(path, {timeoutMs: 200})
      const [message = '', ...others] = told(proof)
      assert.match(message, /^work-checked 2 works not checked: /)
      assert.match(message, says)
      assert.deepEqual(others, [])
      assert.deepEqual([proof.lookedUp.checked, asked], [0, [both]])
      assert.equal(existsSync(lockOf(path)), false)
    }))
}

test('a busy registry is asked again as it says', async () => {
  let busy = true
  await served(
    {
      [both](response) {
        if (busy) response.writeHead(429, {'retry-after': '0'}).end()
        else
          response.end(
            JSON.stringify(items(item('a', 'On a and gold'), item('b', 'On b and gold')))
          )
        busy = false
      }
    },
    async asked => {
      assert.deepEqual(told(await online(paper('a', 'b'))), [])
      assert.equal(asked.length, 2)
    }
  )
})

test('a registry that failed twice is left, and what was told before is used', () => {
  const names = Array.from({length: 41}, (_, at) => `w${at + 10}`)
  const down: Answers[string] = response => response.writeHead(500).end()
  const sets = [names.slice(0, 20), names.slice(20, 40)].map(set => batch(...set))
  return served(Object.fromEntries(sets.map(at => [at, down])), async asked => {
    const path = paper(...names)
    mkdirSync(join(path, '../bib'))
    const gone = {checked: '2026-01-01', source: 'Crossref', notices: [{type: 'retraction'}]}
    writeFileSync(lockOf(path), JSON.stringify({works: {'10.1000/w10': gone, '10.1000/x': {}}}))
    assert.deepEqual(told(await online(path, {today: day})), [
      'work-checked 1 work not checked in full: api.crossref.org is out of order at the moment (500)',
      'work-checked 40 works not checked: api.crossref.org is out of order at the moment (500)',
      'work-stands `w10` was retracted'
    ])
    assert.deepEqual(asked, sets)
  })
})

test('a DOI with a comma is asked for alone, and one that is gone is told', () =>
  served(
    {
      'api.crossref.org/works/10.1000%2Fa%2Cb': r => r.writeHead(410).end(),
      'doi.org/api/handles/10.1000/a,b': {responseCode: 1, handle: '10.1000/a,b', values: []}
    },
    async asked => {
      assert.deepEqual(told(await online(paper('a,b'))), [
        'work-checked 1 work not checked in full: doi.org tells neither titles nor retractions'
      ])
      assert.deepEqual(asked, [
        'api.crossref.org/works/10.1000%2Fa%2Cb',
        'api.datacite.org/dois/10.1000%2Fa%2Cb',
        'doi.org/api/handles/10.1000/a,b',
        'doi.org/10.1000/a,b'
      ])
    }
  ))

test('a file that cannot be read is told, and made anew', () =>
  served({[both]: items(item('a', 'On a and gold'), item('b', 'On b and gold'))}, async () => {
    const path = paper('a', 'b')
    mkdirSync(join(path, '../bib'))
    writeFileSync(lockOf(path), '<<<<<<< HEAD')
    const [first, second] = told(await proofread(path))
    assert.match(`${first}`, /^work-checked `.*checked\.lock\.json` cannot be read$/)
    assert.equal(second, 'work-checked 2 works not checked: not looked up yet')
    assert.deepEqual(told(await online(path)), [])
    assert.deepEqual(told(await proofread(path)), [])
  }))
