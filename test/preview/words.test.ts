import assert from 'node:assert/strict'
import {writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {after, test} from 'node:test'
import {formulaSetter} from '../../src/preview/formulas.ts'
import {type Paper, readPaper} from '../../src/preview/reading.ts'
import {reworded} from '../../src/preview/words.ts'
import {folder} from './window.ts'

const work = folder()
after(() => work.remove())
const path = join(work.path, 'paper.md')
const source = `---
title: A title of some words
math:
  '\\R': '\\mathbb{R}'
---

# The first section of it

The first paragraph has words, and a note.[^n] It goes on, and on, for quite a while.

Another paragraph with a *word in italics* and a formula $a + b$ in it.

[^n]: What the note says about the first paragraph.

The last paragraph comes behind the note.

And $y$ stays.

$$ f(x) = x^2 $$ {#eq:f}

$$
g = 3
$$
`

async function read(text: string): Promise<Paper> {
  writeFileSync(path, text)
  return (await readPaper(path, {})) as Paper
}

const shownAtOnce: [what: string, from: string, to: string][] = [
  ['a word more', 'goes on, and on', 'goes on, and further on'],
  ['a word less', 'comes behind the note', 'comes behind note'],
  ['a letter', 'Another paragraph', 'Another pparagraph'],
  ['a word of a note', 'says about', 'tells about'],
  ['the end of a sentence', 'for quite a while', 'for quite a long while'],
  ['what stands in a formula', '$a + b$', '$a + \\frac{c}{2}$'],
  ['a formula more', 'goes on, and on', 'goes on $x^2$, and on'],
  ['a formula less', ' and a formula $a + b$ in', ' and a formula in'],
  ['a displayed formula', 'f(x) = x^2', 'f(x) = x^3 + \\R'],
  ['one that has lines to itself', 'g = 3', 'g = \\frac{3}{4}'],
  ['a macro', 'a formula $a + b$', 'a formula $\\R + b$']
]
for (const [what, from, to] of shownAtOnce) {
  test(`shown at once, as if the paper were read: ${what}`, async () => {
    const text = source.replace(from, () => to)
    const paper = {...(await read(source)), version: 1}
    const setFormula = paper.formulas && (await formulaSetter(paper.formulas))
    const words = reworded(paper, path, source, text, setFormula)
    assert.deepEqual(words?.parts, (await read(text)).parts)
  })
}

const readFirst: [what: string, from: string, to: string][] = [
  ['a citation', 'goes on', 'goes on [@key]'],
  ['emphasis', 'goes on', '*goes* on'],
  ['a quotation', 'goes on', '"goes" on'],
  ['a paragraph more', 'goes on', 'goes\n\non'],
  ['a formula that cannot be set', 'a + b', 'a + \\frac{'],
  ['a reference in a formula', 'a + b', 'a + \\ref{eq:x}'],
  ['a displayed formula that cannot be set', 'x^2', 'x^2 + \\frac{'],
  ['one that is numbered by hand', 'x^2', 'x^2 \\tag{A}'],
  ['half a formula', 'a + b$', 'a + b'],
  ['a price', 'goes on', 'costs 5$ and on'],
  ['nothing', 'goes on', 'goes on']
]
for (const [what, from, to] of readFirst) {
  test(`read before it is shown: ${what}`, async () => {
    const paper = {...(await read(source)), version: 1}
    const setFormula = paper.formulas && (await formulaSetter(paper.formulas))
    const text = source.replace(from, () => to)
    assert.equal(reworded(paper, path, source, text, setFormula), undefined)
  })
}

test('a message stands at the paragraph or the note it is about', async () => {
  const {messages, parts} = await read(
    source.replace('says about', 'says [@noone] about').replace('The last', '[@none] The last')
  )
  const places = messages.map(({reason, block}) => {
    const html = parts.regions.paper.find(({name}) => name === block)?.html ?? ''
    return `${/`(.*)`/.exec(reason)?.[1]} ${/^<\w+/.exec(html)}`
  })
  assert.deepEqual(places.sort(), ['none <p', 'noone <section'])
})
