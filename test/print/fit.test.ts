import assert from 'node:assert/strict'
import {after, before, describe, it} from 'node:test'
import {type Press, startPress} from '../../src/print/print.ts'
import {linesOf, pageOf} from './read.ts'

const text =
  'The representation of international considerations in characteristic organisations ' +
  'demonstrates extraordinary responsibilities of contemporary mathematicians. '

describe('what is wider than the text', () => {
  let press: Press
  before(() => {
    press = startPress()
  })
  after(() => press.close())

  const cells = '<td>responsibilities</td>'.repeat(12)
  const wide: readonly (readonly [string, string, string])[] = [
    ['a line of code', `<pre>${'x'.repeat(120)}END</pre>`, 'made smaller'],
    ['a line of code, a little', `<pre>${'x'.repeat(60)}END</pre>`, 'made smaller'],
    ['a table', `<table><tr>${cells}<td>END</td></tr></table>`, 'made smaller'],
    [
      'a formula in a line',
      `<p>of <math><mtext>${'x'.repeat(120)}END</mtext></math></p>`,
      'made smaller'
    ],
    ['a box', '<div style="width: 150mm">END</div>', 'cut off']
  ]
  for (const [what, html, fate] of wide) {
    it(`leaves all else as it is: ${what}`, async () => {
      const body = `<p style="text-align: justify">${text.repeat(20)}</p>`
      const plain = await linesOf((await press.print(pageOf(body))).pdf)
      const {pdf, warnings} = await press.print(pageOf(body + html))
      const lines = await linesOf(pdf)
      assert.deepEqual(lines.slice(0, 20), plain.slice(0, 20))
      assert.match(lines.join(''), /E ?N ?D/)
      // In a container there is a word about the sandbox, and these pages have no face.
      const [warning = '', ...more] = warnings.filter(one => !/sandbox|printed in/.test(one))
      assert.ok(warning.startsWith(`Wider than the text, so it was ${fate}: `), warning)
      assert.deepEqual(more, [])
    })
  }

  it('is not said of a page where all fits', async () => {
    const {warnings} = await press.print(pageOf(`<p>${text}</p><pre>short</pre>`))
    assert.deepEqual(
      warnings.filter(warning => warning.startsWith('Wider')),
      []
    )
  })
})
