import assert from 'node:assert/strict'
import {spawnSync} from 'node:child_process'
import {mkdirSync, mkdtempSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join, resolve} from 'node:path'
import {before, test} from 'node:test'
import {listStyles, search} from '../../src/catalogue/catalogue.ts'
import {find, listingJson, listingText} from '../../src/catalogue/listing.ts'

const root = mkdtempSync(join(tmpdir(), 'offprint-listing-'))
const machine = join(root, 'machine')

before(async () => {
  process.env['OFFPRINT_STYLES'] = machine
  mkdirSync(join(root, 'styles'))
  mkdirSync(machine)
  const own = `<style class="in-text" version="1.0"><info><title>House of Doe</title></info>
<citation><layout><text value="set by "/><text variable="title"/></layout></citation></style>`
  writeFileSync(join(root, 'styles', 'house-of-doe.csl'), own)
  writeFileSync(join(root, 'styles', 'broken-doe.csl'), '<style>')
  writeFileSync(join(machine, 'journal-of-doe.csl'), own)
  writeFileSync(join(machine, 'apa.csl'), own)
  styles = await listStyles(root)
})

let styles: Awaited<ReturnType<typeof listStyles>>
const namesOf = (asked: string) => search(styles, asked).map(({name}) => name)

test('each style once, where it would be found', () => {
  assert.equal(styles.length, 2679 + 3)
  const from = new Map(styles.map(style => [style.name, style.from]))
  assert.equal(from.get('house-of-doe'), 'project')
  assert.equal(from.get('apa'), 'offprint')
  assert.equal(from.get('journal-of-doe'), 'machine')
  const apa = styles.find(({name}) => name === 'apa')
  assert.equal(apa?.format, 'author-date')
  assert.deepEqual(apa?.fields, ['psychology', 'generic-base'])
})

const searches: readonly (readonly [asked: string, first: string])[] = [
  ['apa', 'apa'],
  ['mla', 'modern-language-association'],
  ['American Psychological', 'apa'],
  ['HARVARD leeds', 'harvard-leeds-beckett-university'],
  ['universitat munchen', 'technische-universitat-munchen-controlling'],
  ['Économie', 'economie-et-statistique'],
  ['political science', 'american-political-science-association'],
  ['of doe', 'house-of-doe'],
  ['peace', 'journal-of-peace-research'],
  ['german medicine', 'praxis']
]

for (const [asked, first] of searches) {
  test(`search: ${asked}`, () => assert.equal(namesOf(asked)[0], first))
}

test('a discipline and a format narrow each other', () => {
  const all = namesOf('law')
  const notes = namesOf('law note')
  assert.ok(notes.length > 5 && notes.length < all.length, `${notes.length} of ${all.length}`)
  assert.ok(notes.includes('oscola'))
})

test('a row: name, what else it is called, title, and a sample set by the style', async () => {
  const text = listingText(await find('mla', root), 200)
  assert.match(
    text,
    /^modern-language-association or mla {2}Modern Language Association 9th edition\n {4}\(Doe and Roe\) {3}Doe, Jane, and Richard Roe\. “The Measure of Things\.” Journal of Examples, /m
  )
  assert.match(listingText(await find('nature', root), 200), /^ {4}¹ {3}1\. Doe, J\. & Roe, R\. /m)
  const own = listingText(await find('doe', root), 200)
  assert.match(own, /^house-of-doe {2}\[styles\/\]\n {4}set by The measure of things\n/m)
  assert.match(own, /^broken-doe {2}\[styles\/\]\n {4}This file cannot be read\.\n/m)
  assert.match(own, /^journal-of-doe {2}\[this machine\]\n/m)
})

test('rows keep to the width; what does not fit is named', async () => {
  const listing = await find('history', root)
  const text = listingText(listing, 60)
  assert.equal(listing.samples.length, 20)
  assert.match(text, new RegExp(`^And ${listing.styles.length - 20} more: `, 'm'))
  const rows = text.split('\n').slice(0, 40)
  assert.ok(
    rows.every(row => row.length <= 60),
    rows.find(row => row.length > 60)
  )
})

test('without a search the well-known, and how many there are', async () => {
  const text = listingText(await find('', root), 100)
  assert.match(text, /^apa {2}American Psychological Association/)
  assert.match(text, /^The well-known of 2,682 styles\. Search: offprint styles WORD …$/m)
})

test('nothing found: the nearest, and how to fetch', async () => {
  const text = listingText(await find('havard', root), 100)
  assert.match(
    text,
    /^No style has `havard` in its name, title or discipline\.\nDid you mean `harvard`/
  )
  assert.match(text, /offprint styles add havard$/m)
})

test('for programs: all that were found, the first with samples', async () => {
  const {total, styles} = JSON.parse(listingJson(await find('chicago', root)))
  assert.equal(total, 2682)
  assert.equal(styles[0].name, 'chicago-author-date')
  assert.equal(styles[0].citation, '(Doe and Roe 2020)')
  assert.ok(styles.length > 20)
  assert.equal(styles.at(-1).citation, undefined)
})

test('the command: 0 for found, 1 for nothing, help', () => {
  const run = (...args: string[]) =>
    spawnSync(process.execPath, [resolve('dist/cli.js'), 'styles', ...args], {
      cwd: root,
      encoding: 'utf8'
    })
  const found = run('oscola')
  assert.equal(found.status, 0, found.stderr)
  assert.match(found.stdout, /^oscola {2}OSCOLA/)
  assert.equal(run('zzzzzz').status, 1)
  assert.equal(JSON.parse(run('ieee', '--json').stdout).styles[0].citation, '[1]')
  assert.match(run('--help').stdout, /offprint styles add NAME/)
  assert.match(run('add').stderr, /takes the name or address/)
})
