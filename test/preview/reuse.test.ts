import assert from 'node:assert/strict'
import {readFileSync, writeFileSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {test} from 'node:test'
import {putTogether} from '../../src/preview/blocks.ts'
import {type Paper, readPaper} from '../../src/preview/reading.ts'
import {reuse} from '../../src/reuse.ts'
import {writePaper} from '../bench/paper.ts'
import {folder} from './window.ts'

type Edit = (text: string) => string

const edits: [what: string, file: 'paper.md' | 'refs.bib', edit: Edit][] = [
  ['a word', 'paper.md', text => text.replace(' the ', ' another ')],
  [
    'a paragraph',
    'paper.md',
    text => text.replace('\n\n$$', found => `\n\nA paragraph of its own.${found}`)
  ],
  ['a paragraph less', 'paper.md', text => text.replace('\n\nA paragraph of its own.', '')],
  ['a citation', 'paper.md', text => text.replace(' and ', ' [@ref3, p. 7] and ')],
  ['an unknown key', 'paper.md', text => text.replace(' of ', ' [@nobody] of ')],
  ['a formula', 'paper.md', text => text.replace('\\beta_i > 0', '\\gamma_i > \\frac{')],
  ['a note', 'paper.md', text => text.replace(/(\[\^n1\]: )/, '$1Another word. ')],
  ['an entry', 'refs.bib', text => text.replace(/title = \{/, 'title = {Anew: ')],
  ['a broken entry', 'refs.bib', text => text.replace(/@article\{ref2,/, '@article{ref2')],
  ['the style', 'paper.md', text => text.replace('title: ', 'csl: ieee\ntitle: ')],
  ['a number before the others', 'paper.md', text => text.replace(' of ', ' [@ref7] of ')],
  [
    'a note style',
    'paper.md',
    text => text.replace('csl: ieee', 'csl: chicago-fullnote-bibliography')
  ],
  ['a note before others', 'paper.md', text => text.replace(' of ', ' [@ref5, p. 7] of ')],
  ['the language', 'paper.md', text => text.replace('title: ', 'lang: de\ntitle: ')]
]

test('with what was read before the paper is as if read anew', async t => {
  const work = folder()
  const path = writePaper(work.path, {name: 'paper', pages: 3})
  const memory = reuse()
  for (const [what, file, edit] of [
    ['nothing', 'paper.md', (text: string) => text] as const,
    ...edits
  ]) {
    await t.test(what, async () => {
      const edited = join(dirname(path), file)
      writeFileSync(edited, edit(readFileSync(edited, 'utf8')))
      memory.begin()
      const known = (await readPaper(path, {reuse: memory})) as Paper
      const fresh = (await readPaper(path, {})) as Paper
      assert.equal(putTogether(known.parts), putTogether(fresh.parts))
      assert.deepEqual(known.messages, fresh.messages)
      assert.deepEqual(known.outline, fresh.outline)
    })
  }
  work.remove()
})
