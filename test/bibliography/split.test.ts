import assert from 'node:assert/strict'
import {test} from 'node:test'
import {split} from '../../src/read/bibliography/split.ts'
import {read} from './found.ts'

const keysOf = (text: string) => split(text).entries.map(({key}) => key)

test('what is not an entry is passed over', () => {
  const text = `Some text, a@b.org (work).
% @article{commented, title = {x}}
@comment{jabref-meta: databaseType:bibtex;}
@comment{@book{inside, title = {x}}}
@preamble{"\\newcommand{\\x}{@book{no,}}"}
@string{name = {x}}
@book{first, title = {x}} @book{second, title = {y}}`
  assert.deepEqual(keysOf(text), ['first', 'second'])
  assert.equal(split(text).strings.length, 1)
  assert.deepEqual(split(text).faults, [])
})

test('an entry may stand in parentheses, with some in its values', () => {
  const text = '@article(one, title = "A (b) c", note = {)})\n@book{two, title = {x}}'
  assert.deepEqual(keysOf(text), ['one', 'two'])
})

test('a comment between fields may hold a brace', () => {
  assert.deepEqual(keysOf('@book{a,\n  % was {x\n  title = {y}\n}\n@book{b, title = {z}}'), [
    'a',
    'b'
  ])
})

test('a key may be an address, or not Latin', () => {
  const keys = ['https://x.org/a?b=c#d', 'DBLP:conf/x/Y20', 'عمر2020', "o'neil_2020", 'Smith 2020']
  assert.deepEqual(keysOf(keys.map(key => `@misc{${key}, title = {x}}`).join('\n')), keys)
})

test('a brace never closed costs one entry and is told at its first line', async () => {
  const {told, keys, items} = await read(`@book{good, title = {x}}

@article{broken,
  title = {An unbalanced {brace},
  year = {2002}
}

@book{later, title = {y}}`)
  assert.deepEqual(told, [
    '3:1 bibliography-entry-readable `broken` has a brace that is never closed'
  ])
  assert.deepEqual(keys, ['good', 'broken', 'later'])
  assert.equal(items.get('broken')?.['title'], 'An unbalanced <span class="nocase">brace</span>')
  assert.deepEqual(items.get('broken')?.['issued'], {'date-parts': [[2002]]})
})

test('an uncited entry that is broken is told too, for others may be lost with it', async () => {
  const {told} = await read('@book{a, title = {x}\n@book{b, title = {y}}', new Set(['b']))
  assert.deepEqual(told, ['1:1 bibliography-entry-readable `a` has a brace that is never closed'])
})

test('a brace too many', async () => {
  const {told, keys} = await read(
    '@book{a,\n title = {x}},\n year = {2020}\n}\n@book{b, title = {y}}'
  )
  assert.deepEqual(told, ['1:1 bibliography-entry-readable `a` has a closing brace too many'])
  assert.deepEqual(keys, ['a', 'b'])
})

test('an entry without a key, and a key without a comma', async () => {
  const {told, items} = await read(
    '@book{, title = {x}}\n@book{title = {x}}\n@book{k\n title = {y}}'
  )
  assert.deepEqual(told, [
    '1:1 bibliography-entry-readable An entry has no key',
    '2:1 bibliography-entry-readable An entry has no key',
    '3:1 bibliography-entry-readable The key `k` has no comma behind it'
  ])
  assert.equal(items.get('k')?.['title'], 'y')
})

test('positions hold with a byte order mark and CRLF', async () => {
  const {told, file} = await read(
    '\uFEFF@book{, title = {x}}\r\n\r\n  @book{a, title = {x} year = 2020}'
  )
  assert.deepEqual(told, [
    '1:1 bibliography-entry-readable An entry has no key',
    '3:23 bibliography-entry-readable `a` has no comma behind its field `title`'
  ])
  assert.deepEqual(
    file.messages.map(({place}) => place && 'offset' in place && place.offset),
    [1, 47]
  )
})

test('many broken entries are as quick to pass as whole ones', () => {
  const text = Array.from({length: 5000}, (_, index) => `@book{k${index}, title = {x\n`).join('')
  const {entries, faults} = split(text)
  assert.equal(entries.length, 5000)
  assert.equal(faults.length, 5000)
})

test('comments that are never closed are as quick to pass', () => {
  const text = '@comment{ x\n'.repeat(100_000)
  assert.deepEqual(split(`${text}\n@book{a, title = {x}}`).faults, [])
})

test('a long stretch of space or of comments is passed over', async () => {
  const text = `@book{a,${' '.repeat(10_000_000)}title = {x},${'\n%'.repeat(1_000_000)}\n year = 2020}`
  const item = (await read(text)).items.get('a')
  assert.deepEqual([item?.['title'], item?.['issued']], ['x', {'date-parts': [[2020]]}])
})

test('macros that double each other do not fill the memory', async () => {
  const doubled = Array.from(
    {length: 40},
    (_, index) => `@string{s${index + 1} = s${index} # s${index}}`
  )
  const text = `@string{s0 = {xxxx}}\n${doubled.join('\n')}\n@book{a, note = s40}`
  const {items} = await read(text)
  assert.ok(String(items.get('a')?.['note']).length < 10_000_000)
})

test('of 50,000 entries those wanted are read', async () => {
  const entry = (index: number) => `@article{key${index},
  author = {M{\\"u}ller, K. and {The {ABC} Collaboration}}, title = {Study ${index}},
  journal = {Journal}, year = {2020}, abstract = {${'lorem ipsum '.repeat(20)}}
}
`
  const text = Array.from({length: 50_000}, (_, index) => entry(index)).join('')
  const {keys, items, told} = await read(text, new Set(['key3', 'key49999']))
  assert.equal(keys.length, 50_000)
  assert.deepEqual([...items.keys()], ['key3', 'key49999'])
  assert.deepEqual(told, [])
})
