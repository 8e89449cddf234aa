import assert from 'node:assert/strict'
import {execFile, spawnSync} from 'node:child_process'
import {existsSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {test} from 'node:test'
import {strFromU8, unzipSync} from 'fflate'
import type {Article, OutputFile} from '../../src/article.ts'
import {compose} from '../../src/compose.ts'
import {epub} from '../../src/export/epub/epub.ts'
import {html} from '../../src/html/html.ts'
import {lost, textOf} from './words.ts'

const papers = {
  sample: 'manuscript/paper.md',
  arabic: 'manuscript/paper.ar.md',
  everything: 'test/html/papers/everything.md',
  facts: 'test/cases/facts/paper.md'
} as const

const made = new Map<string, {article: Article; book: Uint8Array}>()

async function bookOf(name: keyof typeof papers): Promise<{article: Article; book: Uint8Array}> {
  const known = made.get(name)
  if (known) return known
  const article = await compose(papers[name], {}, () => {})
  const [file] = (await epub(article, 'paper', {page: await html(article)})) as [OutputFile]
  const one = {article, book: file.content as Uint8Array}
  made.set(name, one)
  return one
}

/** The files of a book that are text. */
function textsOf(book: Uint8Array): Map<string, string> {
  const files = Object.entries(unzipSync(book)).filter(([path]) =>
    /\.(?:xhtml|opf|css)$/.test(path)
  )
  return new Map(files.map(([path, bytes]) => [path, strFromU8(bytes)]))
}

test('a book has all words of the paper, no script and nothing from elsewhere', async () => {
  for (const name of Object.keys(papers) as (keyof typeof papers)[]) {
    const {article, book} = await bookOf(name)
    const texts = textsOf(book)
    const pages = [...texts].filter(([path]) => path.endsWith('.xhtml')).map(([, text]) => text)
    const said = pages
      .join('\n')
      .replace(/<[^>]* (?:alt|alttext|aria-label)="([^"]*)"[^>]*>/g, ' $1 ')
    assert.deepEqual(lost(article, textOf(said)), [], name)
    for (const [path, text] of texts) {
      assert.doesNotMatch(text, /<script|javascript:| on\w+=|url\((?!#)|@import/, path)
      assert.doesNotMatch(text, / src="(?:https?:|data:|\/)/, path)
    }
  }
})

test('the first file of a book says what it is, and equal papers give equal books', async () => {
  const {article, book} = await bookOf('facts')
  // Local header: method 0, then the name and the content as they are (APPNOTE 4.3.7).
  assert.equal(strFromU8(book.subarray(30, 58)), 'mimetypeapplication/epub+zip')
  assert.equal(book[8], 0)
  const [again] = await epub(article, 'paper', {page: await html(article)})
  assert.deepEqual(again?.content, book)
})

test('a book says who wrote it, in which direction it runs, and what it is for those who listen', async () => {
  const opf = (await bookOf('facts')).book
  const facts = textsOf(opf).get('EPUB/package.opf') ?? ''
  for (const fact of [
    '<dc:identifier id="id">https://doi.org/10.5555/12345678<',
    '>Ludwig van Beethoven Jr.<',
    '>Peace and evidence of H₂O<',
    '>A study of two settlements<',
    '<dc:date>2026-07-01<',
    '<dc:publisher>Cases Press<',
    '<dc:subject>evidence<',
    'urn:issn:2049-3630',
    'The authors. CC BY 4.0. https://creativecommons.org',
    'page-progression-direction="ltr"',
    '<meta property="dcterms:modified">2026-07-01T00:00:00Z<',
    'schema:accessMode',
    'schema:accessibilitySummary'
  ]) {
    assert.ok(facts.includes(fact), fact)
  }
  const arabic = textsOf((await bookOf('arabic')).book)
  assert.match(arabic.get('EPUB/package.opf') ?? '', /page-progression-direction="rtl"/)
  assert.match(arabic.get('EPUB/title.xhtml') ?? '', /<html [^>]*lang="ar"[^>]* dir="rtl"/)
})

const jar = process.env['EPUBCHECK'] ?? '/usr/share/java/epubcheck.jar'
const skip =
  existsSync(jar) && spawnSync('java', ['-version']).status === 0
    ? false
    : 'epubcheck (or java) is not installed: NO EPUB WAS VALIDATED'

test('epubcheck has nothing against books', {skip}, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'books-'))
  try {
    const told = await Promise.all(
      (['sample', 'everything'] as const).map(async name => {
        const path = join(folder, `${name}.epub`)
        writeFileSync(path, (await bookOf(name)).book)
        return epubcheck(path)
      })
    )
    assert.deepEqual(told.flat(), [])
    const bad = join(folder, 'bad.epub')
    writeFileSync(bad, (await bookOf('everything')).book.subarray(0, 2000))
    assert.notDeepEqual(await epubcheck(bad), [])
  } finally {
    rmSync(folder, {recursive: true, force: true})
  }
})

function epubcheck(path: string): Promise<string[]> {
  return new Promise(done => {
    // For a few seconds the better of Java's two compilers costs more than it saves.
    const args = ['-XX:TieredStopAtLevel=1', '-jar', jar, path]
    execFile('java', args, {encoding: 'utf8'}, (_, stdout, stderr) => {
      const lines = `${stdout}\n${stderr}`.split('\n')
      done(lines.filter(line => /^(?:ERROR|FATAL|WARNING)/.test(line)))
    })
  })
}
