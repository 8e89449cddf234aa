import assert from 'node:assert/strict'
import {test} from 'node:test'
import {VFile} from 'vfile'
import {readBibliography} from '../../src/read/bibliography/bibliography.ts'
import {read, readOne} from './found.ts'

test('the fields that other readers stumble over', async () => {
  const item = await readOne(
    '@article{a, title = {x}, pages = 1-19, note=, month = mar, year = 2020, volume = 12,}'
  )
  assert.equal(item['page'], '1–19')
  assert.equal(item['note'], undefined)
  assert.deepEqual(item['issued'], {'date-parts': [[2020, 3]]})
  assert.equal(item['volume'], '12')
})

test('a field that cannot be read does not take the others with it', async () => {
  const {told, items} = await read(
    '@book{a,\n title = {x}\n year = {2020},\n ?! {z},\n publisher = {P}}'
  )
  assert.deepEqual(told, [
    '2:13 bibliography-entry-readable `a` has no comma behind its field `title`',
    '4:2 bibliography-entry-readable `a` has `?! {z},` where a field should be'
  ])
  const item = items.get('a')
  assert.deepEqual([item?.['title'], item?.['publisher']], ['x', 'P'])
})

test('the fields of an entry nobody cites are not looked at', async () => {
  const {told} = await read(
    '@book{a, title = {x} year = 2020}\n@book{b, title = {y}}',
    new Set(['b'])
  )
  assert.deepEqual(told, [])
})

test('the first of two entries with a key holds', async () => {
  const text = '@book{k, title = {One}}\n@book{k, title = {Two}}'
  const {told, items, file} = await read(text)
  assert.deepEqual(told, ['2:1 bibliography-key-unique The key `k` is taken already'])
  assert.equal(file.messages[0]?.note, 'line 1 has it first, and that is used')
  assert.equal(items.get('k')?.['title'], 'One')
  assert.deepEqual((await read(text, new Set())).told, [])
})

test('a key taken by another file is told with that file', async () => {
  const one = new VFile({path: 'one.bib', value: '\n@book{k, title = {One}}'})
  const two = new VFile({path: 'two.json', value: '[\n{"id": "k", "title": "Two"}]'})
  await readBibliography([one, two], 'all')
  assert.equal(one.messages.length, 0)
  assert.equal(two.messages[0]?.note, 'one.bib, line 2 has it first, and that is used')
  assert.equal(two.messages[0]?.line, 2)
})

test('keys that differ by case are two', async () => {
  const {keys, told} = await read('@book{Key, title = {x}}\n@book{key, title = {y}}')
  assert.deepEqual(keys, ['Key', 'key'])
  assert.deepEqual(told, [])
})

test('macros, also of an earlier file', async () => {
  const one = new VFile({path: 'a.bib', value: '@string{jn = "Journal"}\n@string(pub = {Pub})'})
  const two = new VFile({
    path: 'b.bib',
    value: '@article{a, journal = jn # { of } # "X", publisher = PUB}'
  })
  const {items} = await readBibliography([one, two], new Set(['a']))
  assert.equal(items.get('a')?.['container-title'], 'Journal of X')
  assert.equal(items.get('a')?.['publisher'], 'Pub')
})

test('crossref and xdata, through each other and in a circle', async () => {
  const {items, told} = await read(
    `@inproceedings{child, crossref = {parent}, title = {C}, shorttitle = {S}}
@proceedings{parent, title = {P}, xdata = {acm}, year = 2001, shorttitle = {No}}
@xdata{acm, publisher = {ACM}, xdata = {parent}}`,
    new Set(['child'])
  )
  const child = items.get('child')
  assert.deepEqual(told, [])
  assert.equal(items.size, 1)
  assert.deepEqual(
    [child?.['title'], child?.['container-title'], child?.['publisher'], child?.['title-short']],
    ['C', 'P', 'ACM', 'S']
  )
  assert.deepEqual(child?.['issued'], {'date-parts': [[2001]]})
})

test('a crossref that leads nowhere', async () => {
  const {told} = await read('\n@inbook{a, crossref = {b}, title = {x}}')
  assert.deepEqual(told, ['2:1 bibliography-entry-readable `a` refers to `b`, which is not there'])
})

test('CSL-JSON, and CSL YAML as pandoc has it', async () => {
  const json = await read(
    '[{"id": 7, "type": "book", "title": "T", "issued": "2020-03"}]',
    'all',
    'x.json'
  )
  assert.deepEqual(json.items.get('7'), {
    id: '7',
    type: 'book',
    title: 'T',
    issued: {'date-parts': [[2020, 3]]}
  })
  const yaml = await read(
    '---\nreferences:\n- id: doe\n  type: book\n  issued:\n    year: 2020\n    month: 3\n...\n',
    'all',
    'x.yaml'
  )
  assert.deepEqual(yaml.items.get('doe')?.['issued'], {'date-parts': [[2020, 3]]})
})

test('of 50,000 items of a YAML file those wanted are read', async () => {
  const item = (index: number) => `- id: key${index}
  type: book
  author:
  - family: Doe
    given: Jane
  title: The *whole* story
  abstract: |
    - id: none
    ${'lorem ipsum '.repeat(20)}
  issued: 2020
`
  const text = `references:\n${Array.from({length: 50_000}, (_, index) => item(index)).join('')}`
  const before = process.cpuUsage()
  const {keys, items, told} = await read(text, new Set(['key3', 'key49999']), 'x.yaml')
  const {user} = process.cpuUsage(before)
  assert.equal(keys.length, 50_000)
  assert.deepEqual(
    [...items].map(([key, {title}]) => [key, title]),
    [
      ['key3', 'The <i>whole</i> story'],
      ['key49999', 'The <i>whole</i> story']
    ]
  )
  assert.deepEqual(told, [])
  // A parser takes twenty seconds for them.
  assert.ok(user < 4_000_000, `${user / 1e6} s`)
})

test('broken JSON and YAML are told with their place', async () => {
  assert.match((await read('[\n {"id": }]', 'all', 'x.json')).told.join(), /^2:9 .*not JSON$/)
  assert.match(
    (await read('a:\n  - b\n c: d', 'all', 'x.yml')).told.join(),
    /^[23]:\d+ .*not YAML$/
  )
  assert.match(
    (await read('[{"title": "x"}]', 'all', 'x.json')).told.join(),
    /Reference 1 has no `id`/
  )
})

test('another kind of file', async () => {
  const {told, file} = await read('x', 'all', 'refs.doc')
  assert.match(told.join(), /bibliography-entry-readable `refs.doc` is not a kind of bibliography/)
  assert.match(file.messages[0]?.note ?? '', /\.bib/)
})

test('a long chain of cross-references ends', async () => {
  const text = Array.from(
    {length: 3000},
    (_, i) => `@book{k${i}, xdata = {k${i + 1}, k${i + 2}}}\n`
  )
  const {items} = await read(`${text.join('')}@book{k3000}@book{k3001}`, new Set(['k0']))
  assert.equal(items.size, 1)
})
