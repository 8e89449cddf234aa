import assert from 'node:assert/strict'
import {mkdir, mkdtemp, realpath, rm, symlink, writeFile} from 'node:fs/promises'
import {homedir, tmpdir} from 'node:os'
import {delimiter, join} from 'node:path'
import {after, before, test} from 'node:test'
import {VFile} from 'vfile'
import {aliases} from '../../src/read/style/aliases.ts'
import {readLocales} from '../../src/read/style/locales.ts'
import {machineFolders} from '../../src/read/style/machine.ts'
import {shelvedNames} from '../../src/read/style/shelf.ts'
import {readStyle, type StyleOptions} from '../../src/read/style/style.ts'
import {nearestStyles} from '../../src/read/style/suggest.ts'

const minimal = (title: string) =>
  `<style class="in-text" version="1.0"><info><title>${title}</title></info>
<citation><layout><text variable="title"/></layout></citation></style>`
const dependent = (parent: string) =>
  `<style default-locale="de-DE"><info><link rel="independent-parent" href="http://www.zotero.org/styles/${parent}"/></info></style>`

let base = ''
let root = ''

before(async () => {
  process.env['OFFPRINT_STYLES'] = ''
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
  assert.match((await read('orphan')).told, /`orphan` follows `no-such-thing`, which is not there/)
})

test('styles that follow each other are told', async () => {
  await writeFile(join(root, 'styles', 'hen.csl'), dependent('egg'))
  await writeFile(join(root, 'styles', 'egg.csl'), dependent('hen'))
  assert.match((await read('hen')).told, /`egg` follows `hen`, which is not there/)
})

test('styles of this machine: journals by name, their parents, behind what the project has', async () => {
  const machine = join(base, 'Zotero', 'styles')
  await mkdir(join(machine, 'hidden'), {recursive: true})
  await writeFile(join(machine, 'journal-of-doe.csl'), dependent('house-of-doe'))
  await writeFile(join(machine, 'hidden', 'house-of-doe.csl'), minimal('beside Doe'))
  await writeFile(join(machine, 'own.csl'), minimal('outside own'))
  await writeFile(join(machine, 'vancouver.csl'), minimal('outside vancouver'))
  process.env['OFFPRINT_STYLES'] = machine
  try {
    assert.equal(await titleOf('journal-of-doe'), 'beside')
    assert.equal(await titleOf('Journal of Doe'), 'beside')
    assert.equal(await titleOf('own'), 'own')
    assert.equal(await titleOf('vancouver'), undefined)
    assert.equal((await read('jornal-of-doe')).message?.expected?.[0], 'journal-of-doe')
    // A paper names a style of the machine by its name alone.
    assert.match((await read('../../Zotero/styles/own.csl')).told, /is outside the project/)
  } finally {
    process.env['OFFPRINT_STYLES'] = ''
  }
})

test('folders of this machine: what the environment names, else the usual ones', () => {
  const home = homedir()
  assert.ok(machineFolders({}).includes(join(home, 'Zotero', 'styles', 'hidden')))
  assert.ok(machineFolders({XDG_DATA_HOME: '/data'}).includes('/data/pandoc/csl/dependent'))
  assert.ok(machineFolders({}).includes('/usr/share/citation-style-language/styles/dependent'))
  assert.deepEqual(machineFolders({OFFPRINT_STYLES: ['/a', 'b'].join(delimiter)}), [
    '/a',
    '/a/dependent',
    '/a/hidden'
  ])
  assert.deepEqual(machineFolders({OFFPRINT_STYLES: ''}), [])
})

const misspelled: [string, string][] = [
  ['Chigaco', 'chicago'],
  ['havard', 'harvard'],
  ['chicago author dat', 'chicago-author-date'],
  ['chicagoauthordate', 'chicago-author-date'],
  ['iee', 'ieee'],
  ['turabain', 'turabian'],
  ['americn psychological', 'apa'],
  ['American Psychological Association', 'apa'],
  ['modern languag association', 'modern-language-association'],
  ['Havard referencing style', 'harvard'],
  ['harvard imperial', 'harvard-imperial-college-london']
]

for (const [asked, meant] of misspelled) {
  test(`nearest to ${asked}`, async () => assert.equal((await nearestStyles(asked))[0], meant))
}

test('what is like nothing is met with no guess', async () => {
  for (const asked of ['nature-physics', 'qqqq', 'no-such-thing']) {
    assert.deepEqual(await nearestStyles(asked), [], asked)
  }
})

test('the language of the paper, else of the style, else American English', async () => {
  const languageOf = async (name: string, language: string | undefined) =>
    (await read(name, {language})).found?.language
  assert.equal(await languageOf('child', undefined), 'de-DE')
  assert.equal(await languageOf('child', 'fr'), 'fr-FR')
  assert.equal(await languageOf('own', undefined), 'en-US')
  assert.equal(await languageOf('child', 'tlh'), 'en-US')
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

test('no word of the Arabic locale is English, and its quotes are Arabic', async () => {
  const {ar} = await readLocales(['ar'])
  const terms = ar?.children.find(part => typeof part !== 'string' && part.name === 'terms')
  assert.ok(terms && typeof terms !== 'string')
  for (const term of terms.children) {
    if (typeof term === 'string') continue
    const texts = term.children.map(part =>
      typeof part === 'string' ? part : part.children.join()
    )
    assert.doesNotMatch(texts.join(), /[a-z"]/i, JSON.stringify(term.attrs))
    if (term.attrs['name'] === 'open-quote') assert.deepEqual(texts, ['«'])
    if (term.attrs['name'] === 'table') assert.deepEqual(texts, ['جدول', 'جداول'])
  }
})
