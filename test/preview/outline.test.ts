import assert from 'node:assert/strict'
import {copyFileSync, mkdirSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {after, test} from 'node:test'
import {type Paper, readPaper} from '../../src/preview/reading.ts'
import {folder} from './window.ts'

const work = folder()
after(() => work.remove())
const path = join(work.path, 'paper.md')
mkdirSync(join(work.path, 'journals'))
writeFileSync(
  join(work.path, 'journals', 'annals-of-paper.yaml'),
  `name: Annals of Paper
rules:
  words: {value: {max: 6}, source: its guide, read: 2026-11, confidence: confirmed}
  words-counted: {value: [text, notes], source: its guide, read: 2026-11, confidence: confirmed}
  abstract-words: {value: {max: 50}, source: its guide, read: 2026-11, confidence: confirmed}
`
)
copyFileSync(join('test', 'cases', 'figure-kinds', 'a.png'), join(work.path, 'a.png'))

async function outline(journal: string) {
  writeFileSync(
    path,
    `---\ntitle: T\nabstract: Three words here.\njournal: ${journal}\n---\n\nFive words of the text.[^n]

[^n]: Two more.

![One inch wide.](a.png){width=1in}\n`
  )
  return ((await readPaper(path, {})) as Paper).outline
}

test('words are counted against those that the journal of the paper takes', async () => {
  const {journal} = await outline('Annals of Paper')
  assert.deepEqual(journal, {
    name: 'Annals of Paper',
    lengths: [
      {what: 'text', words: 7, most: 6},
      {what: 'abstract', words: 3, most: 50}
    ]
  })
})

test('a journal that is not known asks nothing, and its name is no path', async () => {
  assert.equal((await outline('Nobody’s Annals')).journal, undefined)
  assert.equal((await outline('journals/annals-of-paper.yaml')).journal, undefined)
})

test('a picture has the pixels to the inch that it is printed with', async () => {
  const [figure] = (await outline('none')).figures
  assert.equal(figure?.density, 8)
  assert.equal(figure?.isCoarse, true)
})
