import assert from 'node:assert/strict'
import {mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {after, test} from 'node:test'
import {compose} from '../../src/compose.ts'
import {SetupError} from '../../src/fault.ts'
import {html} from '../../src/html/html.ts'

const folder = mkdtempSync(join(tmpdir(), 'offprint-include-'))
after(() => rmSync(folder, {recursive: true}))

function project(name: string, files: Readonly<Record<string, string>>): string {
  const root = join(folder, name)
  mkdirSync(root)
  for (const [file, text] of Object.entries(files)) writeFileSync(join(root, file), text)
  return root
}

async function built(root: string, following: readonly string[] = []) {
  const article = await compose(
    join(root, 'paper.md'),
    {following: following.map(file => join(root, file))},
    () => {}
  )
  return {page: (await html(article)).html, messages: article.files.flatMap(file => file.messages)}
}

test('several files are one paper, each with its own places', async () => {
  const root = project('several', {
    'paper.md': '---\ntitle: One\n---\n\nOne, see @sec:two.',
    'two.md': '## Two {#sec:two}\n\n@sec:nowhere',
    'three.md': '[^n]\n'
  })
  const {page, messages} = await built(root, ['two.md', 'three.md'])
  assert.match(page, /<p>One, see .*<h2 id="sec:two">/s)
  assert.deepEqual(
    messages.map(({file, line, ruleId}) => [file?.split('/').at(-1), line, ruleId]),
    [
      ['two.md', 3, 'label-known'],
      ['three.md', 1, 'note-defined']
    ]
  )
})

test('a file that is not there, or outside, is no part of a paper', async () => {
  const root = project('wrong', {'paper.md': 'One'})
  await assert.rejects(built(root, ['two.md']), SetupError)
  await assert.rejects(built(root, ['../several/two.md']), /outside/)
})

test('no link leads an include out of the project', async () => {
  const root = project('link', {'paper.md': '{{< include _secret.md >}}\n'})
  writeFileSync(join(folder, 'secret.md'), 'A secret')
  symlinkSync(join(folder, 'secret.md'), join(root, '_secret.md'))
  const {page, messages} = await built(root)
  assert.doesNotMatch(page, /A secret/)
  assert.equal(messages[0]?.ruleId, 'file-inside-project')
})

test('files that include others again and again come to an end', async () => {
  const twice = (next: string): string => `{{< include ${next} >}}\n`.repeat(8)
  const files = Object.fromEntries(
    [1, 2, 3, 4, 5].map(step => [`_${step}.md`, step === 5 ? 'x\n' : twice(`_${step + 1}.md`)])
  )
  const root = project('bomb', {'paper.md': twice('_1.md'), ...files})
  const {messages} = await built(root)
  assert.ok(messages.some(({ruleId}) => ruleId === 'include-readable'))
})
