import assert from 'node:assert/strict'
import {cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {after, test} from 'node:test'
import {strFromU8, unzipSync} from 'fflate'
import {VFile} from 'vfile'
import type {Article} from '../../src/article.ts'
import type {Demands} from '../../src/profile.ts'
import {openTasks} from '../../src/submit/opentasks.ts'
import {pageCount} from '../../src/submit/pagecount.ts'
import {submit} from '../../src/submit/submit.ts'
import {faultsOfMeca, skipDeposits} from '../export/schemas.ts'

const root = mkdtempSync(join(tmpdir(), 'offprint-submit-'))
after(() => rmSync(root, {recursive: true}))

const basis = 'source: here, read: 2026-11, confidence: secondary'
const paper = join(root, 'paper.md')
const profile = join(root, 'mine.yaml')
cpSync(join('test', 'cases', 'check-image-coarse', 'photo.png'), join(root, 'photo.png'))
cpSync(join('test', 'cases', 'figure-pdf', 'plot.pdf'), join(root, 'plot.pdf'))
writeFileSync(join(root, 'line.svg'), '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"/>')
mkdirSync(join(root, 'supplementary'))
writeFileSync(join(root, 'supplementary', 'données.csv'), 'a,b\n')
writeFileSync(
  paper,
  `---
title: "Peace: a study"
authors:
  - {name: {given: Jane, family: Müller}, email: jane@example.org, corresponding: true, affiliation: University of Example, roles: [software]}
abstract: In short, $x^2$.
keywords: [one, H₂O]
key-points: [First, Second]
competing-interests: None.
funding: {awards: [{id: A-1, source: A Funder}]}
---

# Text

![A picture.](photo.png){#fig:photo alt="Red"}

::: {#fig:both}
![One.](photo.png){#fig:one alt="Red"}

![Two.](line.svg){#fig:two alt="Nothing"}

Both.
:::

![A plot.](plot.pdf){#fig:plot alt="A plot"}

See @fig:photo, @fig:one, @fig:two and @fig:plot.
`
)

function journal(rules: string): void {
  writeFileSync(
    profile,
    `name: Letters\npublisher: A House\nrules:\n  main-file: {value: [html], ${basis}}\n${rules}`
  )
}

/** What the first test made. */
let ofMeca = new Map<string, string>()

/** Pixels of a TIFF of ours from left to right and from top to bottom. */
function tiffSize(path: string): [number, number] {
  const bytes = readFileSync(path)
  const directory = bytes.readUInt32LE(4) + 2
  return [bytes.readUInt32LE(directory + 8), bytes.readUInt32LE(directory + 20)]
}

/** Files of a zip as texts. */
function unzipped(path: string): Map<string, string> {
  const files = unzipSync(new Uint8Array(readFileSync(path)))
  return new Map(Object.entries(files).map(([name, bytes]) => [name, strFromU8(bytes, true)]))
}

test('a package: files by slots and names, sheets, zips that are equal twice', async () => {
  journal(`  title-page: {value: true, ${basis}}
  figures-in-text: {value: false, ${basis}}
  figure-files: {value: true, ${basis}}
  figure-names: {value: "Figure_{n}", ${basis}}
  figure-formats: {value: [tiff, eps], source: here, read: 2026-11, confidence: secondary}
  highlights-file: {value: true, ${basis}}
  cover-letter: {value: true, ${basis}}
  file-name-characters: {value: "a-zA-Z0-9_.-", ${basis}}
  meca: {value: true, ${basis}}
`)
  const outDir = join(root, 'build', 'letters')
  const {ok, items} = await submit(paper, {journal: profile, outDir})
  assert.equal(ok, true)
  assert.deepEqual(
    items.map(({slot, path}) => `${slot}: ${path}`),
    [
      'cover letter: cover-letter.txt',
      'title page: title-page.html',
      'manuscript: manuscript.html',
      'highlights: highlights.txt',
      'figure: Figure_1.tif',
      'figure: Figure_2a.tif',
      'figure: Figure_2b.tif',
      'figure: Figure_3.tif',
      'supplementary item: donnees.csv'
    ]
  )
  assert.equal(items[5]?.about, 'Figure 2a. One.')
  const read = (name: string): string => readFileSync(join(outDir, name), 'utf8')
  assert.match(read('MANIFEST.md'), /^\| figure \| Figure_2b\.tif \| Figure 2b\. Two\. \|$/m)
  assert.match(read('form.txt'), /^== Abstract: 3 words, 13 characters\n\nIn short, x²\.\n/m)
  assert.match(read('form.txt'), /^A Funder \| A-1$/m)
  assert.match(read('cover-letter.txt'), /we submit “Peace: a study” to Letters\./)
  assert.doesNotMatch(read('manuscript.html'), /<img|data:image/)
  assert.match(read('manuscript.html'), /<figcaption/)
  const front = read('title-page.html')
  assert.match(front, /Jane Müller/)
  assert.match(front, /Competing interests/)
  assert.doesNotMatch(front, /In short|See Figure|See <a/)
  // Drawings are set at 600 pixels to the inch: one of 9 by 9 CSS pixels, one of 144 by 72 points.
  assert.deepEqual(tiffSize(join(outDir, 'Figure_2b.tif')), [57, 57])
  assert.deepEqual(tiffSize(join(outDir, 'Figure_3.tif')), [1200, 600])
  const first = readFileSync(`${outDir}.zip`)
  const meca = unzipped(`${outDir}.meca.zip`)
  await submit(paper, {journal: profile, outDir})
  assert.ok(first.equals(readFileSync(`${outDir}.zip`)))
  assert.deepEqual(
    [...unzipped(`${outDir}.zip`).keys()],
    items.map(({path}) => path)
  )
  const listed = [...(meca.get('manifest.xml') ?? '').matchAll(/xlink:href="([^"]+)"/g)].map(
    ([, path = '']) => decodeURI(path)
  )
  assert.deepEqual(['manifest.xml', ...listed].sort(), [...meca.keys()].sort())
  assert.match(meca.get('transfer.xml') ?? '', /<provider-name>A House</)
  ofMeca = meca
})

