import assert from 'node:assert/strict'
import {mkdirSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {test} from 'node:test'
import {inflateSync} from 'node:zlib'
import {compose} from '../../src/compose.ts'
import {html} from '../../src/html/html.ts'
import {startPress} from '../../src/print/print.ts'
import {scratch} from './fakes.ts'

const paper = `---
title: T
lang: en
style: house
bleed: 3mm
crop-marks: true
---

Text.

| A | B |
| - | - |
| 1 | 2 |

: Across {#tbl:a .landscape}
`

/** Millimetres as points, as far as the browser rounds pages. */
const isNear = (points: number, mm: number) => Math.abs(points - (mm * 72) / 25.4) < 1

test('pages for the press bleed and have marks outside, those that lie across too', async () => {
  const folder = scratch()
  mkdirSync(join(folder, 'styles'))
  writeFileSync(join(folder, 'styles', 'house.css'), '@media print {.sheet {background: #fce}}')
  writeFileSync(join(folder, 'paper.md'), paper)
  const press = startPress()
  try {
    const page = await html(await compose(join(folder, 'paper.md'), {}, () => {}))
    const {pdf, pages, unmet} = await press.print(page)
    assert.deepEqual({pages, unmet}, {pages: 2, unmet: []})
    const streams = partsOf(Buffer.from(pdf))
    const objects = streams.join('\n')
    for (const [index, [width, height]] of (
      [
        [210, 297],
        [297, 210]
      ] as const
    ).entries()) {
      const [trim, bleed, media] = ['Trim', 'Bleed', 'Media'].map(name => {
        const found = [...objects.matchAll(new RegExp(`/${name}Box ?\\[([^\\]]*)\\]`, 'g'))]
        return (found[index]?.[1] ?? '').split(' ').map(Number)
      })
      const [left = 0, bottom = 0, right = 0, top = 0] = trim ?? []
      assert.ok(isNear(right - left, width) && isNear(top - bottom, height), String(trim))
      const grown = [left - 8.504, bottom - 8.504, right + 8.504, top + 8.504]
      assert.ok(grown.every((value, side) => Math.abs(value - (bleed?.[side] ?? 0)) < 0.1))
      assert.ok(isNear(left - (media?.[0] ?? 0), 8))
    }
    const codes = streams.filter(stream => stream.includes('/Artifact <</Type/Page>> BDC'))
    assert.equal(codes.length, 2)
    for (const code of codes) {
      const marks = [...code.matchAll(/^(\S+) (\S+) m (\S+) (\S+) l S$/gm)]
      assert.equal(marks.length, 8)
      // What is painted on the page ends where the press cuts at the latest.
      assert.match(code, /^q\n[\s\S]*\nQ\n\/Artifact <<\/Type\/Page>> BDC\nq\n/)
    }
  } finally {
    await press.close()
  }
})

/** What is packed in a file, as text. */
function partsOf(pdf: Buffer): string[] {
  const found: string[] = []
  const start = 'stream\n'
  for (let at = pdf.indexOf(start); at !== -1; at = pdf.indexOf(start, at + start.length)) {
    try {
      found.push(inflateSync(pdf.subarray(at + start.length)).toString('latin1'))
    } catch {
      // "endstream", or what is not packed.
    }
  }
  return found
}
