import assert from 'node:assert/strict'
import {test} from 'node:test'
import {compose} from '../../src/compose.ts'

async function titlesOf(name: string): Promise<readonly [title: string, running: string]> {
  const {meta} = await compose(`test/cases/${name}/paper.md`, {}, () => {})
  return [meta.title, meta.runningTitle]
}

test('a title reads without its markup', async () => {
  const title = 'On Peace, x² and H₂O: the “study” of Doe in code, p. 3'
  assert.deepEqual(await titlesOf('title-markup'), [title, title])
})

test('a citation in a title reads as the style sets it', async () => {
  const [title] = await titlesOf('title-first-heading')
  assert.equal(title, 'On Peace and “war” (Doe, 2020)')
})

test('the note of a title is left out of what reads without markup', async () => {
  const [title] = await titlesOf('title-note-style')
  assert.equal(title, 'A reply to Doe')
})

test('a running title is cited like a title, without a note', async () => {
  const running = await titlesOf('title-running-cited')
  assert.deepEqual(running, ['A long title about peace', 'On peace (Doe, 2020)'])
})

test('titles in other languages read without markup too', async () => {
  const {meta} = await compose('test/cases/title-markup-translation/paper.md', {}, () => {})
  const [{title, subtitle} = {}] = meta.translations
  assert.deepEqual([title, subtitle], ['في السلم (Doe، 2020)', 'قراءة أولى'])
})