test('its MECA package keeps to the DTDs', {skip: skipDeposits}, () => {
  assert.deepEqual(faultsOfMeca('manifest', ofMeca.get('manifest.xml') ?? ''), [])
  assert.deepEqual(faultsOfMeca('transfer', ofMeca.get('transfer.xml') ?? ''), [])
  assert.notDeepEqual(faultsOfMeca('manifest', ofMeca.get('transfer.xml') ?? ''), [])
})

test('what MECA asks beyond its DTDs: each file once, with its type, its kind and its turn', () => {
  const manifest = ofMeca.get('manifest.xml') ?? ''
  const all = (pattern: RegExp) => [...manifest.matchAll(pattern)].map(([, found = '']) => found)
  const paths = all(/xlink:href="([^"]+)"/g)
  assert.equal(new Set(paths).size, paths.length)
  assert.equal(new Set(all(/\bid="([^"]+)"/g)).size, paths.length)
  assert.deepEqual(all(/item-type="([^"]+)"/g).slice(0, 2), [
    'article-metadata',
    'transfer-metadata'
  ])
  assert.deepEqual(all(/<file-order>(\d+)/g), ['1', '2', '3', '4', '5', '6', '7', '8', '9'])
  assert.ok(!manifest.includes('application/octet-stream'))
})

