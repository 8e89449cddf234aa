import assert from 'node:assert/strict'
import {mkdir, mkdtemp, realpath, rm, symlink, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {after, before, test} from 'node:test'
import {VFile} from 'vfile'
import {aliases} from '../../src/read/style/aliases.ts'
import {shelvedNames} from '../../src/read/style/shelf.ts'
import {readStyle, type StyleOptions} from '../../src/read/style/style.ts'

const minimal = (title: string) =>
  `<style class="in-text" version="1.0"><info><title>${title}</title></info>
<citation><layout><text variable="title"/></layout></citation></style>`
const dependent = (parent: string) =>
  `<style default-locale="de-DE"><info><link rel="independent-parent" href="http://www.zotero.org/styles/${parent}"/></info></style>`

let base = ''
let root = ''

before(async () => {
  base = await realpath(await mkdtemp(join(tmpdir(), 'offprint-style-')))
  root = join(base, 'project')
  await mkdir(join(root, 'styles'), {recursive: true})
  await mkdir(join(root, 'manuscript'))
  await writeFile(join(base, 'outside.csl'), minimal('outside'))
  await writeFile(join(root, 'manuscript', 'beside.csl'), minimal('beside'))
  await writeFile(join(root, 'styles', 'own.csl'), minimal('own'))
  await writeFile(join(root, 'styles', 'nature.csl'), minimal('own nature'))
  await writeFile(join(root, 'styles', 'child.csl'), dependent('vancouver'))
  await writeFile(join(root, 'styles', 'orphan.csl'), dependent('no-such-thing'))
  await writeFile(join(root, 'styles', 'broken.csl'), '<style>\n<citation>\n</layout></style>')
  await writeFile(join(root, 'styles', 'empty.csl'), '<style><citation/></style>')
  await writeFile(
    join(root, 'styles', 'lost.csl'),
    '<style><citation><layout>\n<text macro="gone"/></layout></citation></style>'
  )
  await writeFile(
    join(root, 'styles', 'round.csl'),
    '<style><macro name="a"><text macro="b"/></macro><macro name="b"><text macro="a"/></macro><citation><layout/></citation></style>'
  )
  await symlink(join(base, 'outside.csl'), join(root, 'styles', 'linked.csl'))
})

after(() => rm(base, {recursive: true}))

async function read(name: string | undefined, options: Partial<StyleOptions> = {}) {
  const file = new VFile({path: 'paper.md'})
  const folder = join(root, 'manuscript')
  const found = await readStyle(name, {
    file,
    root,
    folder,
    language: 'en',
    trusted: false,
    ...options
  })
  const [message] = file.messages
  return {
    found,
    message,
    told: file.messages.map(({ruleId, reason}) => `${ruleId} ${reason}`).join()
  }
}

/** A style file's title, or the engine's tags of a shelved one. */
async function titleOf(name: string, options: Partial<StyleOptions> = {}) {
  return JSON.stringify((await read(name, options)).found?.style).match(
    /own nature|own|beside|outside/
  )?.[0]
}

test('APA unless another is named', async () => {
  const {found} = await read(undefined)
  assert.equal(found?.name, 'apa')
  assert.deepEqual(Object.keys(found?.locales ?? {}), ['en-US'])
})

test('names, titles, addresses and what authors call them', async () => {
  for (const name of [
    'chicago',
    'chicago-author-date.csl',
    'Chicago Author-Date',
    'https://www.zotero.org/styles/chicago-author-date',
    'Chicago Manual of Style 17th edition (author-date)'
  ]) {
    assert.deepEqual(
      (await read(name)).found?.style,
      (await read('chicago-author-date')).found?.style,
      name
    )
  }
})

test('every alias leads to a style and hides none', async () => {
  const names = await shelvedNames()
  for (const [alias, name] of Object.entries(aliases)) {
    assert.ok(names.has(name), name)
    assert.ok(!names.has(alias), alias)
  }
})

test('files: beside the paper, in the project, in styles/', async () => {
  assert.equal(await titleOf('beside.csl'), 'beside')
  assert.equal(await titleOf('./beside.csl'), 'beside')
  assert.equal(await titleOf('styles/own.csl'), 'own')
  assert.equal(await titleOf('../styles/own.csl'), 'own')
  assert.equal(await titleOf('own'), 'own')
  assert.equal(await titleOf('own.csl'), 'own')
  assert.equal(await titleOf('nature'), 'own nature')
})

test('nothing outside the project, not by a link either, unless the command line says so', async () => {
  for (const name of [
    '../../outside.csl',
    join(base, 'outside.csl'),
    'linked',
    'styles/linked.csl',
    '/etc/x.csl'
  ]) {
    const {found, told} = await read(name)
    assert.equal(found, undefined)
    assert.equal(told, `file-inside-project \`${name}\` is outside the project`)
  }
  assert.equal(await titleOf(join(base, 'outside.csl'), {trusted: true}), 'outside')
  assert.equal(await titleOf('../outside.csl', {trusted: true, folder: root}), 'outside')
})

test('a dependent style is its parent, in its own language', async () => {
  const {found} = await read('child')
  const parent = (await read('vancouver')).found
  assert.deepEqual(Object.keys(found?.locales ?? {}), ['en-US', 'de-DE'])
  assert.equal(JSON.stringify(found?.style).length > 5000, true)
  assert.notDeepEqual(found?.style, parent?.style)
  assert.match((await read('orphan')).told, /no citation style `no-such-thing`/)
})

test('a misspelled name is told with the nearest and its place', async () => {
  const {told, message} = await read('vancuver', {at: {line: 4, column: 6}})
  assert.equal(told, 'citation-style-known There is no citation style `vancuver`')
  assert.equal(message?.expected?.[0], 'vancouver')
  assert.equal(message?.line, 4)
  assert.match((await read('styles/gone.csl')).told, /no citation style `styles\/gone.csl`/)
})

test('a broken file is told with its line', async () => {
  const broken = await read('broken')
  assert.equal(broken.told, 'citation-style-known The citation style `broken` cannot be read')
  assert.match(
    broken.message?.note ?? '',
    /broken\.csl:3: `<\/layout>` stands where <\/citation> should/
  )
  assert.match((await read('round')).message?.note ?? '', /the macro `a` calls itself/)
  assert.match((await read('empty')).message?.note ?? '', /no `<citation>` with a `<layout>`/)
  assert.match(
    (await read('lost')).message?.note ?? '',
    /lost\.csl:2: the macro `gone` is not defined/
  )
})

const languages: [string, string[]][] = [
  ['ar', ['ar', 'en-US']],
  ['ar-EG', ['ar', 'en-US']],
  ['de', ['de-DE', 'en-US']],
  ['de-AT', ['de-AT', 'de-DE', 'en-US']],
  ['de-LU', ['de-DE', 'en-US']],
  ['zh-Hant', ['zh-TW', 'en-US']],
  ['pt-br', ['pt-BR', 'pt-PT', 'en-US']],
  ['sr-Latn-RS', ['sr-RS', 'en-US']],
  ['tlh', ['en-US']]
]

for (const [language, tags] of languages) {
  test(`locales of ${language}`, async () => {
    const {found} = await read('vancouver', {language})
    assert.deepEqual(Object.keys(found?.locales ?? {}), tags)
  })
}
