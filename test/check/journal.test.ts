import assert from 'node:assert/strict'
import {join} from 'node:path'
import {test} from 'node:test'
import {countWords} from '../../src/paragraphs.ts'
import {coloursOf} from '../../src/picturecolours.ts'
import {proofread} from '../../src/proofread.ts'
import {proofJson} from '../../src/reporter.ts'
import {reportSarif} from '../../src/sarif.ts'

const paper = join('test', 'cases', 'journal-lengths', 'paper.md')
const journal = join('test', 'cases', 'journal-lengths', 'journal.yaml')

test('words: what stands between spaces; of Chinese and Japanese each sign', () => {
  assert.equal(countWords('It’s well-known – 3.5 % of them (n = 12).'), 7)
  assert.equal(countWords('السلام عليكم'), 2)
  assert.equal(countWords('五六 and かな'), 5)
  assert.equal(countWords(' — … '), 0)
})

test('a WebP is transparent where its head says so', () => {
  // Heads as cwebp writes them: with features, without losses (clear, red), with losses.
  const heads = {
    '565038580a0000001000000013000013': true,
    '5650384c0d0000002f13c00410071011': true,
    '5650384c0f0000002f13c004000710fd': false,
    '5650382040000000500310009d012a14': false
  }
  for (const [head, hasAlpha] of Object.entries(heads)) {
    const bytes = Buffer.concat([Buffer.from('RIFF\0\0\0\0WEBP'), Buffer.from(head, 'hex')])
    assert.deepEqual(coloursOf({mediaType: 'image/webp', bytes}), {mode: 'rgb', hasAlpha}, head)
  }
})

test('a message tells the rule of the journal, to programs too', async () => {
  const proof = await proofread(paper, {journal})
  assert.equal(proof.ok, false)
  const [message] = JSON.parse(proofJson(proof)).messages.filter(({message}: {message: string}) =>
    message.startsWith('The title has 24')
  )
  assert.equal(message.severity, 'error')
  assert.deepEqual(message.basis.source, 'https://journal.example/authors')
  assert.deepEqual(message.basis.value, {max: 20})
})

test('SARIF 2.1.0: a rule once, and each result with its place and source', async () => {
  const {files} = await proofread(paper, {journal})
  const {version, runs} = JSON.parse(reportSarif(files, '1.2.3'))
  const [{tool, results}] = runs
  assert.equal(version, '2.1.0')
  assert.equal(tool.driver.version, '1.2.3')
  const ids = tool.driver.rules.map(({id}: {id: string}) => id)
  assert.deepEqual(ids, ['font-covers-text', 'journal-length-fitting'])
  assert.equal(results.length, files[0]?.messages.length)
  const [result] = results.filter(({level}: {level: string}) => level === 'error')
  assert.equal(ids[result.ruleIndex], result.ruleId)
  const {artifactLocation, region} = result.locations[0].physicalLocation
  assert.deepEqual(artifactLocation, {uri: 'test/cases/journal-lengths/paper.md'})
  assert.deepEqual(region, {startLine: 2, startColumn: 1})
  assert.match(result.message.text, /^The title has 24 characters, .*\nSpaces are counted too\./)
  assert.match(result.properties.source, /^https:\/\/journal\.example\/authors, read /)
})

test('a journal of its own, and no stage that it has not', async () => {
  await assert.rejects(proofread(paper, {journal: 'arxiv', stage: 'accepted'}), {
    message: 'arXiv has no stage `accepted`',
    hint: 'It has `preprint`.'
  })
})
