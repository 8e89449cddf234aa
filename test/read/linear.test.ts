import assert from 'node:assert/strict'
import {test} from 'node:test'
import {VFile} from 'vfile'
import {parse} from '../../src/read/markdown/parse.ts'

/** What opens something that is never closed. */
const openers = [
  '[a]{.b ',
  '{a="',
  '{"',
  '[',
  'x^',
  'x~',
  '^[',
  '\\ ^',
  '[a^',
  '~^',
  '| a\n',
  '*[a\n',
  '```{.a\n',
  '> [!NOTE]\n',
  '`a`{=',
  '\n---\na: b\n c\n',
  '{{< a ',
  '(a) b\n',
  '(@\n',
  '\\footnote{',
  'a\\footnote{b}',
  '{{<',
  '<!-- a --> b\n\n'
]

for (const opener of openers) {
  test(`10,000 times ${JSON.stringify(opener)} are read in a row and not each anew`, () => {
    const time = (times: number): number => {
      const start = performance.now()
      parse(opener.repeat(times), new VFile())
      return performance.now() - start
    }
    time(1000)
    const short = time(1250)
    // Eight times the text; where each opener looked to the end it would take 64 times as long. micromark 4
    // itself moves its events about for each piece of text.
    const most = short * 24 + 1000
    let long = time(10_000)
    // Other work on the machine only makes it longer: the least of three tells.
    for (let again = 0; again < 2 && long >= most; again++) long = Math.min(long, time(10_000))
    assert.ok(long < most, `${short.toFixed()} ms, then ${long.toFixed()} ms`)
  })
}
