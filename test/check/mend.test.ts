import assert from 'node:assert/strict'
import {
  chmodSync,
  cpSync,
  existsSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync
} from 'node:fs'
import {join} from 'node:path'
import {describe, test} from 'node:test'
import {compose} from '../../src/compose.ts'
import {proofread} from '../../src/proofread.ts'
import {readAgain} from '../../src/read/again.ts'
import {scratch} from '../print/fakes.ts'

const cases = join('test', 'cases')
const mendable = readdirSync(cases).filter(name => existsSync(join(cases, name, 'fixed.bib')))

/** A copy of a case, where it may be mended. */
function copyOf(name: string): string {
  const folder = scratch()
  cpSync(join(cases, name), folder, {recursive: true})
  return folder
}

const paperIn = (folder: string) => join(folder, 'paper.md')
const bibIn = (folder: string) => join(folder, 'refs.bib')

describe('offprint check --fix', () => {
  test('there are cases of it', () => {
    assert.ok(mendable.length > 15)
  })

  for (const name of mendable) {
    test(`mends ${name} once and no more`, async () => {
      const folder = copyOf(name)
      const {mended} = await proofread(paperIn(folder), {fix: true})
      assert.ok(mended.length > 0)
      const once = readFileSync(bibIn(folder))
      assert.deepEqual(once, readFileSync(join(folder, 'fixed.bib')))
      assert.deepEqual((await proofread(paperIn(folder), {fix: true})).mended, [])
      assert.deepEqual(readFileSync(bibIn(folder)), once)
    })
  }

  test('mends the place of a citation in the paper', async () => {
    const folder = copyOf('check-citation-place')
    const {mended} = await proofread(paperIn(folder), {fix: true})
    assert.deepEqual(
      mended.map(({key, before, after}) => `${key}:${before} →${after}`),
      ['doe2020: p 3 → p. 3', 'roe2019:, vol 2 →, vol. 2']
    )
    assert.match(
      readFileSync(paperIn(folder), 'utf8'),
      /\[@doe2020 p\. 3\], \[@roe2019, vol\. 2\] and/
    )
    assert.deepEqual((await proofread(paperIn(folder), {fix: true})).mended, [])
  })

  // These mend the file for LaTeX and for other readers; Offprint prints the same before and after.
  for (const name of mendable.filter(one =>
    /-(?:doi|signs-(?:ampersand|percent|underscore)|isbn|month|pages-hyphen)/.test(one)
  )) {
    test(`prints the same after mending ${name}`, async () => {
      const folder = copyOf(name)
      const entries = async () => (await compose(paperIn(folder), {}, () => {})).bibliography
      const before = await entries()
      await proofread(paperIn(folder), {fix: true})
      assert.deepEqual(await entries(), before)
    })
  }

  test('says what it changed, and warns of it no more', async () => {
    const folder = copyOf('check-pages-word')
    const {mended, files} = await proofread(paperIn(folder), {fix: true})
    assert.deepEqual(mended, [
      {
        file: bibIn(folder),
        line: 7,
        column: 3,
        key: 'doe2020',
        field: 'pages',
        before: 'pp. 11-19',
        after: '11--19'
      }
    ])
    assert.deepEqual(
      files.flatMap(({messages}) => messages),
      []
    )
  })

  test('keeps the rights of the file', async () => {
    const folder = copyOf('check-doi-word')
    chmodSync(bibIn(folder), 0o640)
    await proofread(paperIn(folder), {fix: true})
    assert.equal(statSync(bibIn(folder)).mode & 0o777, 0o640)
  })

  test('leaves a file alone that lies outside the project', async () => {
    const folder = copyOf('check-doi-word')
    const other = join(scratch(), 'refs.bib')
    cpSync(bibIn(folder), other)
    const {mended, files} = await proofread(paperIn(folder), {fix: true, bibliography: [other]})
    assert.deepEqual(mended, [])
    assert.equal(files[1]?.messages[0]?.ruleId, 'entry-doi-valid')
    assert.deepEqual(readFileSync(other), readFileSync(join(cases, 'check-doi-word', 'refs.bib')))
  })

  test('leaves a file alone that changed since it was read', async () => {
    const folder = copyOf('check-doi-word')
    const {files} = await compose(paperIn(folder), {}, () => {})
    const [, bib] = files
    assert.ok(bib && (await readAgain(paperIn(folder), bib)))
    writeFileSync(bibIn(folder), `${bib}\n`)
    assert.equal(await readAgain(paperIn(folder), bib), undefined)
  })

  test('without it nothing is written', async () => {
    const folder = copyOf('check-doi-word')
    const {mended} = await proofread(paperIn(folder))
    assert.deepEqual(mended, [])
    assert.deepEqual(
      readFileSync(bibIn(folder)),
      readFileSync(join(cases, 'check-doi-word', 'refs.bib'))
    )
    assert.equal(existsSync(join(folder, 'build')), false)
  })
})

test('entries that are not cited are checked when asked', async () => {
  const paper = join(cases, 'check-uncited-many', 'paper.md')
  const pages = async (wholeLibrary: boolean) =>
    (await proofread(paper, {wholeLibrary})).files
      .flatMap(({messages}) => messages)
      .filter(({ruleId}) => ruleId === 'entry-pages-valid').length
  assert.equal(await pages(false), 0)
  assert.equal(await pages(true), 12)
})
