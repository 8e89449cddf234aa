import assert from 'node:assert/strict'
import {createHash} from 'node:crypto'
import {readFileSync} from 'node:fs'
import {test} from 'node:test'
import {cardSaying, pageOf, reader} from './reader.ts'

const open = reader()

test('our script is the only one that runs, whatever else came into the page', async () => {
  const hostile = [
    '<script>document.title = "owned by a script"</script>',
    '<img src="x" onerror="document.title = \'owned by an event\'">',
    '<a id="js" href="javascript:document.title=\'owned by an address\'">x</a>'
  ].join('')
  const page = (await pageOf('cited-in')).replace('<main>', `<main>${hostile}`)
  const tab = await open(page)
  await (await tab.$('#js'))?.click()
  assert.equal(await tab.title(), 'Where a work is cited')
  await (await tab.$('p .citation'))?.hover()
  await cardSaying(tab, 'Doe, J.')
})

test('the policy names our script by its hash, and no other', async () => {
  const page = await pageOf('cited-in')
  const [, content = ''] = /Content-Security-Policy" content="([^"]*)"/.exec(page) ?? []
  const policy = content.replaceAll('&#x27;', "'")
  const [, code = ''] = /<script>([\s\S]*?)<\/script>/.exec(page) ?? []
  const hash = createHash('sha256').update(code).digest('base64')
  assert.match(policy, /^default-src 'none';/)
  assert.equal(/script-src ([^;]*)/.exec(policy)?.[1], `'sha256-${hash}'`)
})

test('a page with nothing to point at has no script and allows none', async () => {
  const page = await pageOf('task-list')
  assert.doesNotMatch(page, /<script>|script-src/)
})

test('what a bibliography holds cannot end the data or begin a script', async () => {
  const page = await pageOf('bibliography-injection')
  const elements = page.replace(/content="[^"]*"/g, '')
  assert.equal(elements.match(/<\/?script/g)?.length, 6)
  const [, data = ''] = /<script type="application\/json">([\s\S]*?)<\/script>/.exec(page) ?? []
  assert.match(JSON.stringify(JSON.parse(data)), /<script>/)
})

test('the script is small', () => {
  assert.ok(readFileSync('dist/screen.js').length <= 6144)
})
