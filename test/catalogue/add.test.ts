import assert from 'node:assert/strict'
import {spawn} from 'node:child_process'
import {existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync} from 'node:fs'
import {createServer} from 'node:http'
import type {AddressInfo} from 'node:net'
import {tmpdir} from 'node:os'
import {join, resolve} from 'node:path'
import {after, before, test} from 'node:test'
import {VFile} from 'vfile'
import {addStyle} from '../../src/catalogue/add.ts'
import {SetupError} from '../../src/fault.ts'
import {readStyle} from '../../src/read/style/style.ts'

const licence =
  '<rights license="http://creativecommons.org/licenses/by-sa/3.0/">By the authors of the tests</rights>'
const whole = (title: string) => `<?xml version="1.0" encoding="utf-8"?>
<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0">
<info><title>${title}</title>${licence}</info>
<citation><layout><text variable="title"/></layout></citation></style>
`
const journal = (title: string, parent: string) => `<?xml version="1.0" encoding="utf-8"?>
<style xmlns="http://purl.org/net/xbiblio/csl" version="1.0" default-locale="en-GB">
<info><title>${title}</title>
<link href="http://www.zotero.org/styles/${parent}" rel="independent-parent"/>${licence}</info></style>
`

/** What the service has, by the last part of the address: a style or a page, else a status. */
const shelf: Readonly<Record<string, string | number>> = {
  'journal-of-doe': journal('Journal of Doe', 'house-of-doe'),
  'house-of-doe': whole('House of Doe'),
  'doe-letters': journal('Doe Letters', 'nature'),
  'doe-reviews': journal('Doe Reviews', 'gone-with-doe'),
  'american-chemical-society': whole('A newer one'),
  apa: whole('APA, another edition'),
  hen: journal('Hen', 'egg'),
  egg: journal('Egg', 'hen'),
  'page.csl': '<!DOCTYPE html><html><body>Not found</body></html>',
  'cut.csl': '<style><citation>',
  'old.csl':
    '<style class="in-text"><citation><option name="x" value="1"/><layout/></citation></style>',
  'large.csl': `<style>${' '.repeat(2_100_000)}</style>`,
  'ill.csl': 500
}

const asked: string[] = []
const server = createServer(({url = ''}, response) => {
  const name = url.replace(/^.*\/|\?.*$/g, '')
  asked.push(name)
  if (name === 'renamed') {
    response.writeHead(301, {location: '/styles/house-of-doe'}).end()
    return
  }
  const found = shelf[name]
  const type =
    name === 'page.csl' ? 'text/html' : 'application/vnd.citationstyles.style+xml; charset=utf-8'
  const status = typeof found === 'number' ? found : found === undefined ? 404 : 200
  response.writeHead(status, {'content-type': type}).end(String(found ?? 'Style not found'))
})
let service = ''

before(async () => {
  process.env['OFFPRINT_STYLES'] = ''
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done))
  service = `http://127.0.0.1:${(server.address() as AddressInfo).port}/styles`
})
after(() => {
  server.closeAllConnections()
  server.close()
})

const project = () => mkdtempSync(join(tmpdir(), 'offprint-add-'))
const stylesOf = (root: string) =>
  existsSync(join(root, 'styles')) ? readdirSync(join(root, 'styles')).sort() : []

test('a journal’s style comes with the one it follows, as they were sent', async () => {
  const root = project()
  const added = await addStyle('Journal of Doe', root, service)
  assert.deepEqual(
    added.map(({name, title, isNew}) => [name, title, isNew]),
    [
      ['journal-of-doe', 'Journal of Doe', true],
      ['house-of-doe', 'House of Doe', true]
    ]
  )
  assert.deepEqual(stylesOf(root), ['house-of-doe.csl', 'journal-of-doe.csl'])
  const path = join(root, 'styles', 'house-of-doe.csl')
  assert.equal(readFileSync(path, 'utf8'), shelf['house-of-doe'])
})