test('a preprint: signs in TeX, the letter by the author’s template', async () => {
  writeFileSync(join(root, 'cover-letter.txt'), 'To {journal}: {title}, {author}, {nothing}')
  journal(`  form-text: {value: tex, ${basis}}\n  meca: {value: false, ${basis}}\n`)
  const outDir = join(root, 'build', 'preprint')
  const {written} = await submit(paper, {journal: profile, outDir})
  assert.ok(!written.some(path => path.endsWith('.meca.zip')))
  const form = readFileSync(join(outDir, 'form.txt'), 'utf8')
  assert.match(form, /== Authors\n\nJane M\\"\{u\}ller\n/)
  assert.match(form, /\$x\^2\$/)
  assert.match(form, /^one; H\$_2\$O$/m)
  assert.match(form, /^3 figures, 0 tables, 0 references$/m)
  assert.equal(
    readFileSync(join(outDir, 'cover-letter.txt'), 'utf8'),
    'To Letters: Peace: a study, Jane Müller, {nothing}\n'
  )
})

test('a package for Word: letter, highlights and tables as documents', async () => {
  rmSync(join(root, 'cover-letter.txt'))
  writeFileSync(
    join(root, 'tables.md'),
    `---
title: Tables
authors: [{name: Jane Doe}]
key-points: [First, Second]
---

| A | B |
| - | - |
| 1 | 2 |

: One. {#tbl:one}

| C | D |
| - | - |
| 3 | 4 |

: Two, $x$. {#tbl:two}

See @tbl:one and @tbl:two.
`
  )
  journal(`  text-files: {value: docx, ${basis}}
  highlights-file: {value: true, ${basis}}
  cover-letter: {value: true, ${basis}}
  table-files: {value: true, ${basis}}
  pages: {value: {max: 3}, ${basis}}
`)
  const outDir = join(root, 'build', 'word')
  const {items} = await submit(join(root, 'tables.md'), {journal: profile, outDir})
  assert.deepEqual(
    items.map(({slot, path, about}) => `${slot}: ${path}: ${about}`),
    [
      'cover letter: cover-letter.docx: A letter to the editor',
      'manuscript: manuscript.html: The paper',
      'highlights: highlights.docx: Highlights',
      'table: Table1.docx: Table 1. One.',
      'table: Table2.docx: Table 2. Two, x.',
      'supplementary item: données.csv: données.csv'
    ]
  )
  const words = (name: string) => {
    const xml = unzipped(join(outDir, name)).get('word/document.xml') ?? ''
    return [...xml.matchAll(/<w:t\b[^>]*>([^<]*)/g)].map(([, text]) => text).join('')
  }
  assert.match(
    words('cover-letter.docx'),
    /^\[Date\]\[Name of the editor\]LettersDear Editor,we submit/
  )
  assert.match(words('highlights.docx'), /First.*Second$/)
  assert.match(words('Table2.docx'), /^Table.*2 Two, .*CD34$/)
  assert.doesNotMatch(unzipped(join(outDir, 'Table2.docx')).get('docProps/core.xml') ?? '', /Doe/)
  const sheet = readFileSync(join(outDir, 'MANIFEST.md'), 'utf8')
  assert.match(sheet, /^- Count the pages: wanted are at most 3,/m)
  assert.match(sheet, /^- Write what stands in square brackets in `cover-letter\.docx`;/m)
})

test('a paper has as many pages as the journal asks', () => {
  const article = {file: new VFile()} as Article
  const asked = {value: {max: 3}, journal: 'A', source: 'here', confidence: 'confirmed'} as const
  const demands = {rules: {pages: asked}} as unknown as Demands
  const told = (pages?: number) => pageCount(article, demands, pages).map(({reason}) => reason)
  assert.deepEqual([told(3), told(undefined)], [[], []])
  assert.deepEqual(told(4), ['The paper has 4 pages; wanted: at most 3'])
})

test('a revision wants its changes marked, without the authors where these are hidden', () => {
  const tasks = (review?: string) => {
    const rules = review ? {review: {value: review}} : {}
    return openTasks([], 'docx', {stage: 'revision', rules} as unknown as Demands)
  }
  assert.match(tasks().join(), /^Send .*`offprint diff OLD --response response\.md`\.$/)
  assert.match(tasks('double-anonymous').join(), /`offprint diff OLD --anonymous --response/)
})

test('errors of the check stop the package, unless told otherwise', async () => {
  journal(`  words: {value: {min: 100}, source: here, read: 2026-11, confidence: confirmed}\n`)
  const outDir = join(root, 'build', 'short')
  const stopped = await submit(paper, {journal: profile, outDir})
  assert.deepEqual([stopped.ok, stopped.written], [false, []])
  const made = await submit(paper, {journal: profile, outDir, keepGoing: true})
  assert.equal(made.ok, false)
  assert.ok(made.written.includes(join(outDir, 'manuscript.html')))
})

test('reviewers who may not know the authors get a manuscript without them, the editor a title page', async () => {
  journal(`  review: {value: double-anonymous, ${basis}}
  anonymous-without: {value: [competing-interests], ${basis}}
`)
  const outDir = join(root, 'build', 'anonymous')
  const {items} = await submit(paper, {journal: profile, outDir})
  assert.deepEqual(
    items.flatMap(({path}) => (path.endsWith('.html') ? path : [])),
    ['title-page.html', 'manuscript.html']
  )
  const read = (name: string): string => readFileSync(join(outDir, name), 'utf8')
  assert.match(read('title-page.html'), /Jane Müller[\s\S]*Competing interests/)
  assert.doesNotMatch(read('manuscript.html'), /Müller|jane@|University of Example|A Funder|Compet/)
})

test('a file that tells who wrote the paper stops the package', async () => {
  journal(`  review: {value: double-anonymous, ${basis}}\n`)
  const outDir = join(root, 'build', 'leaking')
  const note = join(root, 'supplementary', 'notes.md')
  writeFileSync(note, 'Coded by J. Mueller.')
  const stopped = await submit(paper, {journal: profile, outDir})
  assert.deepEqual([stopped.ok, stopped.written], [false, []])
  const told = stopped.files.flatMap(({messages}) =>
    messages.filter(({ruleId}) => ruleId === 'anonymous-hidden').map(({reason}) => reason)
  )
  assert.deepEqual(told, ['`notes.md`, text: the name of an author, `J. Mueller`'])
  rmSync(note)
  assert.equal((await submit(paper, {journal: profile, outDir})).ok, true)
})

test('formats that the package makes itself are no mistake', async () => {
  journal(`  figure-files: {value: true, ${basis}}
  figure-formats: {value: [tiff, eps], ${basis}}
`)
  const {files} = await submit(paper, {journal: profile, outDir: join(root, 'build', 'formats')})
  const told = files.flatMap(({messages}) => messages.map(({reason}) => reason))
  assert.deepEqual(
    told.filter(reason => reason.includes('wanted: TIFF')),
    []
  )
})
