import assert from 'node:assert/strict'
import {readdirSync} from 'node:fs'
import {join} from 'node:path'
import {test} from 'node:test'
import {compose} from '../../src/compose.ts'
import {jats} from '../../src/export/jats/jats.ts'
import type {JatsVersion} from '../../src/export/jats/version.ts'
import {faultsByDoctype, faultsOf, skipValid as skip} from './validator.ts'

async function document(path: string, version?: JatsVersion): Promise<string> {
  const article = await compose(path, {}, () => {})
  const [file] = await jats(article, 'paper', version && {jats: version})
  return String(file?.content)
}

test('the sample paper, its Arabic edition and every construct are valid JATS', {
  skip
}, async () => {
  const papers = [
    'manuscript/paper.md',
    'manuscript/paper.ar.md',
    ...readdirSync('test/html/papers')
      .filter(name => name.endsWith('.md'))
      .map(name => join('test/html/papers', name))
  ]
  const documents = new Map<string, string>()
  for (const path of papers) documents.set(path, await document(path))
  assert.deepEqual(faultsOf(documents), [])
  assert.deepEqual(faultsOf(documents, '1.4'), [])
})

test('a document is valid by its own DOCTYPE', {skip}, async () => {
  for (const version of ['1.3', '1.4'] as const) {
    const made = await document('test/html/papers/everything.md', version)
    assert.match(made, new RegExp(` dtd-version="${version}"`))
    assert.deepEqual(faultsByDoctype(made), [])
  }
})

test('a fault would be found, with its paper', {skip}, async () => {
  const good = await document('test/html/papers/everything.md')
  const bad = good.replace('<article-title>', '<title>').replace('</article-title>', '</title>')
  const lost = good.replace('rid="ref-doe2020"', 'rid="nowhere"')
  const told = faultsOf(
    new Map([
      ['good', good],
      ['bad', bad],
      ['lost', lost]
    ])
  )
  assert.deepEqual(new Set(told.map(line => line.split(':')[0])), new Set(['bad', 'lost']))
})
