import assert from 'node:assert/strict'
import {readFile, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {describe, it} from 'node:test'
import {build} from '../../src/build.ts'
import {srgbProfile} from '../../src/print/srgb.ts'
import {scratch} from './fakes.ts'
import {objectsOf} from './read.ts'

/** How many elements of each type the structure of a PDF has. */
function countTypes(pdf: Uint8Array): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const object of objectsOf(pdf)) {
    const type = /^<<\/S\/(\w+)\/P /.exec(object)?.[1]
    if (type !== undefined) counts[type] = (counts[type] ?? 0) + 1
  }
  return counts
}

const sentence = 'Words follow words until the line is full, and then they follow on the next one. '

/** Everything that a page can cut, long enough that pages do. */
const long = `---
title: What is cut is one
lang: en
---

# One

${sentence.repeat(90)}

${Array.from({length: 60}, (_, row) => `1. ${sentence}${row}`).join('\n')}

| A | B |
|---|--:|
${Array.from({length: 90}, (_, row) => `| row | ${row} |`).join('\n')}

: A table. {#tbl:t}

${sentence.repeat(30)}[^n] If $a^2 + \\frac{1}{2}$ holds, see @tbl:t and [words](https://example.org/).

[^n]: ${sentence.repeat(40)}

![A square.](square.svg){#fig:s alt="A grey square"}

$$\\sum_i x_i$$ {#eq:s}
`

const square =
  '<svg xmlns="http://www.w3.org/2000/svg" width="90" height="90"><path d="M0 0h90v90z" fill="#888"/></svg>'

describe('a PDF that a press and a screen reader accept', () => {
  for (const name of ['paper.md', 'paper.ar.md']) {
    it(`is the sample, ${name}`, async () => {
      const out = join(scratch(), 'paper.pdf')
      const options = {out: [out], pdfStandard: ['a-2u', 'ua-1']}
      const {ok, unmet} = await build(join('manuscript', name), options)
      assert.ok(ok, unmet.join('\n'))
      const first = await readFile(out)
      await build(join('manuscript', name), options)
      assert.ok(first.equals(await readFile(out)))
    })
  }

  it('holds what pages cut as one', async () => {
    const folder = scratch()
    const paper = join(folder, 'paper.md')
    await writeFile(paper, long)
    await writeFile(join(folder, 'square.svg'), square)
    const out = join(folder, 'paper.pdf')
    const {ok, unmet, pages} = await build(paper, {out: [out], pdfStandard: ['a-3u', 'ua-1']})
    assert.ok(ok, unmet.join('\n'))
    assert.ok((pages ?? 0) > 6)
    const counts = countTypes(await readFile(out))
    const {LI, LBody, Lbl, TR, Table, Note, Formula, Figure, Caption, TH} = counts
    assert.deepEqual(
      {LI, LBody, Lbl, TR, Table, Note, Formula, Figure, Caption, TH},
      {
        LI: 61,
        LBody: 61,
        Lbl: 61,
        TR: 91,
        Table: 1,
        Note: 1,
        Formula: 2,
        Figure: 1,
        Caption: 2,
        TH: 2
      }
    )
  })
})

describe('the order of reading', () => {
  it('has notes and figures behind what begins on their page', async () => {
    const folder = scratch()
    const paper = join(folder, 'paper.md')
    const page = `${sentence.repeat(20)}\n\n`
    await writeFile(
      paper,
      `---\ntitle: T\nlang: en\n---\n\nA.[^n]\n\n${page.repeat(6)}\n\n[^n]: Note.\n`
    )
    const out = join(folder, 'paper.pdf')
    await build(paper, {out: [out]})
    const top = objectsOf(await readFile(out)).find(object => object.startsWith('<</S/Document'))
    assert.match(top ?? '', /\/K\[\d+ 0 R\]/)
  })
})

describe('the profile of colours', () => {
  it('has the primaries that ICC publishes for sRGB, within its own rounding', () => {
    const profile = srgbProfile()
    assert.equal(profile.readUInt32BE(0), profile.length)
    const published = {
      rXYZ: [0.4361, 0.2225, 0.0139],
      gXYZ: [0.3851, 0.7169, 0.0971],
      bXYZ: [0.1431, 0.0606, 0.7141]
    }
    for (const [tag, values] of Object.entries(published)) {
      const at = profile.readUInt32BE(profile.indexOf(tag) + 4)
      for (const [index, value] of values.entries()) {
        assert.ok(Math.abs(profile.readInt32BE(at + 8 + index * 4) / 0x10000 - value) < 0.0005, tag)
      }
    }
  })
})
