import assert from 'node:assert/strict'
import {readdirSync} from 'node:fs'
import {join} from 'node:path'
import {test} from 'node:test'
import {convert} from 'pandoc-wasm'
import {compose} from '../../src/compose.ts'
import {docx} from '../../src/export/docx/docx.ts'
import {tools} from './tools.ts'
import {brokenIn, faultsOfWord, skipWord as skip, wordOf} from './word.ts'
import {lost} from './words.ts'

const papers = [
  'manuscript/paper.md',
  'manuscript/paper.ar.md',
  ...readdirSync('test/html/papers')
    .filter(name => name.endsWith('.md'))
    .map(name => join('test/html/papers', name))
]

const documents = new Map<string, ReadonlyMap<string, string>>()
for (const path of papers) {
  const article = await compose(path, {}, () => {})
  const {parts, text} = await wordOf(article)
  documents.set(path, parts)
  test(`every word of ${path} is in its document`, () => {
    assert.deepEqual(lost(article, text, false), [])
    assert.deepEqual(brokenIn(parts), [])
  })
}

test('the sample paper, its Arabic edition and every construct are valid for Word', {skip}, () => {
  assert.deepEqual(faultsOfWord(documents), [])
})

test('a fault would be found, with its paper', {skip}, () => {
  const [good = new Map<string, string>()] = documents.values()
  const xml = good.get('word/document.xml') ?? ''
  const bad = new Map([['word/document.xml', xml.replace('<w:body>', '<w:body><w:bogus/>')]])
  assert.match(faultsOfWord(new Map([['bad', bad]])).join('\n'), /^bad-document\.xml:\d+: .*bogus/)
})

test('a paper that is built again has the same bytes', async () => {
  const article = await compose('test/html/papers/everything.md', {}, () => {})
  const [first] = await docx(article, 'paper', tools)
  const [second] = await docx(article, 'paper', tools)
  assert.ok(Buffer.from(first?.content ?? '').equals(Buffer.from(second?.content ?? '')))
})

test('the properties say nothing but what the paper does', () => {
  const parts = documents.get('manuscript/paper.md')
  const told = [...(parts ?? [])].filter(([path]) => path.startsWith('docProps/'))
  assert.equal(told.length, 3)
  for (const [path, xml] of told) assert.doesNotMatch(xml, /lastModifiedBy|Un-named|Template/, path)
})

test('pandoc reads the citations with their works, and the formulas', async () => {
  const article = await compose('test/html/papers/everything.md', {}, () => {})
  const [file] = await docx(article, 'paper', tools)
  const bytes = new Blob([file?.content as Uint8Array<ArrayBuffer>])
  const options = {
    from: 'docx+citations',
    to: 'markdown',
    standalone: true,
    'input-files': ['in.docx']
  }
  const {stdout} = await convert(options, null, {'in.docx': bytes})
  assert.match(stdout, /As Doe & Roe \[-@doe2020\]/)
  assert.match(stdout, /\[see\s+@roe2019, page 3 ?; @doe2020\]/)
  assert.match(stdout, /container-title: Journal of Cases/)
  assert.match(stdout, /\$\$E = mc\^\{2\}\$\$/)
})
