import assert from 'node:assert/strict'
import {readdirSync} from 'node:fs'
import {join} from 'node:path'
import {test} from 'node:test'
import {compose} from '../../src/compose.ts'
import {jats} from '../../src/export/jats/jats.ts'
import {faultsByDoctype, faultsOf, skipValid as skip} from './validator.ts'

async function document(path: string): Promise<string> {
  const [file] = await jats(await compose(path, {}, () => {}), 'paper')
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
})

test('a document is valid by its own DOCTYPE', {skip}, async () => {
  assert.deepEqual(faultsByDoctype(await document('test/html/papers/everything.md')), [])
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
