import assert from 'node:assert/strict'
import {mkdtemp, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {test} from 'node:test'
import {compose} from '../../src/compose.ts'
import {html} from '../../src/html/html.ts'

/** What is told about a paper of this text. */
async function told(text: string): Promise<string[]> {
  const path = join(await mkdtemp(join(tmpdir(), 'offprint-macros-')), 'paper.md')
  await writeFile(path, `---\ntitle: T\n---\n\n${text}\n`)
  const article = await compose(path, {}, () => {})
  await html(article)
  return article.file.messages.map(({reason}) => reason)
}

test('a macro that grows without calling itself is not followed', async () => {
  const more = (name: string, of: string): string =>
    `\\newcommand{\\${name}}[1]{${`\\${of}{#1}`.repeat(8)}}`
  const ones = `\\newcommand{\\ones}[1]{${'#1'.repeat(50)}}`
  const messages = await told(
    `${ones}\n${more('twos', 'ones')}\n${more('threes', 'twos')}\n\n$\\threes{${'x'.repeat(900)}}$`
  )
  assert.deepEqual(messages, [
    'This formula cannot be set: it calls itself without end, or grows too long'
  ])
})

test('a macro is as long as a formula may need', async () => {
  assert.deepEqual(await told(`\\newcommand{\\longer}{${'x'.repeat(2001)}}\n\n$\\longer$`), [
    'The macro `\\longer` cannot be set: it is too long',
    'This formula cannot be set: `\\longer` is unknown'
  ])
  assert.deepEqual((await told(`\\newcommand{\\many}[1]{${'#1'.repeat(51)}}\n\n$x$`)).slice(0, 1), [
    'The macro `\\many` cannot be set: it is too long'
  ])
})

test('a formula is as long as one may be', async () => {
  assert.deepEqual(await told(`$${'x '.repeat(10_001)}x$`), [
    'This formula cannot be set: it is too long'
  ])
})

test('no macro is made where none can be seen', async () => {
  assert.deepEqual(
    await told('\\newcommand{\\a}{\\def\\b{x}}\n\n$\\a \\b$').then(all => all[0]),
    'The macro `\\a` cannot be set: `\\def` cannot stand within a macro'
  )
  assert.deepEqual(await told('$\\def\\a.#1{x} \\a.b$'), [
    'This formula cannot be set: this use of `\\def` cannot be read'
  ])
})
