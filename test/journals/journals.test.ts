import assert from 'node:assert/strict'
import {mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {test} from 'node:test'
import {Ajv} from 'ajv'
import {parse} from 'yaml'
import {SetupError} from '../../src/fault.ts'
import {findProfile} from '../../src/journals/journals.ts'
import {listJournals, profileText} from '../../src/journals/listing.ts'
import {readWritten} from '../../src/journals/written.ts'
import {demandsAt} from '../../src/profile.ts'
import {shelvedNames} from '../../src/read/style/shelf.ts'
import {journalSchema} from './schema.ts'

const path = 'journal.schema.json'
const schema = journalSchema()
const validate = new Ajv({strict: true, strictRequired: false}).compile(schema)
const folder = join('styles', 'journals')

test('the schema is that of the table of asks; UPDATE=1 writes it', () => {
  const text = `${JSON.stringify(schema, undefined, 2)}\n`
  if (process.env['UPDATE'] === '1' && process.env['CI'] === undefined) writeFileSync(path, text)
  assert.equal(readFileSync(path, 'utf8'), text)
})

test('every journal is valid by the schema and by the reader', () => {
  const names = readdirSync(folder)
  assert.ok(names.length >= 20)
  for (const name of names) {
    const text = readFileSync(join(folder, name), 'utf8')
    assert.ok(validate(parse(text)), `${name}: ${JSON.stringify(validate.errors)}`)
    readWritten(text, name)
  }
})

const rule = 'source: here, read: 2026-11, confidence: secondary'
for (const wrong of [
  'publisher: A house',
  'name: A\nrule: {}',
  'name: A\nstages: [first]',
  `name: A\nrules: {word: {value: {max: 1}, ${rule}}}`,
  `name: A\nrules: {words: {value: 300, ${rule}}}`,
  `name: A\nrules: {words: {value: {}, ${rule}}}`,
  `name: A\nrules: {words: {value: {most: 1}, ${rule}}}`,
  `name: A\nrules: {orcid: {value: some, ${rule}}}`,
  `name: A\nrules: {meca: {value: perhaps, ${rule}}}`,
  `name: A\nrules: {figure-formats: {value: [tif], ${rule}}}`,
  'name: A\nrules: {words: {value: {max: 1}, read: 2026-11, confidence: secondary}}',
  'name: A\nrules: {words: {value: {max: 1}, source: here, confidence: secondary}}',
  'name: A\nrules: {words: {value: {max: 1}, source: here, read: 2026-11, confidence: sure}}',
  'name: A\nrules: {words: {value: {max: 1}, source: here, read: today, confidence: confirmed}}'
]) {
  test(`both the schema and the reader refuse ${wrong.replace('\n', ', ')}`, () => {
    assert.equal(validate(parse(wrong)), false)
    assert.throws(() => readWritten(wrong, 'mine.yaml'), /^SetupError: mine\.yaml:\d+:\d+ /)
  })
}

test('the citation styles that journals name are there', async () => {
  const known = await shelvedNames()
  for (const {id, rules} of await listJournals([], '.')) {
    for (const {value} of rules['reference-style'] ?? []) {
      for (const name of value) assert.ok(known.has(name), `${id}: ${name}`)
    }
  }
})

test('a journal has the rules of its publisher and of all journals', async () => {
  const profile = await findProfile('PLOS One', '.')
  assert.deepEqual(profile.behind, ['plos', 'generic'])
  assert.equal(profile.rules['running-title-characters']?.[0]?.journal, 'PLOS ONE')
  assert.equal(profile.rules['reference-style']?.[0]?.journal, 'A PLOS journal')
  assert.equal(profile.rules['cover-letter']?.[0]?.journal, 'Any journal')
  assert.equal(demandsAt(profile, 'initial').rules['figure-formats'], undefined)
  assert.deepEqual(demandsAt(profile, 'accepted').rules['figure-formats']?.value, ['tiff', 'eps'])
  assert.match(
    profileText(profile),
    /figure-bytes +at most 10000000 \(accepted\) {2}Bytes of a figure/
  )
})

test('what was read more than a year ago is told', async () => {
  const profile = await findProfile('arxiv', '.')
  const aged = /^Read more than a year ago: (.*)\.$/m
  assert.doesNotMatch(profileText(profile, new Date('2027-11-28')), aged)
  const [, told] = aged.exec(profileText(profile, new Date('2027-12-02'))) ?? []
  assert.match(told ?? '', /^abstract-words, .*figure-pixels/)
})

test('a name that is not there is met with the nearest', async () => {
  await assert.rejects(findProfile('plos-oen', '.'), ({message, hint}: SetupError) => {
    assert.equal(message, 'There is no journal `plos-oen`')
    assert.match(hint, /^Did you mean `plos-one`/)
    return true
  })
})

test('a journal of the author’s own: by name, by file, and not in a circle', async t => {
  const root = mkdtempSync(join(tmpdir(), 'offprint-journals-'))
  t.after(() => rmSync(root, {recursive: true}))
  mkdirSync(join(root, 'journals'))
  const mine = join(root, 'journals', 'mine.yaml')
  writeFileSync(mine, `name: Mine\nextends: plos\nrules: {words: {value: {max: 9}, ${rule}}}\n`)
  for (const asked of ['mine', mine]) {
    const {name, behind, rules} = await findProfile(asked, root)
    assert.deepEqual([name, behind], ['Mine', ['plos', 'generic']])
    assert.deepEqual(rules.words?.[0]?.value, {max: 9})
  }
  writeFileSync(mine, 'name: Mine\nextends: ./other.yml\n')
  writeFileSync(join(root, 'journals', 'other.yml'), 'name: Other\nextends: mine\n')
  await assert.rejects(findProfile('mine', root), SetupError)
})