test('a paper may then name it, by its address too', async () => {
  const root = project()
  await addStyle(`${service}/journal-of-doe?source=1`, root, service)
  for (const name of ['journal-of-doe', 'Journal of Doe', `${service}/journal-of-doe`]) {
    const file = new VFile()
    const found = await readStyle(name, {
      file,
      root,
      folder: root,
      language: undefined,
      trusted: false
    })
    assert.deepEqual(file.messages, [], name)
    assert.equal(found?.language, 'en-GB')
  }
})

test('what comes with Offprint is not fetched', async () => {
  const root = project()
  asked.length = 0
  await addStyle('doe-letters', root, service)
  assert.deepEqual(asked, ['doe-letters'])
  assert.deepEqual(stylesOf(root), ['doe-letters.csl'])
})

test('an address that leads on is followed; the style keeps the name asked for', async () => {
  const root = project()
  await addStyle('renamed', root, service)
  assert.deepEqual(stylesOf(root), ['renamed.csl'])
})

test('what authors call a style is its name; a newer one goes before the installed', async () => {
  const [added] = await addStyle('acs', project(), service)
  assert.equal(added?.name, 'american-chemical-society')
  assert.equal(added?.hides, true)
})

test('styles that follow each other end', async () => {
  const added = await addStyle('hen', project(), service)
  assert.deepEqual(
    added.map(({name}) => name),
    ['hen', 'egg']
  )
})

test('the same style twice is as it was; another of its name stays', async () => {
  const root = project()
  await addStyle('house-of-doe', root, service)
  const [again] = await addStyle('house-of-doe', root, service)
  assert.equal(again?.isNew, false)
  const path = join(root, 'styles', 'house-of-doe.csl')
  writeFileSync(path, whole('My own'))
  await assert.rejects(
    addStyle('house-of-doe', root, service),
    /Another `house-of-doe.csl` is in `styles\/`/
  )
  await addStyle('journal-of-doe', root, service)
  assert.equal(readFileSync(path, 'utf8'), whole('My own'))
  assert.deepEqual(stylesOf(root), ['house-of-doe.csl', 'journal-of-doe.csl'])
})

const refusals: readonly (readonly [asked: string, message: RegExp])[] = [
  ['journal-of-nowhere', /^127\.0\.0\.1:\d+ has no style `journal-of-nowhere`$/],
  ['doe-reviews', /has no style `gone-with-doe`/],
  ['SERVICE/page.csl', /sends a web page, not a style/],
  ['SERVICE/cut.csl', /for `cut` cannot be set: `<citation>` is never closed/],
  ['SERVICE/old.csl', /cannot be set: this is a style of CSL 0\.8/],
  ['SERVICE/large.csl', /sends more than 2 MB/],
  ['SERVICE/ill.csl', /answers with an error \(HTTP 500\)/],
  ['styles/my.csl', /`styles\/my\.csl` is a file/],
  ['http://127.0.0.1:1/x', /127\.0\.0\.1:1 cannot be reached/]
]

for (const [name, message] of refusals) {
  test(`refused, and nothing written: ${name}`, async () => {
    const root = project()
    await assert.rejects(
      addStyle(name.replace('SERVICE', service), root, service),
      (error: unknown) =>
        error instanceof SetupError && message.test(error.message) && error.hint !== ''
    )
    assert.deepEqual(stylesOf(root), [])
  })
}

test('the command writes into the project and says how to name the style', async () => {
  const root = project()
  mkdirSync(join(root, 'manuscript'))
  const child = spawn(
    process.execPath,
    [resolve('dist/cli.js'), 'styles', 'add', 'Journal', 'of', 'Doe'],
    {cwd: join(root, 'manuscript'), env: {...process.env, OFFPRINT_STYLE_SERVICE: service}}
  )
  let out = ''
  child.stdout.on('data', text => {
    out += text
  })
  const code = await new Promise(done => child.on('close', done))
  assert.equal(code, 0)
  assert.match(out, /wrote .*journal-of-doe\.csl \(Journal of Doe\)\n/)
  assert.match(out, /\nIn the paper: csl: journal-of-doe\n$/)
  assert.deepEqual(stylesOf(root), ['house-of-doe.csl', 'journal-of-doe.csl'])
})
